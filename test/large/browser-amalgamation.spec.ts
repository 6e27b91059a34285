import type { Browser } from 'playwright-core';
import { addDays } from '#libs/law/calendar/civil-date.js';
import { type Site, startBrowser, startSite, Visitor } from '../support/browser.js';
import { moveClockTo } from '../support/walks.js';

/** Abbey Park First and Middle, Worcestershire: a federation of two. */
const [first, middle] = ['116716', '116774'] as const;
/** Sunshine Infant and Blakenall Heath Junior, Walsall. */
const [infant, junior] = ['104145', '104144'] as const;

describe('schools that are amalgamated, by both routes', () => {
  jest.setTimeout(300_000);
  let site: Site;
  let browser: Browser;
  let officer: Visitor;
  let plain: Visitor;
  let today = '';
  let casePath = '';

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), startBrowser()]);
    [officer, plain] = await Promise.all([Visitor.arrive(browser, site), Visitor.arrive(browser, site, { javascript: false })]);
    await officer.signIn('Officer, Worcestershire');
    await plain.signIn('Officer, Walsall');
    today = await officer.today();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  afterEach(() => expect([...officer.complaints, ...plain.complaints]).toEqual([]));

  const step = async (visitor: Visitor, value: string): Promise<void> => {
    await Promise.all([visitor.page.waitForEvent('domcontentloaded'), visitor.page.locator(`button[value="${value}"]`).last().click()]);
    await visitor.look();
  };
  type Answers = Record<string, string | readonly string[]>;
  const answer = async (visitor: Visitor, on: string, answers: Answers): Promise<void> => {
    await visitor.date('happenedOn', on);
    for (const [field, given] of Object.entries(answers)) {
      if (typeof given !== 'string') for (const one of given) await visitor.choose(`data-${field}`, one);
      else if (/^\d{4}-\d\d-\d\d$/.test(given)) await visitor.date(`data-${field}`, given);
      else if ((await visitor.page.locator(`input[type="text"][name="data-${field}"]`).count()) > 0)
        await visitor.fill(`data-${field}`, given);
      else await visitor.choose(`data-${field}`, given);
    }
    await visitor.press('Continue');
  };
  const record = async (visitor: Visitor, type: string, on: string, answers: Answers = {}): Promise<void> => {
    await visitor.open(`${casePath}/record/${type}`);
    await answer(visitor, on, answers);
    await visitor.press('Record it');
  };
  const fromTable = async (visitor: Visitor, link: RegExp, on: string, answers: Answers): Promise<void> => {
    await visitor.open(casePath);
    await visitor.follow(link, '.app-proposals');
    await answer(visitor, on, answers);
  };
  const proposals = async (visitor: Visitor): Promise<string> => {
    visitor.seen.delete(`${casePath} ${await visitor.heading()}`);
    await visitor.open(casePath);
    return visitor.page.locator('.app-proposals').innerText();
  };
  const opened = async (
    visitor: Visitor,
    process: string,
    name: string,
    add: readonly string[],
    parts: Record<string, string>,
  ): Promise<void> => {
    await visitor.open(`/cases/open?process=${process}`);
    await visitor.fill('name', name);
    await visitor.fill('search', add.join(', '));
    await step(visitor, 'search');
    await step(visitor, 'continue');
    for (const [urn, part] of Object.entries(parts)) {
      await visitor.choose(`part-${urn}`, part);
      await visitor.choose(`ruralPrimary-${urn}`, 'no');
    }
    await visitor.press('Continue');
    await visitor.press('Open the case');
    expect(await visitor.heading()).toBe(name);
    casePath = new URL(visitor.page.url()).pathname;
  };
  const publication = (implementOn: string, on: string): Answers => ({
    ...{ by: 'authority', newspaperOn: on, closesOn: addDays(on, 28), implementOn, contentComplete: 'yes' },
    statement: ['copies', 'anyone', 'address', 'closing-date'],
  });

  test('route B: two sets of proposals stand in one table, each on its own code, until they take effect', async () => {
    await opened(officer, 'amalgamation-enlargement', 'Abbey Park Primary School', [first], { [first]: 'survives', [middle]: 'closes' });
    expect(await proposals(officer)).toMatch(
      /The change to Abbey Park First[\s\S]*Section 19[\s\S]*Not yet[\s\S]*The closure of Abbey Park Middle School[\s\S]*Section 15/i,
    );
    expect(await officer.page.locator('.app-next').innerText()).toContain('Describe what changes at the school that stays');
    const published = addDays(today, -40);
    await record(officer, 'change-described', addDays(today, -120), {
      ...{ changes: ['age-range', 'enlargement'], agesMoveByYears: '2', capacityNow: '210', capacityThen: '420', proposalsNeeded: 'yes' },
    });
    await record(officer, 'consulted', addDays(today, -60), {
      ...{ about: 'all', whom: ['registered-parents', 'governing-bodies', 'staff', 'unions', 'dioceses'], beganOn: addDays(today, -110) },
    });

    // each line offers what may be recorded of it, filled in with what it is about
    await officer.open(casePath);
    await officer.follow(/Record publication.*the closure of Abbey Park Middle/, '.app-proposals');
    expect(await officer.page.isChecked('input[name="data-about"][value="closure"]')).toBe(true);
    await answer(officer, published, publication(addDays(today, 100), published));
    await officer.press('Record it');
    await fromTable(officer, /Record publication.*the change/, published, publication(addDays(today, 101), published));
    await officer.press('Record it');
    expect(await proposals(officer)).toMatch(
      /by the local authority[\s\S]*Representations until[\s\S]*paragraph 19: nobody has objected[\s\S]*Last day/,
    );

    const decision: Answers = { by: 'authority', outcome: 'approved', reasonsGiven: 'yes', consideredTogether: 'yes' };
    await fromTable(officer, /Record the decision.*the closure/, addDays(published, 28), decision);
    expect(await officer.text()).toMatch(/representations on the closure[\s\S]*run until the end of/);
    await fromTable(officer, /Record the decision.*the closure/, addDays(today, -2), decision);
    await officer.press('Record it');
    expect(await proposals(officer)).toContain('The closure of Abbey Park Middle School is decided, and the change');
    await fromTable(officer, /Record the decision.*the change/, addDays(today, -2), decision);
    await officer.press('Record it');
    expect(await proposals(officer)).toMatch(/(Approved[\s\S]*){2}/);

    // the federation of two ends, and the school left needs a governing body of its own
    await officer.open(`${casePath}/tasks`);
    expect(await officer.text()).toMatch(/Set up a temporary governing body for Abbey Park First[\s\S]*Make an instrument of government/);
    await record(officer, 'federation-end-notified', today);
    await record(officer, 'temporary-governing-body-established', today, { school: first });
    await record(officer, 'instrument-made', today, { school: first, effectiveOn: addDays(today, 100) });
    await officer.open(casePath);
    expect(await officer.page.locator('.app-case-head__tags').innerText()).toContain('Ready for the date');
  });

  test('without JavaScript, route A: the new school and two closures go to the adjudicator together', async () => {
    await opened(plain, 'amalgamation-new-school', 'Blakenall Primary School', [infant, junior], {
      [infant]: 'closes',
      [junior]: 'closes',
    });
    expect(await proposals(plain)).toMatch(/The new school[\s\S]*Section to be settled[\s\S]*Sunshine Infant[\s\S]*Blakenall Heath Junior/);
    await record(plain, 'vehicle-chosen', addDays(today, -120), { vehicle: 's11-a3', category: 'community' });
    await record(plain, 'consulted', addDays(today, -60), { about: 'all', whom: ['registered-parents', 'staff', 'governing-bodies'] });
    const published = addDays(today, -35);
    await fromTable(plain, /Record publication.*the new school/, published, publication(addDays(today, 101), published));
    await plain.press('Record it');
    for (const school of ['Sunshine', 'Blakenall']) {
      await fromTable(
        plain,
        new RegExp(`Record publication.*the closure of ${school}`),
        published,
        publication(addDays(today, 100), published),
      );
      await plain.press('Record it');
    }
    const table = await proposals(plain);
    expect(table).toMatch(/Section 11\(A3\): a new school[\s\S]*the law before section 66[\s\S]*as on the day of publication/);
    expect(table.match(/The schools adjudicator decides/g)).toHaveLength(3);
    // the authority is offered the reference and not the decision
    expect(table).not.toContain('Record the decision');
    await fromTable(plain, /Record a reference.*the new school/, addDays(today, -3), {
      about: 'all',
      because: 'own-proposals',
      papersSent: 'yes',
    });
    await plain.press('Record it');
    expect((await proposals(plain)).match(/With the schools adjudicator/gi)).toHaveLength(3);
    await record(plain, 'proposals-determined', today, { about: 'closure', by: 'adjudicator', outcome: 'approved', reasonsGiven: 'yes' });
    await fromTable(plain, /Record the decision.*the new school/, today, { by: 'adjudicator', outcome: 'approved', reasonsGiven: 'yes' });
    await plain.press('Record it');
    expect((await proposals(plain)).match(/Approved/gi)).toHaveLength(3);
  });

  test('on the day a case of route B is in effect, and its table says so', async () => {
    await moveClockTo(officer, addDays(today, 101));
    await officer.open('/cases');
    const link = officer.page.getByRole('link', { name: /885-\d{4}-\d{4}/ }).first();
    casePath = (await link.getAttribute('href'))!;
    let tags = '';
    for (let tries = 0; tries < 60 && !tags.includes('In effect'); tries += 1) {
      await officer.page.goto(new URL(casePath, site.address).href);
      tags = await officer.page.locator('.app-case-head__tags').innerText();
    }
    expect(tags).toContain('In effect');
    expect(await proposals(officer)).toMatch(/Changes[\s\S]*Last day/);
  });
});
