import type { ChooseRouteInput, RouteChoice } from '#libs/casework/index.js';
import { isIsoDate } from '#libs/law/calendar/civil-date.js';
import { routeAims, type RouteAim, type RouteAnswer, type RouteQuestion } from '#libs/law/index.js';
import type { IsoDate } from '#libs/law/types.js';
import { isAmalgamation, uidsOf, urnsOf } from './joint-opening.js';
import { type Posted, typed, withQuery } from './posted.js';

/** Who is chosen and what is answered, as it stands in the address: every page of the choice can be kept, sent on and come back to. */
export interface RouteAddress {
  urns: string[];
  uids: string[];
  asAt: IsoDate;
  /** Null while it is not said. */
  aim: RouteAim | null;
  publishOn: IsoDate;
  /** Answers by field: a value, or "unknown" for what is not decided yet. */
  answers: Record<string, string>;
}

export const UNKNOWN = 'unknown';
const NONE = 'none';

const fields = ['becomes', 'category', 'religiousCharacter', 'competitionFailed', 'authorityInvolved'] as const;

/** Reads an address; days that are none are taken for today. */
export function routeAddress(asked: Posted, today: IsoDate): RouteAddress {
  const day = (name: string): IsoDate => (isIsoDate(typed(asked, name)) ? typed(asked, name) : today);
  const aim = typed(asked, 'aim');
  return {
    urns: urnsOf(asked).filter((urn) => /^\d{6}$/.test(urn)),
    uids: uidsOf(asked).filter((uid) => /^\d{1,10}$/.test(uid)),
    asAt: day('asAt'),
    aim: routeAims.find((one) => one === aim) ?? null,
    publishOn: day('publishOn'),
    answers: Object.fromEntries(fields.map((field) => [field, typed(asked, field)]).filter(([, value]) => value !== '')),
  };
}

/** The same choice as fields of an address. */
export const routeFields = ({ urns, uids, asAt, aim, publishOn, answers }: RouteAddress): Record<string, string> => ({
  urns: urns.join(','),
  uids: uids.join(','),
  asAt,
  ...(aim === null ? {} : { aim, publishOn }),
  ...answers,
});

export const routePath = (path: '' | '/wish' | '/questions' | '/answer', address: RouteAddress): string =>
  withQuery(`/routes${path}`, routeFields(address));

/** What a question's answer is called in the address. */
export const answerText = (value: string | boolean | null): string =>
  value === null ? NONE : typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;

/** The question as the law is asked it. An answer that is none of those offered counts as not decided. */
export function routeInput(
  { urns, uids, asAt, aim, publishOn, answers }: RouteAddress,
  questions: readonly RouteQuestion[],
): ChooseRouteInput {
  const answered = questions.flatMap(({ field, answers: offered }) => {
    const found = offered.find(({ value }) => answerText(value) === answers[field]);
    return found ? [[field, found.value]] : [];
  });
  return {
    aim: aim ?? 'together',
    urns,
    federations: uids,
    registerAsAt: asAt,
    publishOn,
    ...(Object.fromEntries(answered) as Partial<ChooseRouteInput>),
  };
}

/** Address of the form that opens the case of a route, filled in as far as the choice goes; null where the program runs no case of it. */
export function openingPath(route: RouteAnswer, choice: RouteChoice): string | null {
  const { process, federation, leaves } = route;
  const { registerAsAt: asAt } = choice;
  if (process === null) return null;
  if (federation !== null) return withQuery(`/cases/open/${federation}`, { asAt, process, relevantSchool: leaves });
  const urns = choice.schools.map(({ urn }) => urn);
  const parts = isAmalgamation(process)
    ? [...new Set([...urns, ...choice.federations.flatMap(({ schools }) => schools.map(({ urn }) => urn))])].map((urn) => [
        `part-${urn}`,
        !urns.includes(urn) ? 'goes-on' : urn === route.survivor ? 'survives' : 'closes',
      ])
    : [];
  return withQuery('/cases/open/together', {
    process,
    urns: urns.join(','),
    asAt,
    ...(Object.fromEntries(parts) as Record<string, string>),
  });
}
