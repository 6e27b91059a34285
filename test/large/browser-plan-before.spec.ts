import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { type Site, startBrowser, startSite, Visitor } from '../support/browser.js';
import { download } from '../support/instrument-walk.js';
import { shortHeath } from '../support/sample-register.js';
import { problem } from '../support/walks.js';

describe('an officer plans a date before there is a case', () => {
  jest.setTimeout(300_000);
  let site: Site;
  let browser: Browser;
  let officer: Visitor;
  let plain: Visitor;

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

  test('what is wanted, for which federation and which school; what is left out is asked for', async () => {
    await officer.signIn('Officer, Walsall');
    await officer.follow('Plan a date');
    await officer.press('Continue');
    expect(await problem(officer)).toContain('Select what is planned');
    await officer.choose('process', 'leaving');
    await officer.press('Continue');
    expect(await officer.heading()).toBe('Which federation?');
    await officer.press('Search');
    expect(await problem(officer)).toContain('Enter a name, a postcode or a number');
    await officer.fill('search', 'No such name');
    await officer.press('Search');
    expect(await officer.text()).toContain('No federation is found.');
    officer.seen.clear();
    await officer.fill('search', 'Short Heath');
    await officer.press('Search');
    await officer.follow('Choose Short Heath Federation');
    expect(await officer.page.locator('.app-partners').innerText()).toMatch(/Short Heath Federation[\s\S]*All its schools: 3 schools/);
    await officer.press('Plan the dates');
    expect(await problem(officer)).toContain('Select the school that would leave');
    await officer.choose('relevant', shortHeath.schools[1]);
    await officer.press('Plan the dates');
    expect(await officer.text()).toMatch(/it can take effect on .* at the earliest/);
  });

  test('towards a wanted day: each step, and what moves if the first is a week late', async () => {
    const september = `${Number((await officer.today()).slice(0, 4)) + 1}-09-01`;
    await officer.date('goal', september);
    officer.seen.clear();
    await officer.press('Work it out');
    expect(await officer.text()).toMatch(/To take effect on 1 September \d{4}, this must be done by .*: Request given/);
    expect(await officer.text()).toContain('Last day in time');
    const file = await download(officer, /^Put these days into your calendar/);
    expect(readFileSync(await file.path(), 'utf8')).toContain(`DTSTART;VALUE=DATE:${september.replaceAll('-', '')}`);
    await officer.follow('What if the first step is a week late?');
    expect(await officer.page.locator('#moves').innerText()).toMatch(/would move[\s\S]*Nothing is saved/);
  });

  test('without a script: schools that would federate are added, taken out again and planned', async () => {
    await plain.signIn('Manager, Walsall');
    await plain.open('/plan?process=federating');
    await plain.fill('search', 'Blakenall Heath Junior');
    await plain.press('Search');
    await plain.follow('Add Blakenall Heath Junior School');
    await plain.press('Plan the dates');
    expect(await problem(plain)).toContain('At least two schools come together');
    await plain.fill('search', 'Sunshine Infant');
    await plain.press('Search');
    await plain.follow('Add Sunshine Infant and Nursery School');
    await plain.follow('Take out Sunshine Infant and Nursery School');
    expect(await plain.page.locator('.app-partners').innerText()).not.toContain('Sunshine');
    await plain.fill('search', 'Sunshine Infant');
    await plain.press('Search');
    await plain.follow('Add Sunshine Infant and Nursery School');
    await plain.press('Plan the dates');
    expect(await plain.text()).toMatch(/it can take effect on .* at the earliest/);
    expect(await plain.text()).toContain('The governing bodies');
  });
});
