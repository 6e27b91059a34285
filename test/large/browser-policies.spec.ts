import type { Browser } from 'playwright-core';
import { type Site, startBrowser, startSite, Visitor } from '../support/browser.js';
import { shortHeath } from '../support/sample-register.js';
import { problem } from '../support/walks.js';

describe('a manager enters what the authority asks beyond the law', () => {
  jest.setTimeout(300_000);
  let site: Site;
  let browser: Browser;
  let manager: Visitor;
  let officer: Visitor;

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), startBrowser()]);
    manager = await Visitor.arrive(browser, site, { javascript: false });
    officer = await Visitor.arrive(browser, site);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  afterEach(() => expect([...officer.complaints, ...manager.complaints]).toEqual([]));

  test('without a script: a template is taken over with its parts filled in', async () => {
    await manager.signIn('Manager, Walsall');
    await manager.follow('Rules');
    expect(await manager.text()).toContain('Your authority asks nothing beyond the law.');
    await manager.follow('All policies');
    await manager.press('Add a policy');
    await manager.follow('Consult the diocese before collaborating');
    await manager.press('Enter the policy');
    expect(await problem(manager)).toContain('Give the reason');
    expect(await manager.page.inputValue('[name="beforeValue"]')).toBe('partner-consulted|whom|diocesan-authority');
    await manager.fill('why', 'Cabinet decision of 3 November 2026');
    await manager.press('Enter the policy');
    expect(await manager.text()).toMatch(/Consult the diocese before collaborating[\s\S]*Policy, not law/i);
    expect(await manager.text()).toContain('Voluntary aided schools with a religious character');
  });

  test('without a script: one is described in parts; what does not fit together is said at its control', async () => {
    await manager.open('/policies/add');
    await manager.press('Continue');
    expect(await problem(manager)).toContain('Select what it is about');
    await manager.choose('process', 'leaving');
    await manager.press('Continue');
    await manager.fill('title', 'Leave the authority ninety days');
    await manager.fill('asks', 'The governing body fixes a date at least ninety days after its decision');
    await manager.fill('source', 'service standard 4');
    await manager.choose('ofStep', 'board-decided');
    await manager.choose('kind', 'days-ahead');
    await manager.fill('days', '90');
    await manager.choose('dateField', 'meeting-called|meetingOn');
    await manager.fill('why', 'It takes that long to set up a governing body');
    await manager.press('Enter the policy');
    expect(await problem(manager)).toMatch(/full stop[\s\S]*Choose a date of the step/);
    await manager.fill('asks', 'The governing body fixes a date at least ninety days after its decision.');
    await manager.choose('dateField', 'board-decided|effectiveOn');
    await manager.press('Enter the policy');
    expect(await manager.text()).toContain('fixes a date at least 90 days ahead');
  });

  test('an officer describes none, and sees on a case what is policy and not law', async () => {
    await manager.open('/policies/add?process=leaving');
    await manager.fill('title', 'Have the meeting called through the authority');
    await manager.fill('asks', 'The meeting is called through the authority.');
    await manager.fill('source', 'protocol, paragraph 4');
    await manager.choose('ofStep', 'board-decided');
    await manager.choose('kind', 'event-before');
    await manager.choose('before', 'meeting-called');
    await manager.fill('why', 'Agreed with the diocese');
    await manager.press('Enter the policy');
    await officer.signIn('Officer, Walsall');
    await officer.open(`/cases/open/${shortHeath.uid}?process=leaving&relevantSchool=${shortHeath.schools[1]}`);
    await officer.press('Continue');
    await officer.press('Open the case');
    const path = new URL(officer.page.url()).pathname;
    await officer.open(`${path}/record/request-received`);
    await officer.date('happenedOn', await officer.today());
    await officer.choose('data-requester', 'governors');
    await officer.choose('data-inWriting', 'yes');
    await officer.choose('data-signed', 'yes');
    await officer.fill('data-governorsSigned', '2');
    await officer.choose('data-givenTo', 'clerk');
    await officer.press('Continue');
    await officer.press('Record it');
    await officer.open(`${path}/tasks`);
    expect(await officer.text()).toMatch(/Have the meeting called through the authority\s+Policy, not law/i);
    expect(await officer.text()).toContain('policy of the authority, not the law');
    await officer.open('/policies');
    expect(await officer.page.getByRole('button', { name: 'Add a policy' }).count()).toBe(0);
    expect(await officer.page.getByRole('link', { name: /^End this policy/ }).count()).toBe(0);
    await officer.open('/rules/policy%3A335-leave-the-authority-ninety-days');
    expect(new URL(officer.page.url()).pathname).toBe('/policies');
  });

  test('without a script: it ends with a reason, and the list keeps who said so', async () => {
    await manager.open('/policies');
    await manager.follow(/^End this policy.*Leave the authority/);
    await manager.press('End the policy');
    expect(await problem(manager)).toContain('Give the reason');
    await manager.fill('why', 'Replaced by the standard of 2027');
    await manager.press('End the policy');
    expect(await manager.text()).toMatch(/Leave the authority ninety days Ended/i);
    await manager.open('/policies/leave-the-authority-ninety-days/end');
    expect(await manager.heading()).toBe('There is nothing here');
  });
});
