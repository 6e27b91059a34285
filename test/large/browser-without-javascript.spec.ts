import type { Browser } from 'playwright-core';
import { addDays } from '#libs/law/calendar/civil-date.js';
import { type Site, startBrowser, startSite, Visitor } from '../support/browser.js';
import { pebworth } from '../support/sample-register.js';
import { moveClockTo } from '../support/walks.js';

describe('without JavaScript: one of two Worcestershire schools leaves, which dissolves the federation', () => {
  jest.setTimeout(240_000);
  let site: Site;
  let browser: Browser;
  let officer: Visitor;
  let colleague: Visitor;
  let casePath = '';
  let today = '';

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), startBrowser()]);
    officer = await Visitor.arrive(browser, site, { javascript: false });
    colleague = await officer.anotherWindow();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  afterEach(() => expect([...officer.complaints, ...colleague.complaints]).toEqual([]));

  const request = async (visitor: Visitor, on: string): Promise<void> => {
    await visitor.date('happenedOn', on);
    await visitor.choose('data-requester', 'staff');
    await visitor.choose('data-inWriting', 'yes');
    await visitor.choose('data-signed', 'yes');
    await visitor.fill('data-staffSigned', '4');
    await visitor.fill('data-paidStaff', '10');
    await visitor.choose('data-givenTo', 'chair');
  };

  test('the case is opened, and the page says at once that two schools mean a dissolution', async () => {
    await officer.signIn('Officer, Worcestershire');
    await officer.press('Open a case');
    await officer.press('Continue');
    expect(await officer.page.locator('.govuk-error-summary').innerText()).toContain('Select what it is about');
    await officer.choose('process', 'leaving');
    await officer.press('Continue');
    await officer.fill('text', 'Pebworth');
    await officer.press('Find federations');
    await officer.follow(/Pebworth/, 'main');
    expect(await officer.text()).toContain('If one of them leaves, the federation is dissolved');
    await officer.choose('relevantSchool', pebworth.pebworthFirst);
    await officer.press('Continue');
    await officer.press('Open the case');
    casePath = new URL(officer.page.url()).pathname;
    today = await officer.today();
  });

  test('every question is there without a script, and says which answer it belongs to', async () => {
    await officer.open(`${casePath}/record/request-received`);
    expect(await officer.text()).toContain('Only if “Who asks” is “Staff paid to work at the school”');
    await officer.press('Continue');
    expect(await officer.page.title()).toMatch(/^Error:/);
    expect(await officer.page.locator('.govuk-error-summary').innerText()).toMatch(
      /Enter the date given or sent[\s\S]*Select who asks[\s\S]*Select yes if it is signed/,
    );
    await request(officer, addDays(today, -20));
  });

  test('two people record at once: the second is shown what the first did, and loses nothing', async () => {
    await colleague.open(`${casePath}/record/request-received`);
    await request(colleague, addDays(today, -21));
    await officer.press('Continue');
    await officer.press('Record it');
    await colleague.press('Continue');
    expect(await colleague.heading()).toBe('The case changed while you were writing');
    expect(await colleague.text()).toMatch(/Request received[\s\S]*Tom Hadley/);
    await colleague.press('Change what I entered');
    expect(await colleague.page.inputValue('[name="data-staffSigned"]')).toBe('4');
    expect(await colleague.page.isChecked('[name="data-requester"][value="staff"]')).toBe(true);
  });

  test('a notice found to have been late is recorded as a breach and undoes nothing', async () => {
    await officer.open(`${casePath}/told`);
    for (const box of await officer.page.locator('input[name="recipient"]').all()) await box.check();
    await officer.date('on-request', addDays(today, -18));
    await officer.choose('channel-request', 'hand');
    await officer.press('Record those ticked');
    expect(await officer.text()).toContain('nobody is missing');
    await officer.open(`${casePath}/history`);
    await officer.follow(/^Correct this/);
    await officer.press('Continue');
    expect(await officer.page.locator('.govuk-error-summary').innerText()).toContain('Select what kind of correction it is');
    await officer.choose('kind', 'factual');
    await officer.date('happenedOn', addDays(today, -8));
    await officer.fill('reason', 'The letters were found in the tray; they went out ten days later.');
    await officer.press('Continue');
    expect(await officer.heading()).toBe('Check what this changes');
    expect(await officer.text()).toMatch(/Dates that will move[\s\S]*First day on which the board may decide/);
    await officer.press('Change something');
    expect(await officer.page.inputValue('[name="reason"]')).toContain('found in the tray');
    await officer.press('Continue');
    await officer.press('Record the correction');
    expect(await officer.text()).toContain('The correction is recorded');
    expect(await officer.text()).toContain('Correction of fact');
  });

  test('the board decides that the school leaves, and the case follows the law on dissolution', async () => {
    await officer.open(`${casePath}/next`);
    const from = (await officer.page.locator('[data-event="board-decided"]').getAttribute('data-clean-from'))!;
    await moveClockTo(officer, from);
    await officer.open(`${casePath}/record/board-decided`);
    await officer.date('happenedOn', from);
    await officer.choose('data-outcome', 'leave');
    await officer.date('data-effectiveOn', addDays(from, 120));
    await officer.choose('data-agendaItem', 'yes');
    await officer.press('Continue');
    expect(await officer.heading()).toBe('Check before you record');
    await officer.press('Record it');
    expect(await officer.text()).toContain('The federation is dissolved');
    await officer.open(`${casePath}/told`);
    expect(await officer.text()).toMatch(/Secretary of State/);
    await officer.open(`${casePath}/tasks`);
  });

  test('a form sent twice is recorded once', async () => {
    await officer.open(`${casePath}/record/meeting-called`);
    await officer.date('happenedOn', await officer.today());
    await officer.date('data-meetingOn', addDays(await officer.today(), 30));
    await officer.press('Continue');
    const before = officer.page.url();
    await officer.press('Record it');
    const { sequence } = /Entry (?<sequence>\d+)/.exec(await officer.text())!.groups as { sequence: string };
    await officer.page.goBack();
    expect(officer.page.url()).toBe(before);
    await officer.press('Record it');
    expect(await officer.text()).toContain(`Entry ${sequence}`);
  });
});
