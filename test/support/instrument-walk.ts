import type { Download } from 'playwright-core';
import { addDays } from '#libs/law/calendar/civil-date.js';
import type { IsoDate } from '#libs/law/types.js';
import type { Visitor } from './browser.js';
import { shortHeath } from './sample-register.js';
import { moveClockTo, recordOnCase, tellEverybody } from './walks.js';

/** From the request to the authority's notice that one school leaves; the day on which it does. */
export async function decideLeaving(visitor: Visitor, casePath: string): Promise<IsoDate> {
  const today = await visitor.today();
  await recordOnCase(visitor, casePath, 'request-received', today, async () => {
    await visitor.choose('data-requester', 'governors');
    await visitor.choose('data-inWriting', 'yes');
    await visitor.choose('data-signed', 'yes');
    await visitor.fill('data-governorsSigned', '2');
    await visitor.choose('data-givenTo', 'clerk');
  });
  await tellEverybody(visitor, casePath, today);
  await recordOnCase(visitor, casePath, 'meeting-called', today, async () => {
    await visitor.date('data-meetingOn', addDays(today, 60));
    await visitor.choose('data-agendaItem', 'yes');
  });
  const decided = addDays(today, 75);
  const effectiveOn = addDays(decided, 130);
  await moveClockTo(visitor, decided);
  await recordOnCase(visitor, casePath, 'board-decided', decided, async () => {
    await visitor.choose('data-outcome', 'leave');
    await visitor.date('data-effectiveOn', effectiveOn);
    await visitor.choose('data-agendaItem', 'yes');
  });
  await recordOnCase(visitor, casePath, 'notice-received-by-authority', decided, () => visitor.choose('data-authority', '335'));
  return effectiveOn;
}

/** Records one step of an instrument by its form; `matter`: path of the instrument. */
export async function recordStep(
  visitor: Visitor,
  matter: string,
  type: string,
  answers: Record<string, string> = {},
  button = 'Record it',
): Promise<void> {
  await visitor.open(`${matter}/record/${type}`);
  for (const [name, value] of Object.entries(answers)) {
    const chosen = visitor.page.locator(`select[name="data-${name}"], input[type="radio"][name="data-${name}"]`);
    if ((await chosen.count()) > 0) await visitor.choose(`data-${name}`, value);
    else await visitor.fill(`data-${name}`, value);
  }
  await visitor.press(button);
  expect(await visitor.text()).toContain('Recorded:');
}

/** Fills controls of the drafting form, opening the section they stand in. */
export async function write(visitor: Visitor, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const control = visitor.page.locator(`[name="${name}"]`).first();
    if (!(await control.isVisible())) await visitor.page.locator(`details:has([name="${name}"]) > summary`).first().click();
    const { tag, type } = await control.evaluate((element) => {
      const { tagName, type: kind } = element as unknown as { tagName: string; type: string };
      return { tag: tagName, type: kind };
    });
    if (tag === 'SELECT') await control.selectOption(value);
    else if (type === 'checkbox') await control.check();
    else await control.fill(value);
  }
}

/** The file behind the first link of that name. */
export async function download(visitor: Visitor, name: RegExp): Promise<Download> {
  const [file] = await Promise.all([
    visitor.page.waitForEvent('download'),
    visitor.page.locator('main').getByRole('link', { name }).first().click(),
  ]);
  return file;
}

/** The instrument in force of the federation of three as an older paper has it. */
export const paperInForce: Record<string, string> = {
  key: shortHeath.uid,
  source: 'Legal services, deed box 14',
  name: 'Short Heath Federation',
  governingBodyName: 'The Governing Body of Short Heath Federation',
  'places-parent': '2',
  'places-head': '1',
  'places-staff': '1',
  'places-la': '1',
  'places-coOpted': '5',
  'places-foundation': '2',
  'places-partnership': '0',
  coOptedStaff: '1',
  totalPlaces: '12',
};

/** What the draft of the two schools that stay still lacks. `infantFirst`: which of them has the first line in the form. */
export function rest({ infantFirst }: { infantFirst: boolean }): Record<string, string> {
  const infant = shortHeath.schools[2];
  const [church, other] = infantFirst ? [0, 1] : [1, 0];
  return {
    coOptedStaff: '0',
    'termRules-none': 'yes',
    'exOfficioPlaces-none': 'yes',
    'foundationPlaces-0-appointer': 'Lichfield Diocesan Board of Education',
    'foundationPlaces-0-number': '2',
    'foundationPlaces-0-school': infant,
    'ethosStatements-0-school': infant,
    'ethosStatements-0-text': 'The school keeps its Church of England character. Croeso. Zażółć gęślą jaźń.',
    'ethosStatements-0-approvedBy': 'Trustees',
    'foundationDocuments-0-school': infant,
    'foundationDocuments-0-reference': 'Trust deed of 1872',
    'foundationDocuments-0-checkedOn-day': '10',
    'foundationDocuments-0-checkedOn-month': '1',
    'foundationDocuments-0-checkedOn-year': '2027',
    'foundationDocuments-0-complies': 'yes',
    [`schools-${church}-hasFoundation`]: 'own',
    [`schools-${church}-foundationName`]: 'Rosedale Trust',
    [`schools-${church}-religiousCharacter`]: 'Church of England',
    [`schools-${church}-qualifying`]: 'no',
    [`schools-${church}-headId`]: 'A',
    [`schools-${other}-hasFoundation`]: 'none',
    [`schools-${other}-headId`]: 'A',
  };
}

/** What the page says after its case was told once more that it is made. */
export async function toldOnceMore(visitor: Visitor, matter: string): Promise<string> {
  await visitor.open(`${matter}/tell-case`);
  await visitor.press('Tell the case');
  return visitor.text();
}
