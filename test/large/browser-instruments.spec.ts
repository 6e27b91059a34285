import type { Browser } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { type Site, startBrowser, startSite, Visitor } from '../support/browser.js';
import { decideLeaving, download, paperInForce, recordStep, rest, toldOnceMore, write } from '../support/instrument-walk.js';
import { shortHeath } from '../support/sample-register.js';
import { journey, moveClockTo, pathOf, problem } from '../support/walks.js';

const [nursery, junior, infant] = shortHeath.schools;

describe('the instruments of a federation of three and of the school that leaves it, from the text in force to sealed documents', () => {
  jest.setTimeout(600_000);
  let site: Site;
  let browser: Browser;
  let officer: Visitor;
  let manager: Visitor;
  let clerk: Visitor;
  let anyone: Visitor;
  let casePath = '';
  let school = '';
  let federation = '';
  let effectiveOn = '';
  let [code, sealedPdf] = ['', ''];

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), startBrowser()]);
    officer = await Visitor.arrive(browser, site);
    manager = await Visitor.arrive(browser, site);
    clerk = await Visitor.arrive(browser, site, { javascript: false });
    anyone = await Visitor.arrive(browser, site);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  afterEach(() => expect([officer, manager, clerk, anyone].flatMap(({ complaints }) => complaints)).toEqual([]));

  const step = journey();

  step('the instrument in force is entered from paper; what is wrong with it is said and stops nothing', async () => {
    await officer.signIn('Officer, Walsall');
    await manager.signIn('Manager, Walsall');
    await officer.follow('Instruments');
    expect(await officer.text()).toContain('No instrument is found here');
    await officer.follow('Enter one from paper');
    await officer.press('Enter it');
    expect(await problem(officer)).toMatch(
      /Select whose instrument it is[\s\S]*Enter where the paper lies[\s\S]*Enter the day it took effect/,
    );
    await officer.choose('kind', 'federation');
    await write(officer, paperInForce);
    await officer.date('effectiveOn', '2019-09-01');
    await officer.press('Enter it');
    expect(await officer.text()).toMatch(/Entered as 335-\d{4}-P0001/);
    expect(await officer.text()).toContain('What the reading found');
    expect(await officer.text()).toContain('Rosedale');
    await officer.follow('Instruments');
    expect(await officer.text()).toMatch(/Short Heath[\s\S]*In force/i);
    await officer.date('asAt', '2018-01-01');
    await officer.press('Find');
    expect(await officer.text()).toContain('No instrument is found here');
  });

  step('the case says which instruments it must have, and each is started from there', async () => {
    await officer.open(`/cases/open/${shortHeath.uid}?process=leaving&relevantSchool=${junior}`);
    await officer.choose('hasHeadOfFederation', 'no');
    await officer.press('Continue');
    await officer.press('Open the case');
    casePath = pathOf(officer);
    effectiveOn = await decideLeaving(officer, casePath);
    await officer.open(casePath);
    expect(await officer.text()).toMatch(/Instruments it must have[\s\S]*Short Heath Junior School[\s\S]*Start it/);
    await officer.follow(/^Start it.*Short Heath Junior School/);
    await officer.choose('startFrom', 'sample');
    await officer.press('Start');
    expect(await officer.text()).toContain('The instrument is started');
    school = pathOf(officer).replace(/\/draft$/, '');
    await officer.open(casePath);
    await officer.follow(/^Start it/);
    await officer.choose('startFrom', 'in-force');
    await officer.press('Start');
    federation = pathOf(officer).replace(/\/draft$/, '');
    expect(await officer.page.inputValue('[name="places-foundation"]')).toBe('2');
    expect(await officer.page.inputValue('[name="schools-0-name"]')).not.toContain('Junior');
  });

  step('the temporary governing body is set up, established on the case too, and says by when what must be there', async () => {
    await officer.open(casePath);
    await officer.follow(/^Set it up/);
    expect(await officer.page.isChecked('input[name="trigger"][value="leaving"]')).toBe(true);
    await officer.press('Set it up');
    const body = pathOf(officer);
    expect(await officer.text()).toMatch(/things must be there by/);
    await officer.date('on', await officer.today());
    await officer.press('Record it');
    expect(await officer.text()).toContain('It is recorded here and on the case');
    await officer.press('Add a member');
    await officer.press('Save');
    expect(await problem(officer)).toContain('Select which kind of temporary governor');
    await officer.fill('name', 'Zażółć Invented');
    await officer.choose('category', 'parent');
    await officer.date('appointedOn', await officer.today());
    await officer.choose('appointedBy', 'local-authority');
    await officer.fill('termYears', '4');
    await officer.press('Save');
    expect(await officer.text()).toMatch(/Zażółć Invented\s+Parent governor/);
    await officer.press('Change numbers and facts');
    await officer.fill('places-parent', '2');
    await officer.choose('instrumentId', school.split('/').at(-1)!);
    await officer.press('Save');
    expect(pathOf(officer)).toBe(body);
    expect(await officer.text()).toContain('Members against the places of the instrument');
    await officer.open(casePath);
    expect(await officer.text()).toMatch(/Established \d+ \w+ \d{4}/);
  });

  step(
    'the board’s clerk works by link without a password and without a script: drafts, checks, adds minutes, adopts, submits',
    async () => {
      await officer.open(`${school}/links`);
      await officer.press('Make the link');
      expect(await officer.page.locator('.govuk-error-summary').count()).toBe(1);
      await officer.fill('label', 'Clerk to the temporary governing body');
      await officer.fill('email', 'clerk@example.org');
      await officer.press('Make the link');
      const address = (await officer.page.locator('#board-link').innerText()).trim();
      await clerk.open(new URL(address).pathname);
      await clerk.press('Sign in');
      expect(pathOf(clerk)).toBe(school);
      await clerk.open(`${school}/draft`);
      await write(clerk, { 'places-parent': 'two' });
      await clerk.press('Save and check');
      expect(await problem(clerk)).toContain('must be a whole number');
      expect(await clerk.page.inputValue('[name="places-parent"]')).toBe('two');
      await write(clerk, { 'places-parent': '1' });
      await clerk.press('Save and check');
      expect(await clerk.text()).toMatch(/Not lawful[\s\S]*SI 2012\/1034/i);
      await write(clerk, {
        'places-parent': '2',
        coOptedStaff: '0',
        governingBodyName: 'The Governing Body of Short Heath Junior School',
        'schools-0-hasFoundation': 'none',
      });
      await clerk.press('Save and check');
      expect(await clerk.page.locator('#law-check').innerText()).not.toMatch(/^Not lawful:/m);
      expect(await clerk.page.locator('#law-check').innerText()).toContain('The smallest lawful governing body has 7 places');
      await clerk.press('Keep as a version');
      expect(await clerk.text()).toContain('Kept as version 1');
      await clerk.open(`${school}/files`);
      await clerk.press('Add the file');
      expect(await problem(clerk)).toMatch(/Select what it is\s+Choose the file/);
      await clerk.choose('kind', 'minutes');
      await clerk.page.setInputFiles('[name="file"]', { name: 'minutes.txt', mimeType: 'text/plain', buffer: Buffer.from('not a pdf') });
      await clerk.press('Add the file');
      expect(await clerk.page.locator('.govuk-error-summary').count()).toBe(1);
      await clerk.open(school);
      const draft = await download(clerk, /The draft as it stands, PDF/);
      await clerk.open(`${school}/files`);
      await clerk.choose('kind', 'minutes');
      await clerk.page.setInputFiles('[name="file"]', {
        name: 'Minutes.pdf',
        mimeType: 'application/pdf',
        buffer: readFileSync((await draft.path())!),
      });
      await clerk.press('Add the file');
      expect(await clerk.text()).toContain('Minutes.pdf is added');
      await recordStep(clerk, school, 'draft-adopted', { adoptedBy: 'temporary-governing-body' });
      await recordStep(clerk, school, 'submitted');
      expect(await clerk.text()).toContain('Submitted to the authority');
    },
  );

  step('the authority checks it, a second person approves, it is made and sealed, and everyone entitled has a copy', async () => {
    await recordStep(officer, school, 'check-begun');
    await recordStep(officer, school, 'authority-content', { guidanceConsidered: 'yes' });
    await officer.open(`${school}/record/made`);
    await officer.press('Make the instrument');
    expect(await officer.page.locator('[aria-label="Refused"]').innerText()).toContain('PROC-M6');
    await recordStep(manager, school, 'making-approved', { anotherPerson: 'yes', route: 'officer' });
    await recordStep(officer, school, 'made', {}, 'Make the instrument');
    expect(await officer.text()).toMatch(/It is instrument 335-\d{4}-I0001[\s\S]*says so too/);
    expect(await toldOnceMore(officer, school)).toContain('says that the instrument is made');
    await recordStep(officer, school, 'sealed', { reference: '2027/17' });
    await officer.open(school);
    code = (await officer.page.locator('.app-code').innerText()).trim();
    const file = await download(officer, /^PDF/);
    expect(file.suggestedFilename()).toMatch(/\.pdf$/);
    sealedPdf = (await file.path())!;
    expect(readFileSync(sealedPdf).subarray(0, 5).toString()).toBe('%PDF-');
    await officer.open(`${school}/copies`);
    await officer.press('Record the copies');
    expect(await problem(officer)).toContain('Select who was given a copy');
    for (const box of await officer.page.locator('input[name="who"]').all()) await box.check();
    await officer.choose('channel', 'post');
    await officer.press('Record the copies');
    expect(await officer.text()).toMatch(/cop(y is|ies are) recorded/);
    await clerk.open(school);
    expect(await clerk.text()).toMatch(/335-\d{4}-I0001/);
  });

  step('two officers write at once: each sees what the other did, and chooses', async () => {
    await officer.open(`${federation}/draft`);
    await manager.open(`${federation}/draft`);
    await write(officer, { 'places-coOpted': '3', totalPlaces: '11' });
    await officer.page.locator('[name="name"]').focus();
    await officer.page.getByText('Saved and checked.').waitFor();
    expect(await officer.page.locator('#law-check').innerText()).toMatch(/Not lawful: .*11/);
    await write(officer, { totalPlaces: '10' });
    await officer.press('Save and check');
    expect(await officer.text()).toContain('The draft is saved and checked');
    await write(manager, { 'places-coOpted': '4', governingBodyName: 'The Governing Body of the Short Heath Federation' });
    await manager.press('Save and check');
    expect(await manager.heading()).toContain('saved this draft while you were writing');
    expect(await manager.text()).toMatch(/Co-opted governors\s+Yours\s+4\s+[\s\S]*3\s+Before both\s+5/i);
    await manager.press('Save what I chose');
    expect(await problem(manager)).toMatch(/Co-opted governors: choose which is to stand/i);
    await manager.choose('side-places-coOpted', 'theirs');
    await manager.press('Save what I chose');
    expect(await manager.text()).toContain('Saved as you chose');
    expect(await manager.page.inputValue('[name="places-coOpted"]')).toBe('3');
    expect(await manager.page.inputValue('[name="totalPlaces"]')).toBe('10');
    expect(await manager.page.inputValue('[name="governingBodyName"]')).toBe('The Governing Body of the Short Heath Federation');
  });

  step('the federation’s instrument is completed, compared with the one in force, approved, proposed, made and sealed', async () => {
    await officer.open(`${federation}/draft`);
    const first = await officer.page.inputValue('[name="schools-0-urn"]');
    expect([first, await officer.page.inputValue('[name="schools-1-urn"]')].sort()).toEqual([nursery, infant].sort());
    await write(officer, rest({ infantFirst: first === infant }));
    await officer.press('Save and check');
    expect(await officer.page.locator('#law-check').innerText()).not.toMatch(/^Not lawful:/m);
    await officer.press('Keep as a version');
    await officer.choose('from', 'in-force');
    await officer.choose('to', '1');
    await officer.press('Show what differs');
    expect(await officer.text()).toMatch(/Co-opted governors\s+5\s+3/i);
    expect((await download(officer, /^Word with tracked changes/)).suggestedFilename()).toMatch(/\.docx$/);
    await officer.follow('Redline, to read and print');
    expect(await officer.page.locator('ins, del').count()).toBeGreaterThan(2);

    await recordStep(officer, federation, 'review-opened', { by: 'governing-body', because: 'school-leaves' });
    await recordStep(officer, federation, 'draft-adopted', { adoptedBy: 'governing-body' });
    for (let looked = 0; looked < 6; looked += 1) {
      await officer.open(federation);
      const missing = officer.page.locator('main a[href*="data-party"]');
      if ((await missing.count()) === 0) break;
      await officer.follow(await missing.first().innerText(), 'main');
      await officer.choose('data-decision', 'approved');
      await officer.press('Record it');
      expect(await officer.text()).toContain('Recorded:');
    }
    await recordStep(officer, federation, 'variation-proposed', {
      by: 'governing-body',
      reasons: 'A school leaves.',
      endsFoundationMajority: 'no',
    });
    await recordStep(officer, federation, 'proposal-answered', { by: 'local-authority', content: 'yes' });
    await recordStep(manager, federation, 'making-approved', { anotherPerson: 'yes' });
    await recordStep(officer, federation, 'made', {}, 'Make the instrument');
    await recordStep(officer, federation, 'sealed', { reference: '2027/18' });
    await officer.open(casePath);
    expect(await officer.text()).toMatch(/335-\d{4}-I0001[\s\S]*335-\d{4}-I0002/);
    await officer.open(`${federation}/history`);
    expect(await officer.text()).toContain('Sealed or signed');
  });

  step('anyone learns from the code or the file whether a copy is in force, and nothing else', async () => {
    await anyone.open('/check-instrument');
    await anyone.press('Check the code');
    expect(await problem(anyone)).toContain('Enter the code');
    await anyone.fill('code', code.toLowerCase().replace(/-/g, ' '));
    await anyone.press('Check the code');
    expect(await anyone.page.locator('#answer').innerText()).toMatch(/made and not yet in force[\s\S]*Short Heath Junior School/);
    await anyone.page.setInputFiles('[name="file"]', sealedPdf);
    await anyone.press('Check the file');
    expect(await anyone.page.locator('#answer').innerText()).toMatch(/made and not yet in force/);
    await anyone.page.setInputFiles('[name="file"]', {
      name: 'x.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 another'),
    });
    await anyone.press('Check the file');
    expect(await anyone.page.locator('#answer').innerText()).toContain('no instrument made here');
    await anyone.open('/instruments');
    expect(pathOf(anyone)).toBe('/sign-in');
  });

  step('on the day both are in force, and the earlier one is known as earlier', async () => {
    await moveClockTo(officer, effectiveOn);
    for (let looked = 0; looked < 40; looked += 1) {
      await officer.open('/instruments');
      if (/335-\d{4}-I0002/.test(await officer.text())) break;
    }
    expect(await officer.text()).toMatch(/335-\d{4}-I0001/);
    await officer.follow(/Short Heath/, 'table');
    await officer.open('/instruments?all=yes');
    expect(await officer.text()).toMatch(/Earlier/i);
    await anyone.open(`/check-instrument?code=${code}`);
    expect(await anyone.page.locator('#answer').innerText()).toContain('This is the instrument in force');
  });
});
