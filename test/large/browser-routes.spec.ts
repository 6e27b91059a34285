import type { Browser } from 'playwright-core';
import { type Site, startBrowser, startSite, Visitor } from '../support/browser.js';
import { problem } from '../support/walks.js';

describe('an officer who does not know which way fits', () => {
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

  /** The link that looks like a button; what it is about is only heard. */
  const openThisCase = async (visitor: Visitor, about: RegExp): Promise<void> => {
    await Promise.all([
      visitor.page.waitForEvent('domcontentloaded'),
      visitor.page
        .getByRole('button', { name: /^Open this case/ })
        .filter({ hasText: about })
        .first()
        .click(),
    ]);
    await visitor.look();
  };

  test('without a script: finds an infant and a junior school, answers two pages of questions, and reads which route fits', async () => {
    await plain.signIn('Officer, Walsall');
    await plain.press('Open a case');
    await plain.follow('Let the law choose the route');
    await plain.press('Continue');
    expect(await problem(plain)).toContain('Add a school or a federation first');
    await plain.date('asAt', '2024-11-19');
    await plain.fill('search', 'Sunshine Infant');
    await plain.press('Find or add');
    await plain.follow('Add Sunshine Infant and Nursery School');
    await plain.fill('search', '104144');
    await plain.press('Find or add');
    expect(await plain.page.locator('.app-partners').innerText()).toContain('Blakenall Heath Junior School');
    await plain.press('Continue');
    expect(await plain.heading()).toBe('What is wanted?');
    expect(await plain.text()).toContain('Community school, primary, ages 7 to 11');
    await plain.press('Continue');
    expect(await problem(plain)).toContain('Select what is wanted');
    await plain.choose('aim', 'one-school');
    await plain.press('Continue');
    expect(await plain.heading()).toBe('What the register cannot say');
    await plain.press('See which route fits');
    expect(await problem(plain)).toContain('What kind of school is wanted in the end?');
    await plain.choose('category', 'community');
    await plain.choose('religiousCharacter', 'none');
    await plain.press('See which route fits');
    await plain.choose('competitionFailed', 'no');
    await plain.press('See which route fits');
    expect(await plain.heading()).toBe('Three routes fit');
    const text = await plain.text();
    expect(text).toContain('Close all and open a new school under section 11(A3)');
    expect(text).toMatch(/What does not fit, and why[\s\S]*section 11\(1A\) does not reach/i);
    expect(text).toContain('at the earliest');
  });

  test('without a script: opens the case from the answer, with the schools and what becomes of each filled in', async () => {
    await openThisCase(plain, /Blakenall Heath Junior School stays/);
    expect(await plain.heading()).toBe('Who comes together?');
    const text = await plain.text();
    expect(text).toContain('Sunshine Infant and Nursery School');
    expect(text).toContain('The Lighthouse Federation');
    expect(await plain.page.inputValue('[name="asAt-year"]')).toBe('2024');
    await plain.fill('name', 'Amalgamation of Blakenall Heath and Sunshine');
    await plain.press('Continue');
    expect(await plain.page.locator('input[name="part-104144"][value="survives"]').isChecked()).toBe(true);
    expect(await plain.page.locator('input[name="part-104145"][value="closes"]').isChecked()).toBe(true);
    expect(await plain.page.locator('input[name="part-104204"][value="goes-on"]').isChecked()).toBe(true);
  });

  test('a school that wants to leave: the answer counts its school days and opens the form of its federation', async () => {
    await officer.signIn('Manager, Walsall');
    await officer.follow('Which route?');
    await officer.date('asAt', '2024-11-19');
    await officer.fill('search', 'Lighthouse Federation');
    await officer.press('Find or add');
    await officer.follow('Add all its schools of The Lighthouse Federation');
    await officer.follow('Take out The Lighthouse Federation');
    await officer.fill('search', '104144');
    await officer.press('Find or add');
    await officer.press('Continue');
    await officer.choose('aim', 'apart');
    await officer.press('Continue');
    await officer.choose('becomes', 'own-board');
    await officer.press('See which route fits');
    expect(await officer.heading()).toBe('One route fits');
    await officer.page.locator('summary', { hasText: 'How it is counted: Blakenall' }).click();
    expect(await officer.page.locator('details[open]').innerText()).toContain('The board decides that the school leaves');
    await openThisCase(officer, /Blakenall Heath Junior School leaves/);
    expect(await officer.heading()).toBe('The Lighthouse Federation');
    expect(await officer.page.locator('input[name="process"][value="leaving"]').isChecked()).toBe(true);
    expect(await officer.page.locator('input[name="relevantSchool"][value="104144"]').isChecked()).toBe(true);
  });

  test('an answer left open says where it matters, and an address of nonsense is begun anew', async () => {
    await officer.open('/routes/answer?urns=104145,104144&asAt=2024-11-19&aim=one-school&category=unknown&religiousCharacter=unknown');
    expect(await officer.text()).toContain('What turns on something that is not known');
    await officer.open('/routes/answer?urns=999999&aim=one-school');
    expect(await officer.text()).toContain('The register has no school 999999');
    await officer.open('/routes/wish?urns=x&asAt=2024-02-31');
    expect(await officer.heading()).toBe('Which route?');
  });
});
