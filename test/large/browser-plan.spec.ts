import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { addDays } from '#libs/law/calendar/civil-date.js';
import { type Site, startBrowser, startSite, Visitor } from '../support/browser.js';
import { shortHeath } from '../support/sample-register.js';

describe('an officer plans a date', () => {
  jest.setTimeout(300_000);
  let site: Site;
  let browser: Browser;
  let officer: Visitor;
  let plain: Visitor;
  let casePath = '';
  let today = '';
  /** 1 September of next year, of this program's own clock. */
  let september = '';

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

  /** Days of a column of the table of steps, by the first words of the step. */
  const dayOf = async (visitor: Visitor, step: string, column: number): Promise<string> =>
    (await visitor.page
      .locator('.app-plan-page table')
      .first()
      .getByRole('row', { name: new RegExp(`\\d\\. ${step}`) })
      .locator('td')
      .nth(column)
      .locator('time')
      .getAttribute('datetime'))!;

  test('the plan is found from the timetable; without a day it says the earliest', async () => {
    await officer.signIn('Officer, Walsall');
    await officer.open(`/cases/open/${shortHeath.uid}?process=leaving`);
    await officer.choose('relevantSchool', shortHeath.schools[1]);
    await officer.press('Continue');
    await officer.press('Open the case');
    casePath = new URL(officer.page.url()).pathname;
    today = await officer.today();
    september = `${Number(today.slice(0, 4)) + 1}-09-01`;
    await officer.follow('Timetable');
    await officer.follow('Plan a date', 'main');
    expect(await officer.text()).toMatch(/it can take effect on .* at the earliest/);
  });

  test('1 September: the last safe day of each step, why, the holidays in between, and a picture', async () => {
    await officer.date('goal', september);
    officer.seen.clear();
    await officer.press('Work it out');
    const text = await officer.text();
    expect(text).toMatch(new RegExp(`To take effect on 1 September ${september.slice(0, 4)}, this must be done by .*: Request given`));
    expect(text).toMatch(/School holidays[\s\S]*summer holiday: /);
    expect(text).toMatch(/days? of slack/);
    expect(await officer.page.getByRole('img', { name: /^Timeline of the plan/ }).isVisible()).toBe(true);
    const safe = await dayOf(officer, 'The board decides', 0);
    const lawful = await dayOf(officer, 'The board decides', 1);
    expect(safe > today && safe < lawful && lawful < september).toBe(true);
    await officer.page.locator('summary', { hasText: 'Why this day: Request given' }).click();
    expect(await officer.page.locator('details[open]').innerText()).toMatch(/these come on these days at the earliest[\s\S]*school days/);
  });

  test('a date that moves is shown, and found without fault by axe', async () => {
    officer.seen.clear();
    await officer.choose('change', 'decision');
    await officer.date('to', addDays(today, 60));
    await officer.press('Show what would move');
    expect(await officer.page.locator('#moves').innerText()).toMatch(/would move\. Nothing is saved\./);
    officer.seen.clear();
    await officer.open(`${casePath}/plan?goal=2027-13-01`);
    expect(await officer.page.title()).toMatch(/^Error:/);
    await officer.open(`${casePath}/plan?goal=${september}`);
  });

  test('on paper nothing is folded away and no form is left', async () => {
    await officer.page.emulateMedia({ media: 'print' });
    expect(await officer.page.getByRole('button', { name: 'Work it out' }).isVisible()).toBe(false);
    expect(await officer.page.locator('.app-planned svg').isVisible()).toBe(true);
    const paper = officer.page.locator('.app-plan-on-paper');
    expect(await paper.isVisible()).toBe(true);
    expect(await paper.innerText()).toMatch(/Why these days[\s\S]*Request given[\s\S]*school days/);
    await officer.page.emulateMedia({ media: null });
  });

  test('without a script: a day too soon is refused plainly, with the way to the first day that can', async () => {
    await plain.signIn('Manager, Walsall');
    await plain.open(`${casePath}/plan`);
    await plain.date('goal', addDays(today, 3));
    await plain.press('Work it out');
    expect(await plain.text()).toMatch(/can no longer be met\. The first day that can is/);
    await plain.follow(/^See the plan for/);
    expect(await plain.text()).toContain('To take effect on');
    expect(await dayOf(plain, 'Request given', 1)).toBe(today);
    await plain.open(`${casePath}/plan?goal-day=31&goal-month=2&goal-year=2027`);
    expect(await plain.page.locator('.govuk-error-summary').innerText()).toContain('The date must be a real date');
  });

  test('without a script: the decision a month sooner, and every date that moves; nothing is saved', async () => {
    await plain.open(`${casePath}/plan?goal=${september}`);
    const decided = await dayOf(plain, 'The board decides', 0);
    const requested = await dayOf(plain, 'Request given', 0);
    await plain.choose('change', 'decision');
    await plain.date('to', addDays(decided, -30));
    await plain.press('Show what would move');
    const moves = plain.page.locator('#moves');
    expect(await moves.innerText()).toMatch(/dates would move\. Nothing is saved\./);
    expect(await moves.getByRole('row', { name: /^Request given/ }).count()).toBe(2);
    expect(await moves.getByRole('row', { name: /^Instrument/ }).count()).toBe(0);
    await plain.open(`${casePath}/plan?goal=${september}`);
    expect(await dayOf(plain, 'Request given', 0)).toBe(requested);
    await plain.press('Show what would move');
    await plain.choose('change', 'decision');
    await plain.press('Show what would move');
    expect(await plain.page.locator('.govuk-error-summary').innerText()).toContain('Enter the day on which it would come');
  });

  test('the days go into a calendar', async () => {
    await plain.open(`${casePath}/plan?goal=${september}`);
    const [download] = await Promise.all([
      plain.page.waitForEvent('download'),
      plain.page.getByRole('link', { name: /^Put these days into your calendar/ }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8').replace(/\r\n /g, '');
    const decided = await dayOf(plain, 'The board decides', 0);
    expect(text).toContain(`DTSTART;VALUE=DATE:${decided.replaceAll('-', '')}`);
    expect(text).toContain(`DTSTART;VALUE=DATE:${september.replaceAll('-', '')}`);
    expect(text).toMatch(/SUMMARY:Last safe day: The board decides/);
  });
});
