import type { Browser } from 'playwright-core';
import { addDays, daysBetween } from '#libs/law/calendar/civil-date.js';
import { type Site, startBrowser, startSite, Visitor } from '../support/browser.js';
import { lighthouse } from '../support/sample-register.js';
import { moveClockTo, recordOnCase, tellEverybody } from '../support/walks.js';

describe('a school leaves the Lighthouse Federation, lived through on the pages', () => {
  jest.setTimeout(300_000);
  let site: Site;
  let browser: Browser;
  let officer: Visitor;
  let casePath = '';

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), startBrowser()]);
    officer = await Visitor.arrive(browser, site);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  afterEach(() => expect(officer.complaints).toEqual([]));

  const record = async (type: string, happenedOn: string, fill: () => Promise<void> = async () => undefined): Promise<void> => {
    await officer.open(`${casePath}/record/${type}`);
    await officer.date('happenedOn', happenedOn);
    await fill();
    await officer.press('Continue');
  };
  const recordAndSave = (type: string, happenedOn: string, fill?: () => Promise<void>): Promise<void> =>
    recordOnCase(officer, casePath, type, happenedOn, fill);

  test('the officer signs in with the printed link and opens the case as the register stood in November 2024', async () => {
    await officer.signIn('Officer, Walsall');
    expect(await officer.heading()).toBe('Cases');
    await officer.press('Open a case');
    await officer.choose('process', 'leaving');
    await officer.press('Continue');
    await officer.fill('text', 'Lighthouse');
    await officer.date('asAt', lighthouse.asAt);
    await officer.press('Find federations');
    await officer.follow(/Lighthouse/, 'main');
    expect(await officer.text()).toContain('9 schools on 19 November 2024');
    await officer.press('Continue');
    expect(await officer.page.title()).toMatch(/^Error:/);
    expect(await officer.text()).toContain('Select the school that wants to leave');
    await officer.choose('relevantSchool', lighthouse.schools[0]);
    await officer.choose('hasHeadOfFederation', 'no');
    await officer.press('Continue');
    expect(await officer.text()).toContain('stay in the federation');
    await officer.press('Open the case');
    expect(await officer.text()).toMatch(/Case \S+ is open/);
    casePath = new URL(officer.page.url()).pathname;
  });

  test('a request short of its threshold is refused with the figures, and counts when the signatures are enough', async () => {
    const today = await officer.today();
    const request = async (signed: string): Promise<void> => {
      await officer.choose('data-requester', 'governors');
      await officer.choose('data-inWriting', 'yes');
      await officer.choose('data-signed', 'yes');
      await officer.fill('data-governorsSigned', signed);
      await officer.choose('data-givenTo', 'clerk');
    };
    await record('request-received', today, () => request('1'));
    expect(await officer.heading()).toBe('This would have no effect in law');
    expect(await officer.text()).toContain('reg 30(1)-(2)');
    await officer.press('Change what I entered');
    expect(await officer.page.inputValue('[name="data-governorsSigned"]')).toBe('1');
    await officer.fill('data-governorsSigned', '2');
    await officer.press('Continue');
    expect(await officer.text()).toMatch(/Dates that will be set/);
    await officer.press('Record it');
    expect(await officer.page.locator('.app-next').innerText()).toMatch(/What to do next/);
  });

  test('whoever must be told stands on a list until somebody has recorded it', async () => {
    const today = await officer.today();
    await officer.open(`${casePath}/told`);
    expect(await officer.text()).toContain('Not told');
    await officer.press('Record those ticked');
    expect(await officer.page.locator('.govuk-error-summary').innerText()).toMatch(/Tick who was told\s+Enter the date they were told/);
    await officer.open(`${casePath}/told`);
    await officer.follow(/^Record it.*Every known parent/);
    await officer.date('happenedOn', today);
    await officer.choose('data-channel', 'hand');
    await officer.press('Continue');
    await officer.press('Record it');
    await tellEverybody(officer, casePath, today);
    expect(await officer.text()).toContain('nobody is missing');
  });

  test('a decision too early is refused with its first lawful day, and can be recorded as purported', async () => {
    const today = await officer.today();
    await recordAndSave('meeting-called', today, async () => {
      await officer.date('data-meetingOn', addDays(today, 60));
      await officer.choose('data-agendaItem', 'yes');
    });
    await record('board-decided', today, async () => {
      await officer.choose('data-outcome', 'leave');
      await officer.date('data-effectiveOn', addDays(today, 150));
      await officer.choose('data-agendaItem', 'yes');
    });
    expect(await officer.heading()).toBe('This would have no effect in law');
    expect(await officer.text()).toMatch(/lawful from \d+ \w+ \d{4}/);
    await officer.page.getByText('It has happened all the same').click();
    await officer.press('Record it as purported');
    expect(await officer.text()).toContain('Enter why it is recorded although the law gives it no effect');
    await officer.fill('reason', 'The board met against advice; recorded so that the file is complete.');
    await officer.press('Record it as purported');
    expect(await officer.text()).toContain('as a purported act. The case has not moved.');
    await officer.follow('History');
    expect(await officer.text()).toContain('Purported: no effect in law');
  });

  test('on the lawful day the decision counts, and the dates say why they are what they are', async () => {
    await officer.open(`${casePath}/next`);
    const from = /([0-9]{4}-[0-9]{2}-[0-9]{2})/.exec(
      (await officer.page.locator('[data-event="board-decided"]').getAttribute('data-clean-from')) ?? '',
    )![1]!;
    expect(daysBetween(await officer.today(), from)).toBeGreaterThanOrEqual(19);
    await moveClockTo(officer, from);
    await recordAndSave('board-decided', from, async () => {
      await officer.choose('data-outcome', 'leave');
      await officer.date('data-effectiveOn', addDays(from, 90));
      await officer.choose('data-agendaItem', 'yes');
    });
    await tellEverybody(officer, casePath, from);
    await officer.open(`${casePath}/timetable`);
    await officer.page.locator('.app-date summary').first().click();
    expect(await officer.page.locator('.app-date details[open]').first().innerText()).toMatch(
      /How it is counted\s+C\d+[\s\S]*The sum\s+\S+/,
    );
  });

  test('the authority does its part, and on the day the school leaves by itself', async () => {
    const today = await officer.today();
    await recordAndSave('notice-received-by-authority', today, () => officer.choose('data-authority', '335'));
    await recordAndSave('temporary-governing-body-established', today, () => officer.choose('data-school', lighthouse.schools[0]));
    await recordAndSave('instrument-made', today, async () => {
      await officer.choose('data-school', lighthouse.schools[0]);
      await officer.date('data-effectiveOn', addDays(today, 90));
    });
    await recordAndSave('instrument-review-opened', today);
    await moveClockTo(officer, addDays(today, 90));
    for (let looked = 0; looked < 20; looked += 1) {
      await officer.open(casePath);
      if ((await officer.page.locator('.app-case-head').innerText()).includes('In effect')) break;
    }
    expect(await officer.page.locator('.app-case-head').innerText()).toContain('In effect');
  });

  test('the reminders lie in the mail tray, as text, formatted and for the diary', async () => {
    await officer.open('/mail');
    await officer.page.locator('main table a').first().click();
    await officer.look();
    expect(await officer.page.frameLocator('iframe.app-mail').locator('body').innerText()).toContain('Open the case');
    expect(await officer.page.getByRole('link', { name: 'Calendar attachment (.ics)' }).count()).toBe(1);
    await officer.follow('Show it as plain text');
    expect(await officer.page.locator('.app-letter').innerText()).toContain('SI 2012/1035');
    await officer.open(`${casePath}/post`);
    expect(await officer.text()).toContain('Sent');
  });

  test('the history can be checked, and taken away to be checked elsewhere', async () => {
    await officer.open(`${casePath}/history`);
    await officer.follow('Check that it was not altered');
    expect(await officer.text()).toMatch(/each following from the one before/);
    const [download] = await Promise.all([
      officer.page.waitForEvent('download'),
      officer.page.getByRole('button', { name: /Download/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.jsonl$/);
  });
});
