import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { addDays } from '#libs/law/calendar/civil-date.js';
import { type Site, startBrowser, startSite, Visitor } from '../support/browser.js';
import { stThomasAndStPatricks as two } from '../support/sample-register.js';
import { moveClockTo } from '../support/walks.js';

describe('an officer sees what an act changes beyond its case', () => {
  jest.setTimeout(300_000);
  let site: Site;
  let browser: Browser;
  let officer: Visitor;
  let plain: Visitor;
  let leaving = '';
  let closing = '';
  let today = '';

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), startBrowser()]);
    officer = await Visitor.arrive(browser, site);
    plain = await Visitor.arrive(browser, site, { javascript: false });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  afterEach(() => expect([...officer.complaints, ...plain.complaints]).toEqual([]));

  const tableOf = (visitor: Visitor, caption: string) => visitor.page.locator('table', { hasText: caption });

  test('before a case is opened: what would follow, and from when', async () => {
    await officer.signIn('Officer, Walsall');
    today = await officer.today();
    await officer.open(`/cases/open/${two.uid}?process=leaving`);
    await officer.choose('relevantSchool', two.schools[0]);
    await officer.press('Continue');
    expect(await officer.heading()).toBe('Check before you open the case');
    expect(await tableOf(officer, 'Federations before and after').innerText()).toContain('The federation ends');
    expect(await tableOf(officer, 'What must then be done').innerText()).toMatch(/Walsall[\s\S]*D3/);
    await officer.date('on', '2028-01-01');
    await officer.press('Show what would follow');
    expect(await tableOf(officer, 'Schools no longer in a federation').innerText()).toContain('1 January 2028');
    await officer.press('Open the case');
    leaving = new URL(officer.page.url()).pathname;
  });

  test('of a closure it depends on which schools go, and the open case is named', async () => {
    await officer.open(`/cases/open/${two.uid}?process=discontinuance`);
    await officer.press('Continue');
    expect(await officer.text()).toContain('what follows depends on how many are left');
    await officer.page.locator(`input[name="going"][value="${two.schools[1]}"]`).check();
    officer.seen.clear();
    await officer.press('Show what would follow');
    expect(await officer.text()).toContain("only St Patrick's Catholic Primary School, Walsall remains");
    expect(await tableOf(officer, 'Open cases it touches').innerText()).toContain(leaving.split('/').at(-1));
    await officer.press('Open the case');
    closing = new URL(officer.page.url()).pathname;
  });

  test('before an event that fixes a date is recorded', async () => {
    await officer.open(`${closing}/record/discontinuance-planned`);
    await officer.choose('data-school', two.schools[1]);
    await officer.choose('data-how', 'academy-conversion');
    await officer.date('happenedOn', today);
    await officer.date('data-discontinuedOn', addDays(today, 100));
    await officer.press('Continue');
    expect(await officer.heading()).toBe('Check before you record');
    expect(await officer.text()).toContain('What it changes beyond this case');
    expect(await tableOf(officer, 'Who follows whom').innerText()).toContain('St Thomas of Canterbury Catholic Primary School (academy)');
    await officer.press('Record it');
  });

  test('the page of the case says it by its own date, without a script too, and links another case', async () => {
    await plain.signIn('Manager, Walsall');
    await plain.open(closing);
    await plain.follow('What it changes');
    expect(await plain.text()).toMatch(/St Thomas of Canterbury Catholic Primary School becomes an academy on .* Fixed/i);
    await plain.follow('Link it with another case');
    await plain.press('Link the cases');
    expect(await plain.page.locator('.govuk-error-summary').innerText()).toContain('Select how the two');
    await plain.fill('to', leaving.split('/').at(-1)!);
    await plain.choose('kind', 'same-act');
    await plain.fill('reason', 'Both are about the end of this federation.');
    await plain.press('Link the cases');
    expect(await plain.text()).toContain('About the same act as');
    await officer.open(leaving);
    expect(await officer.page.locator('.govuk-summary-list').innerText()).toContain('About the same act as');
    officer.seen.clear();
    await officer.follow('What it changes');
    await officer.follow('Link it with another case');
  });

  test('a date that is corrected shows what it changes before it is confirmed', async () => {
    await officer.open(`${closing}/history`);
    await officer.follow(/^Correct/, 'main');
    await officer.choose('kind', 'clerical');
    await officer.date('data-discontinuedOn', addDays(today, 99));
    await officer.fill('reason', 'Typed a day too late.');
    await officer.press('Continue');
    expect(await officer.text()).toContain('What it changes beyond this case');
  });

  test('one button opens and links what an amalgamation calls for, and both cases say which date is missing', async () => {
    const token = readFileSync(/token in (\S+)/.exec(site.program.output())![1]!, 'utf8').trim();
    const viaApi = async (path: string, body: unknown): Promise<Record<string, unknown>> => {
      const answer = await fetch(`${site.address}/api/v1/${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const said = (await answer.json()) as Record<string, unknown>;
      if (!answer.ok) throw new Error(JSON.stringify(said));
      return said;
    };
    const goesOn = { part: 'goes-on', ruralPrimary: false };
    const { reference } = await viaApi('cases', {
      ...{ process: 'amalgamation-enlargement', name: 'Alumwell Primary School', registerAsAt: '2025-07-18' },
      ...{ schoolUrns: ['104143', '104142'], relevantSchool: '104142' },
      schools: { '104143': { ruralPrimary: false }, '104160': goesOn, '104162': goesOn },
    });
    const proposals = {
      ...{ by: 'authority', newspaperOn: '2026-11-23', closesOn: '2026-12-21', contentComplete: true },
      statement: ['copies', 'anyone', 'address', 'closing-date'],
    };
    const consulted = ['registered-parents', 'governing-bodies', 'staff', 'unions', 'other-schools', 'dioceses', 'local-authority'];
    const events: [string, string, object][] = [
      [
        'change-described',
        '2026-09-01',
        { changes: ['age-range', 'enlargement'], agesMoveByYears: 4, capacityNow: 360, capacityThen: 630, proposalsNeeded: true },
      ],
      ['consulted', '2026-10-23', { about: 'all', beganOn: '2026-09-07', whom: consulted }],
      ['statutory-proposals-published', '2026-11-23', { ...proposals, about: 'closure', implementOn: '2027-08-31' }],
      ['statutory-proposals-published', '2026-11-23', { ...proposals, about: 'alteration', implementOn: '2027-09-01' }],
    ];
    let expectedVersion = 1;
    for (const [type, happenedOn, data] of events) {
      const { version } = await viaApi(`cases/${String(reference)}/events`, { expectedVersion, type, happenedOn, data });
      expectedVersion = Number(version);
    }
    await plain.open(`/cases/${String(reference)}/graph`);
    expect(await tableOf(plain, 'Cases it takes').innerText()).toContain('To be opened');
    await plain.press('Open the case and link it');
    expect(await plain.text()).toMatch(/Case \S+ opened and linked/);
    expect(await plain.page.getByRole('button', { name: 'Open the case and link it' }).count()).toBe(0);
    await plain.follow(/^335-/, 'table:has-text("Is followed by")');
    expect(await plain.text()).toContain('no date is recorded in this case yet');
    await plain.follow('What it changes');
    await plain.follow('Record 31 August 2027 for Alumwell Infant School');
    expect(await plain.page.inputValue('[name="data-discontinuedOn-year"]')).toBe('2027');
    await plain.choose('data-how', 'closure-proposals');
    await plain.date('happenedOn', today);
    await plain.press('Continue');
    await plain.press('Record it');
    expect(await plain.text()).not.toContain('no date is recorded in this case yet');
  });

  test('on the day the register view moves, and says by which case', async () => {
    await moveClockTo(officer, addDays(today, 101));
    let text = '';
    for (let tries = 0; tries < 60 && !text.includes('By case'); tries += 1) {
      await officer.page.goto(new URL(`/schools/${two.schools[1]}`, site.address).href);
      text = await officer.text();
    }
    expect(text).toContain('the national register does not say so yet');
    expect(text).toContain('St Thomas of Canterbury Catholic Primary School (academy)');
    officer.seen.clear();
    await officer.open(`/schools/${two.schools[1]}`);
    await officer.open(`/federations/${two.uid}`);
    expect(await officer.text()).toContain('It had no member on that day');
    await officer.open(`${closing}/graph`);
    expect(await officer.text()).toContain('What it has done to the register view');
    await officer.open(leaving);
    expect(await officer.text()).toMatch(/is no longer in|has no school any more/);
  });
});
