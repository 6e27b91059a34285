import type { Browser } from 'playwright-core';
import { addDays } from '#libs/law/calendar/civil-date.js';
import { type Site, startBrowser, startSite, Visitor } from '../support/browser.js';
import { lighthouse } from '../support/sample-register.js';

describe('the rest of the back office', () => {
  jest.setTimeout(240_000);
  let site: Site;
  let browser: Browser;
  let officer: Visitor;

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite({ COUNCIL_NAME: 'Walsall Council' }), startBrowser()]);
    officer = await Visitor.arrive(browser, site);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  afterEach(() => expect(officer.complaints).toEqual([]));

  test('a stranger is led to the sign-in page, and a link that was used says so', async () => {
    await officer.open('/cases');
    expect(await officer.heading()).toBe('Sign in');
    await officer.open('/sign-in/no-such-link');
    await officer.press('Sign in');
    expect(await officer.heading()).toBe('This link no longer works');
    await officer.open('/accessibility');
    await officer.open('/cookies');
    expect(await officer.text()).toContain('msf_session');
  });

  test('schools are found by name, and federations show who was in them on a day', async () => {
    await officer.signIn('Officer, Walsall');
    await officer.follow('Schools');
    expect(await officer.text()).toMatch(/\d+ schools of your authority/);
    await officer.fill('text', 'blakenall heath');
    await officer.press('Find schools');
    await officer.follow(/Blakenall Heath Junior/, 'main');
    await officer.follow(/Lighthouse/, 'main');
    await officer.date('asAt', lighthouse.asAt);
    await officer.press('Show');
    expect(await officer.text()).toContain('9 schools on 19 November 2024');
    await officer.open('/schools');
    await officer.fill('text', 'lighthouse');
    await officer.press('Find federations');
    expect(await officer.heading()).toBe('Federations');
    await officer.open('/register/imports');
    await officer.page.locator('main table a').first().click();
    await officer.look();
    expect(await officer.heading()).toMatch(/^Register as at/);
  });

  test('term dates are entered, refused line by line, and entered again as another version', async () => {
    await officer.follow('Term dates');
    await officer.press('Enter term dates');
    await officer.choose('ownerKind', 'school');
    await officer.fill('urn', lighthouse.schools[0]);
    await officer.fill('name', 'Blakenall Heath Junior 2026/27');
    await officer.fill('terms', '2026-09-02 to 2026-12-18\nEaster');
    await officer.press('Save term dates');
    expect(await officer.page.title()).toMatch(/^Error:/);
    expect(await officer.page.locator('.govuk-error-summary').innerText()).toMatch(/Terms, line 2[\s\S]*Enter where the dates are from/);
    await officer.fill('terms', '2026-09-02 to 2026-12-18\n2027-01-05 to 2027-03-25');
    await officer.fill('notSchoolDays', '2026-10-26 to 2026-10-30\n2026-11-27');
    await officer.fill('source', 'Letter of the school, 1 July 2026');
    await officer.press('Save term dates');
    expect(await officer.heading()).toBe('Blakenall Heath Junior 2026/27');
    await officer.press('Enter a new version');
    await officer.fill('notSchoolDays', '2026-10-26 to 2026-10-30');
    await officer.fill('source', 'Telephone call, 2 July 2026');
    await officer.press('Save term dates');
    expect(await officer.page.locator('main table').innerText()).toMatch(/2\s[\s\S]*Telephone call[\s\S]*1\s[\s\S]*Letter of the school/);
  });

  test('contacts are added, changed and removed', async () => {
    await officer.follow('Contacts');
    await officer.press('Add a contact');
    await officer.press('Save contact');
    expect(await officer.page.title()).toMatch(/^Error:/);
    await officer.choose('subjectKind', 'school');
    await officer.fill('subjectKey', lighthouse.schools[1]);
    await officer.choose('role', 'chair');
    await officer.fill('name', 'Ines Okafor');
    await officer.fill('email', 'ines.okafor@school.invalid');
    await officer.press('Save contact');
    expect(await officer.text()).toContain('Ines Okafor is saved');
    await officer.follow(/^Change.*Ines Okafor/);
    await officer.fill('name', 'Ines Okafor-Reed');
    await officer.press('Save contact');
    await officer.follow(/^Change.*Ines Okafor-Reed/);
    await officer.press('Remove contact');
    expect(await officer.text()).toContain('The contact is removed');
    expect(await officer.page.locator('main table').innerText()).not.toContain('Okafor');
  });

  test('the deadline calculator gives a date, its sum, and an address that can be sent on', async () => {
    await officer.follow('Deadlines');
    await officer.press('Work it out');
    expect(await officer.page.title()).toMatch(/^Error:/);
    await officer.choose('rule', 'C1');
    await officer.date('start', '2025-09-03');
    await officer.press('Work it out');
    expect(await officer.page.locator('#answer').innerText()).toBe('Tue 9 Sep 2025');
    expect(await officer.text()).toContain('The sum');
    await officer.open('/deadlines?rule=C11&start-day=12&start-month=1&start-year=2026');
    expect(await officer.page.locator('#answer').innerText()).toBe('No date can be given');
    await officer.fill('terms', '2026-01-06 to 2026-03-27');
    await officer.press('Work it out');
    expect(await officer.page.locator('#answer').innerText()).toBe('Fri 30 Jan 2026');
    expect(await officer.text()).toContain('Free of doubt from 31 January 2026');
    const { searchParams } = new URL(officer.page.url());
    expect(searchParams.get('rule')).toBe('C11');
  });

  test('the rulebook is searched, and a rule says where it stands and how sure we are', async () => {
    await officer.follow('Rules');
    await officer.fill('text', 'school days');
    await officer.press('Find');
    await officer.follow('L6', 'main');
    expect(await officer.text()).toMatch(/SI 2012\/1035 reg 30\(6\)[\s\S]*How sure/);
    expect(await officer.text()).toContain('fr12-reg-30-6-fourteen-school-days.spec.ts');
    await officer.open('/rules?page=2');
    expect(await officer.page.title()).toMatch(/^Rulebook \(page 2 of \d+\)/);
    await officer.open('/rules?process=dissolution&enforcement=block');
    expect(await officer.text()).toContain('D1a');
    expect(await officer.text()).not.toContain('RA-08');
    await officer.open('/rules/NO-SUCH-RULE');
    expect(await officer.heading()).toBe('There is nothing here');
  });

  test('how a case runs is drawn, and the same stands in words', async () => {
    await officer.open('/rules');
    await officer.follow('How a case runs');
    await officer.follow('A school leaves a federation', 'main');
    expect(await officer.page.locator('figure svg[role="img"]').count()).toBe(1);
    expect(await officer.text()).toMatch(/The ways from one state to another[\s\S]*Request awaited[\s\S]*Request received/);
    await officer.page.locator('summary', { hasText: 'Request awaited' }).click();
    await officer.follow('rule L1', 'main');
    expect(await officer.heading()).toContain('reg 30');
    await officer.open('/processes/no-such-process');
    expect(await officer.heading()).toBe('There is nothing here');
  });

  test('a plan may be looked at before its day, and is not recorded', async () => {
    await officer.open(`/cases/open/${lighthouse.uid}?asAt=${lighthouse.asAt}`);
    await officer.choose('process', 'dissolution');
    await officer.press('Continue');
    await officer.press('Open the case');
    const casePath = new URL(officer.page.url()).pathname;
    await officer.open(`${casePath}/record/board-decided`);
    await officer.date('happenedOn', addDays(await officer.today(), 30));
    await officer.choose('data-outcome', 'dissolve');
    await officer.date('data-effectiveOn', addDays(await officer.today(), 200));
    await officer.choose('data-agendaItem', 'yes');
    await officer.press('Continue');
    expect(await officer.heading()).toBe('What would follow');
    expect(await officer.page.getByRole('button', { name: 'Record it' }).count()).toBe(0);
    await officer.open(`${casePath}/notes`);
    await officer.press('Add note');
    expect(await officer.page.title()).toMatch(/^Error:/);
    await officer.fill('text', 'Spoke to the clerk. She sends the minutes tomorrow.');
    await officer.press('Add note');
    expect(await officer.text()).toContain('She sends the minutes tomorrow.');
    await officer.open(`${casePath}/assign`);
    await officer.page.selectOption('select[name="officerId"]', { label: 'Helen Brook' });
    await officer.press('Save');
    expect(await officer.text()).toContain('The case officer is Helen Brook');
    await officer.open('/cases?show=open');
    expect(await officer.page.locator('main table').innerText()).toContain('Helen Brook');
    await officer.open('/post');
  });

  test('everything can be done from the keyboard: the page is skipped into, and an error leads to its field', async () => {
    await officer.open('/deadlines?rule=C1&start-day=31&start-month=2&start-year=2026');
    const focused = (): Promise<string> => officer.page.evaluate('document.activeElement.className + "#" + document.activeElement.id');
    expect(await focused()).toContain('govuk-error-summary');
    await officer.page.keyboard.press('Tab');
    await officer.page.keyboard.press('Enter');
    expect(await focused()).toContain('#start-day');
    await officer.open('/rules');
    await officer.page.keyboard.press('Tab');
    expect(await focused()).toContain('govuk-skip-link');
    await officer.page.keyboard.press('Enter');
    expect(await focused()).toContain('#main-content');
  });

  test('a form that is not ours, or comes from another site, is refused', async () => {
    const cookies = (await officer.page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const send = (headers: Record<string, string>, body = ''): Promise<Response> =>
      fetch(`${site.address}/sign-out`, {
        method: 'POST',
        headers: { cookie: cookies, 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body,
      });
    const token = await officer.page.locator('input[name="_csrf"]').first().inputValue();
    const without = await send({});
    expect([without.status, await without.text()]).toEqual([403, expect.stringContaining('You may not do this')]);
    expect((await send({ 'sec-fetch-site': 'cross-site' }, `_csrf=${encodeURIComponent(token)}`)).status).toBe(403);
    for (const address of ['/cases?text=%00', '/schools?text=%00', '/cases/%00'])
      expect((await fetch(`${site.address}${address}`, { headers: { cookie: cookies } })).status).toBe(400);
    const nowhere = await fetch(`${site.address}/no/such/page`);
    expect([nowhere.status, nowhere.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    const noApi = await fetch(`${site.address}/api/v1/no-such-thing`);
    expect([noApi.status, noApi.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
    await officer.open('/cases');
    expect(await officer.heading()).toBe('Cases');
  });

  test('an auditor reads and is offered nothing to change; what is not permitted is said kindly', async () => {
    const auditor = await Visitor.arrive(browser, site);
    await auditor.signIn('Auditor, Walsall');
    expect(await auditor.page.getByRole('button', { name: 'Open a case' }).count()).toBe(0);
    await auditor.open('/cases/open');
    expect(await auditor.heading()).toBe('You may not do this');
    await auditor.open('/cases?show=open');
    await auditor.page.locator('main table a').first().click();
    await auditor.look();
    expect(await auditor.page.getByRole('button', { name: 'Record what happened' }).count()).toBe(0);
    await auditor.press('Sign out');
    await auditor.open('/cases');
    expect(await auditor.heading()).toBe('Sign in');
    expect(auditor.complaints).toEqual([]);
    await auditor.leave();
  });
});
