import type { Browser } from 'playwright-core';
import { addDays } from '#libs/law/calendar/civil-date.js';
import { type Site, startBrowser, startSite, Visitor } from '../support/browser.js';
import { lighthouse, pebworth, shortHeath } from '../support/sample-register.js';

const broadway = '116656';
const cropthorne = '116800';

describe('schools that come together, and a federation whose schools convert', () => {
  jest.setTimeout(300_000);
  let site: Site;
  let browser: Browser;
  let plain: Visitor;
  let walsall: Visitor;
  let casePath = '';
  let today = '';

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), startBrowser()]);
    [plain, walsall] = await Promise.all([Visitor.arrive(browser, site, { javascript: false }), Visitor.arrive(browser, site)]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  afterEach(() => expect([...plain.complaints, ...walsall.complaints]).toEqual([]));

  const errors = (visitor: Visitor): Promise<string> => visitor.page.locator('.govuk-error-summary').innerText();
  const step = async (visitor: Visitor, value: string): Promise<void> => {
    await Promise.all([visitor.page.waitForEvent('domcontentloaded'), visitor.page.locator(`button[value="${value}"]`).last().click()]);
    await visitor.look();
  };
  const record = async (visitor: Visitor, type: string, on: string, answers: Record<string, string> = {}): Promise<void> => {
    await visitor.open(`${casePath}/record/${type}`);
    await visitor.date('happenedOn', on);
    for (const [field, answer] of Object.entries(answers)) {
      if (/^\d{4}-\d\d-\d\d$/.test(answer)) await visitor.date(`data-${field}`, answer);
      else if ((await visitor.page.locator(`input[type="text"][name="data-${field}"]`).count()) > 0)
        await visitor.fill(`data-${field}`, answer);
      else await visitor.choose(`data-${field}`, answer);
    }
    await visitor.press('Continue');
    await visitor.press('Record it');
  };

  test('without JavaScript two schools are found and added, and nothing typed is lost over what is wrong', async () => {
    await plain.signIn('Officer, Worcestershire');
    today = await plain.today();
    await plain.open('/cases/open');
    await plain.choose('process', 'federating');
    await plain.press('Continue');
    await step(plain, 'continue');
    expect(await errors(plain)).toMatch(/Enter what the proposal is called[\s\S]*Name the schools that come together/);
    await plain.fill('name', 'Broadway and Cropthorne Federation');
    await plain.fill('search', '999999');
    await step(plain, 'search');
    expect(await errors(plain)).toContain('The register has no school 999999');
    expect(await plain.page.inputValue('[name="name"]')).toBe('Broadway and Cropthorne Federation');
    await plain.fill('search', broadway);
    await step(plain, 'search');
    await step(plain, 'continue');
    expect(await errors(plain)).toContain('two governing bodies at least are needed');
    await plain.fill('search', 'Cropthorne');
    await step(plain, 'search');
    await step(plain, `add:${cropthorne}`);
    await step(plain, 'add-new');
    await plain.fill('newName-new-1', 'Meadow Primary School');
    await step(plain, 'continue');
    expect(await errors(plain)).toMatch(/Choose what kind of school it will be[\s\S]*Select who acts for it/);
    expect(await plain.page.inputValue('[name="newName-new-1"]')).toBe('Meadow Primary School');
    await step(plain, 'remove-new:new-1');
    await step(plain, 'continue');
    expect(await plain.heading()).toBe('What the register does not hold');
    await plain.choose(`religiousFoundation-${cropthorne}`, 'yes');
    await plain.choose(`hasTrust-${cropthorne}`, 'no');
    await plain.press('Continue');
    expect(await plain.text()).toMatch(
      /Who will decide, each for itself[\s\S]*Broadway First School[\s\S]*with a religious foundation, without a trust/,
    );
    await plain.press('Open the case');
    expect(await plain.heading()).toBe('Broadway and Cropthorne Federation');
    casePath = new URL(plain.page.url()).pathname;
  });

  test('each governing body has a position of its own, by its name, from its report to its agreement', async () => {
    const positions = (): Promise<string> => plain.page.locator('.app-positions').innerText();
    const resolves = (type: string, board: string): Promise<void> => record(plain, type, today, { board, agendaItem: 'yes' });
    await plain.open(casePath);
    expect(await plain.page.locator('.app-next').innerText()).toMatch(
      /Governing body of Broadway First School considers a report[\s\S]*Who must act\s+Governing body of Broadway First School/,
    );
    await plain.page
      .locator('.app-positions')
      .getByRole('link', { name: /Cropthorne/ })
      .first()
      .click();
    await plain.look();
    expect(await plain.page.isChecked(`input[name="data-board"][value="${cropthorne}"]`)).toBe(true);
    await resolves('report-considered', broadway);
    await plain.open(`${casePath}/history`);
    expect(await plain.text()).toContain('Report considered: Governing body of Broadway First School');
    await resolves('report-considered', cropthorne);
    expect(await plain.page.locator('.app-next').innerText()).toContain('The proposals are drawn up');
    await resolves('board-agreed-to-propose', cropthorne);
    expect(await positions()).toMatch(/Broadway First School[\s\S]*Not yet[\s\S]*Cropthorne/);
    await resolves('board-agreed-to-propose', broadway);
    expect(await positions()).not.toContain('Not yet');
    await plain.open('/cases?show=open');
    expect(await plain.page.locator('main table').innerText()).toMatch(/Broadway and Cropthorne Federation\s+Federating/);
  });

  test('a school of a federation brings the others with it, and the federation is asked for its consent', async () => {
    await plain.open('/cases/open?process=joining');
    await plain.fill('name', 'The Vale Federation');
    await plain.fill('search', `${broadway}, ${pebworth.pebworthFirst}`);
    await step(plain, 'search');
    expect(await plain.text()).toMatch(
      /One governing body for 2 schools, so all of them take part[\s\S]*Blackminster[\s\S]*comes with its federation/,
    );
    await step(plain, 'continue');
    await plain.press('Continue');
    expect(await plain.text()).toMatch(/Blackminster Middle School takes part because it is in a federation with a school you named/);
    await plain.press('Open the case');
    expect(await plain.text()).toContain('Preliminary consent');
  });

  test('a federation of nine loses all its schools to academies on one day', async () => {
    await walsall.signIn('Officer, Walsall');
    await walsall.open(`/cases/open/${lighthouse.uid}?asAt=${lighthouse.asAt}&process=discontinuance`);
    await walsall.press('Continue');
    await walsall.press('Open the case');
    casePath = new URL(walsall.page.url()).pathname;
    expect(await walsall.page.locator('.app-next').innerText()).toContain('Record which school closes or converts, and when');
    const on = addDays(today, 90);
    for (const school of lighthouse.schools)
      await record(walsall, 'discontinuance-planned', today, {
        school,
        how: 'academy-conversion',
        discontinuedOn: on,
        certainty: 'confirmed',
      });
    expect(await walsall.page.locator('.app-next').innerText()).toContain('The governing body of the federation is dissolved');
    expect(await walsall.text()).toMatch(/Schools that close or convert[\s\S]*It becomes an academy/);
  });

  test('in an amalgamation it is said of every school what becomes of it, and one stays', async () => {
    await walsall.open('/cases/open?process=amalgamation-enlargement');
    await walsall.fill('name', 'Short Heath Primary School');
    await walsall.fill('search', shortHeath.uid);
    await step(walsall, 'search');
    await step(walsall, `add-federation:${shortHeath.uid}`);
    await step(walsall, 'continue');
    const [nursery, junior, infant] = shortHeath.schools;
    await walsall.press('Continue');
    expect(await errors(walsall)).toMatch(/(Select what becomes of[\s\S]*){3}/);
    await walsall.choose(`part-${nursery}`, 'goes-on');
    await walsall.choose(`part-${junior}`, 'survives');
    await walsall.choose(`part-${infant}`, 'survives');
    await walsall.press('Continue');
    expect(await errors(walsall)).toContain('Select one school, and only one, that stays');
    await walsall.choose(`part-${infant}`, 'closes');
    await walsall.press('Continue');
    expect(await walsall.text()).toMatch(/goes on as it is/);
    await walsall.press('Open the case');
    expect(await walsall.heading()).toBe('Short Heath Primary School');
    expect(await walsall.page.locator('.app-next').innerText()).toContain('Describe what changes at the school that stays');
    expect(await walsall.text()).toContain('stays and takes in the others');
  });

  test('an address that was cut short is said to be unreadable, and leads to the list', async () => {
    for (const [address, list] of [
      ['/cases?after=zzz', '/cases'],
      ['/cases?state=zzz', '/cases'],
      ['/cases?process=zzz', '/cases'],
      ['/mail?after=zzz', '/mail'],
    ] as const) {
      await walsall.open(address);
      expect(await walsall.heading()).toBe('This address cannot be read');
      expect(await walsall.page.locator('main a').first().getAttribute('href')).toBe(list);
    }
  });
});
