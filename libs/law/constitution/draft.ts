import { isIsoDate } from '../calendar/civil-date.js';
import type { Category, IsoDate } from '../types.js';
import { numbersOf, placeCategories, type Numbers } from './places.js';
import type { BoardKind, InstrumentInput, InstrumentSchool, PlaceCategory, Places } from './types.js';

/** What decides which paragraph on foundation and partnership governors applies (reg 14 of SI 2012/1034, reg 22 of SI 2012/1035). */
export type Nature =
  | 'community'
  | 'no-foundation'
  | 'not-qualifying'
  | 'qualifying'
  | 'voluntary-aided'
  | 'voluntary-controlled'
  | 'controlled-and-community'
  | 'mixed'
  | 'no-paragraph';

/** A draft made ready for the rules: what follows from the input without any rule. */
export interface Draft {
  input: InstrumentInput;
  /** Day by whose law it is judged; null where none is known: the rules still in force. */
  day: IsoDate | null;
  /** For a temporary body, the day of its first meeting, as far as it is known or can be taken. */
  firstMeeting: IsoDate | null;
  /** All numbers; null while some are missing. */
  numbers: Numbers | null;
  /** Categories of which no number is given. */
  withoutNumber: readonly PlaceCategory[];
  kind: BoardKind;
  nature: Nature | null;
  /** What must be given before the nature can be said. */
  natureNeeds: readonly string[];
  /** Different people who head a school; null when it is not known of every school. */
  heads: number | null;
}

const communityKinds: ReadonlySet<Category> = new Set(['community', 'community-special', 'maintained-nursery']);
const foundationKinds: ReadonlySet<Category> = new Set(['foundation', 'foundation-special']);

export const isCommunityKind = (category: Category | undefined): boolean => category !== undefined && communityKinds.has(category);
export const isFoundationKind = (category: Category | undefined): boolean => category !== undefined && foundationKinds.has(category);
/** Voluntary and foundation schools of every kind. */
export const isVoluntaryOrFoundation = (category: Category | undefined): boolean => category !== undefined && !communityKinds.has(category);

/** True, false, or null where it is not known. */
export function foundationOf({ hasFoundation }: InstrumentSchool): boolean | null {
  if (hasFoundation === undefined || hasFoundation === null) return null;
  return hasFoundation !== false && hasFoundation !== 'none';
}

/** The religious character as stated; null for none; undefined where it is not known. */
export function characterOf({ religiousCharacter }: InstrumentSchool): string | null | undefined {
  if (religiousCharacter === undefined) return undefined;
  const plain = religiousCharacter?.trim() ?? '';
  return plain === '' || /^(none|does not apply|not applicable|not recorded)$/i.test(plain) ? null : plain;
}

/** How fields and texts name a school: its URN, or its name where it has none. */
export const schoolKey = ({ urn, name }: InstrumentSchool): string => urn ?? name;

/** Does an entry name this school? Without a name it does where there is only one school. */
export const isFor = (school: InstrumentSchool, named: string | null | undefined, alone: boolean): boolean =>
  named === undefined || named === null || named === '' ? alone : named === school.urn || named === school.name;

type Status = 'no-foundation' | 'not-qualifying' | 'qualifying';

/** The status of a foundation school, or the field that must be known for it. */
function statusOf(school: InstrumentSchool, place: number): Status | { needs: string } {
  const has = foundationOf(school);
  if (has === null) return school.qualifying === true ? 'qualifying' : { needs: `schools[${place}].hasFoundation` };
  if (!has) return 'no-foundation';
  if (school.qualifying === undefined || school.qualifying === null) return { needs: `schools[${place}].qualifying` };
  return school.qualifying ? 'qualifying' : 'not-qualifying';
}

/** The nature of the schools together, by the words of reg 22; of one school, by those of reg 14. */
function natureOf(schools: readonly InstrumentSchool[]): { nature: Nature | null; needs: string[] } {
  const needs = schools.flatMap(({ category }, place) => (category === undefined ? [`schools[${place}].category`] : []));
  if (needs.length > 0 || schools.length === 0) return { nature: null, needs: schools.length === 0 ? ['schools'] : needs };
  const categories = new Set(schools.map(({ category }) => category!));
  const all = (test: (category: Category) => boolean): boolean => [...categories].every(test);
  if (all(isCommunityKind)) return { nature: 'community', needs };
  if (all((category) => category === 'voluntary-aided')) return { nature: 'voluntary-aided', needs };
  if (all((category) => category === 'voluntary-controlled')) return { nature: 'voluntary-controlled', needs };
  if (all((category) => category === 'voluntary-controlled' || isCommunityKind(category)))
    return { nature: 'controlled-and-community', needs };
  if (!all(isFoundationKind)) return { nature: 'mixed', needs };
  const statuses = new Set<Status>();
  schools.forEach((school, place) => {
    const status = statusOf(school, place);
    if (typeof status === 'string') statuses.add(status);
    else needs.push(status.needs);
  });
  if (statuses.size > 1) return { nature: categories.size > 1 ? 'mixed' : 'no-paragraph', needs: [] };
  if (needs.length > 0) return { nature: null, needs };
  return { nature: [...statuses][0]!, needs };
}

/** Different heads; null when a school of several does not say who heads it. */
function headsOf(schools: readonly InstrumentSchool[]): number | null {
  if (schools.length === 1) return 1;
  const marks = schools.map(({ headId }) => headId);
  if (marks.some((mark) => mark === undefined || mark === null || mark === '')) return null;
  return new Set(marks).size;
}

const dateOr = (day: string | null | undefined): IsoDate | null => (typeof day === 'string' && isIsoDate(day) ? day : null);

/** Makes a draft ready for the rules. */
export function draftOf(input: InstrumentInput): Draft {
  const { places, schools, subject } = input;
  const withoutNumber = placeCategories.filter((category) => typeof places[category] !== 'number');
  const day = dateOr(input.asOf) ?? dateOr(input.variation?.effectiveOn) ?? dateOr(input.effectiveOn) ?? dateOr(input.madeOn);
  const { nature, needs } = natureOf(schools);
  return {
    input,
    day,
    firstMeeting: dateOr(input.firstMeetingOn) ?? day,
    numbers: withoutNumber.length > 0 ? null : numbersOf(places as Places, input.coOptedStaff ?? 0),
    withoutNumber,
    kind: subject === 'temporary' && input.temporaryFor === 'opening-federated' ? 'opening-federated' : subject,
    nature,
    natureNeeds: needs,
    heads: headsOf(schools),
  };
}
