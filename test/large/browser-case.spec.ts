import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { addDays } from '#libs/law/calendar/civil-date.js';
import { type Site, startBrowser, startSite, Visitor } from '../support/browser.js';
import { lighthouse, stThomasAndStPatricks } from '../support/sample-register.js';

describe('a case says where it stands, and going back loses nothing', () => {
  jest.setTimeout(240_000);
  let site: Site;
  let browser: Browser;
  let officer: Visitor;
  let manager: Visitor;
  let today = '';
  let casePath = '';

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), startBrowser()]);
    [officer, manager] = await Promise.all([Visitor.arrive(browser, site), Visitor.arrive(browser, site)]);
    await officer.signIn('Officer, Walsall');
    await manager.signIn('Manager, Walsall');
    today = await officer.today();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  afterEach(() => expect([...officer.complaints, ...manager.complaints]).toEqual([]));

  /** Records through the API, as an integrator would, so that a case stands where a page is to be looked at. */
  const viaApi = async (path: string, body: unknown): Promise<Record<string, unknown>> => {
    const token = readFileSync(/token in (\S+)/.exec(site.program.output())![1]!, 'utf8').trim();
    const answer = await fetch(`${site.address}/api/v1/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const said = (await answer.json()) as Record<string, unknown>;
    if (!answer.ok) throw new Error(JSON.stringify(said));
    return said;
  };
  const open = async (uid: string, relevantSchool: string, registerAsAt: string, schools = {}): Promise<string> => {
    const { reference } = await viaApi('cases', { process: 'leaving', federationUid: uid, relevantSchool, registerAsAt, schools });
    return `/cases/${String(reference)}`;
  };
  let version = 1;
  const happened = async (type: string, happenedOn: string, data: Record<string, unknown>): Promise<void> => {
    const recorded = await viaApi(`${casePath.slice(1)}/events`, { expectedVersion: version, type, happenedOn, data });
    version = Number(recorded['version']);
  };
  const back = async (): Promise<void> => {
    await officer.page.goBack();
    await officer.look();
  };
  const panel = (visitor = officer): Promise<string> => visitor.page.locator('.app-next').innerText();

  test('federations are offered with the schools they had on the day, also where they have none now', async () => {
    await officer.open('/cases/open?text=Lighthouse&asAt-day=19&asAt-month=11&asAt-year=2024');
    expect(await officer.page.locator('main table').innerText()).toMatch(/Schools on 19 November 2024[\s\S]*Lighthouse[\s\S]*9/);
    await officer.open('/cases/open?text=Lighthouse&asAt-day=18&asAt-month=7&asAt-year=2025');
    expect(await officer.page.locator('main table').innerText()).toMatch(/Lighthouse[\s\S]*none/);
    expect(await officer.page.locator('main table a').count()).toBe(0);
  });

  test('a case that owes nothing says what it waits for, who must act, and why there is no day', async () => {
    casePath = await open(lighthouse.uid, lighthouse.schools[0], lighthouse.asAt);
    await officer.open(casePath);
    expect(await panel()).toMatch(
      /What comes next\s+A request to leave is awaited\s+No last day[\s\S]*Whoever made the request[\s\S]*The law sets no day/,
    );
    await officer.open('/cases?show=open');
    expect(await officer.page.locator('main table').innerText()).toContain('A request to leave is awaited');
  });

  test('the list of cases can be narrowed to a federation that has no school any more', async () => {
    await open(stThomasAndStPatricks.uid, stThomasAndStPatricks.schools[0], stThomasAndStPatricks.asAt);
    await officer.open('/cases?show=open');
    await officer.page.selectOption('select[name="federation"]', { value: lighthouse.uid });
    await officer.press('Find');
    expect(await officer.page.locator('main table').innerText()).not.toContain('St Thomas');
  });

  test('Back from a refused form, from the page before recording and from the record shows each page as it was', async () => {
    await officer.open(`${casePath}/record/request-received`);
    await officer.date('happenedOn', today);
    await officer.choose('data-requester', 'governors');
    await officer.fill('data-governorsSigned', '2');
    await officer.press('Continue');
    expect(await officer.page.locator('.govuk-error-summary').innerText()).toContain('Select yes if it is signed');
    await back();
    expect(await officer.page.inputValue('[name="data-governorsSigned"]')).toBe('2');
    await officer.choose('data-inWriting', 'yes');
    await officer.choose('data-signed', 'yes');
    await officer.choose('data-givenTo', 'clerk');
    await officer.press('Continue');
    expect(await officer.heading()).toBe('Check before you record');
    await officer.page.reload();
    expect(await officer.heading()).toBe('Check before you record');
    const check = officer.page.url();
    await back();
    expect(await officer.page.inputValue('[name="data-governorsSigned"]')).toBe('2');
    await officer.open(check);
    await officer.press('Change something');
    expect(await officer.page.inputValue('[name="data-governorsSigned"]')).toBe('2');
    await officer.press('Continue');
    await officer.press('Record it');
    expect(await panel()).toContain('What to do next');
    await back();
    expect(await officer.heading()).not.toMatch(/ERR_|error/);
    await officer.open(check);
    expect(await officer.heading()).toBe('This is recorded already');
    expect(await officer.page.getByRole('link', { name: 'Correct it' }).count()).toBe(1);
  });

  test.each([
    ['notes', 'text', 'Add note', ''],
    ['told', 'on-request-year', 'Record those ticked', '2026'],
  ])('Back works from the refused form of %s', async (tab, field, button, value) => {
    await officer.open(`${casePath}/${tab}`);
    await officer.fill(field, value);
    await officer.press(button);
    expect(await officer.page.title()).toMatch(/^Error:/);
    await officer.follow('Timetable');
    await back();
    expect(await officer.page.title()).toMatch(/^Error:/);
    expect(await officer.page.inputValue(`[name="${field}"]`)).toBe(value);
    await back();
    expect(await officer.heading()).toBe('Blakenall Heath Junior School');
  });

  test('a message that no page has been left for is shown under an address of its own', async () => {
    await officer.open('/contacts/add');
    await officer.page.evaluate("document.querySelector('main form').action = '/contacts/00000000-0000-4000-8000-000000000000'");
    await officer.press('Save contact');
    expect(new URL(officer.page.url()).pathname).toBe('/not-accepted');
    await back();
    expect(await officer.heading()).toMatch(/contact/);
  });

  test('one of two schools leaving is called what it is: the federation dissolves', async () => {
    const known = { religiousFoundation: true, hasTrust: false };
    const { uid, schools, asAt } = stThomasAndStPatricks;
    casePath = await open(uid, schools[0], asAt, { [schools[0]]: known, [schools[1]]: known });
    version = 1;
    const asked = addDays(today, -90);
    await happened('request-received', asked, {
      requester: 'governors',
      governorsSigned: 2,
      inWriting: true,
      signed: true,
      givenTo: 'clerk',
      by: 'hand',
    });
    await manager.open(`${casePath}/told`);
    for (const box of await manager.page.locator('input[name="recipient"]').all()) await box.check();
    await manager.date('on-request', addDays(asked, 1));
    await manager.choose('channel-request', 'hand');
    await manager.press('Record those ticked');
    await manager.open(casePath);
    expect(await panel(manager)).toMatch(
      /The board may decide\s+No last day, lawful since \d+ \w+ \d{4}[\s\S]*Governing body of the federation[\s\S]*school day/,
    );
    await manager.open(`${casePath}/record/board-decided`);
    await manager.date('happenedOn', addDays(today, -20));
    await manager.choose('data-outcome', 'leave');
    await manager.date('data-effectiveOn', addDays(today, 40));
    await manager.choose('data-agendaItem', 'yes');
    await manager.press('Continue');
    await manager.press('Record it');
    expect(await manager.page.locator('.app-case-head').innerText()).toContain('Leaving: the federation dissolves');
  });

  test('an override is chosen among the rules it can be about, and stands on the summary with who, when and why', async () => {
    await manager.open(`${casePath}/record/override`);
    expect(
      await manager.page
        .locator('input[name="data-ruleId"]')
        .evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value)),
    ).toEqual(['D5']);
    await manager.date('happenedOn', today);
    await manager.choose('data-ruleId', 'D5');
    await manager.fill('data-reason', 'Both instruments are agreed and are sealed next week.');
    await manager.press('Continue');
    expect(await manager.text()).toContain('On the date of dissolution each temporary governing body');
    await manager.press('Record it');
    await manager.open(casePath);
    expect(await manager.page.locator('.app-finding--override').innerText()).toMatch(
      /Overridden: rule D5[\s\S]*Both instruments are agreed[\s\S]*Helen Brook[\s\S]*entry \d+/,
    );
  });

  test('a correction shows what it changes before it is saved', async () => {
    await manager.open(`${casePath}/history`);
    await manager.page
      .locator('.moj-timeline__item', { hasText: 'Board decided' })
      .getByRole('link', { name: /^Correct this/ })
      .click();
    await manager.choose('kind', 'factual');
    await manager.date('data-effectiveOn', addDays(today, 70));
    await manager.fill('reason', 'The minutes give the later date.');
    await manager.press('Continue');
    expect(await manager.heading()).toBe('Check what this changes');
    expect(await manager.page.locator('main table').first().innerText()).toMatch(/Date fixed by the board/);
    expect(await manager.text()).toContain('Dates that will move');
    await manager.open(casePath);
    expect(await manager.text()).not.toContain('The minutes give the later date');
    await manager.page.goBack();
    await manager.press('Record the correction');
    expect(await manager.text()).toContain('The correction is recorded');
  });
});
