import type { Publisher } from '../../processes/amalgamation/facts.js';
import type { Category, IsoDate, SchoolFacts } from '../../types.js';
import { hasReligiousCharacter } from './religious-character.js';

/** A way in law to propose a new maintained school. */
export interface Vehicle {
  title: string;
  citation: string;
  publishedBy: Exclude<Publisher, 'governing-body'>;
  /** The Secretary of State consents before publication. */
  consent: boolean;
  categories: readonly Category[];
  /** The adjudicator decides first, whoever asks: proposals made by the authority (Sch 2 para 10). */
  firstDecider: 'authority' | 'adjudicator';
}

const byAuthority: readonly Category[] = ['community', 'community-special', 'foundation', 'foundation-special'];
const byProposers: readonly Category[] = ['foundation', 'foundation-special', 'voluntary-controlled'];

const own = { publishedBy: 'authority', firstDecider: 'adjudicator', categories: byAuthority } as const;
const proposed = { publishedBy: 'proposers', firstDecider: 'authority', categories: byProposers } as const;

/** Section 1 of the catalogue of amalgamation. */
export const AMALGAMATION_VEHICLES: Readonly<Record<string, Vehicle>> = {
  's11-a3': { ...own, title: 'section 11(A3)', citation: 'EIA 2006 s 11(A3), Sch 2 para 10', consent: false },
  's10-1': { ...own, title: 'section 10(1)', citation: 'EIA 2006 s 10(1), Sch 2 para 10', consent: true },
  's11-a2': { ...own, title: 'section 11(A2)', citation: 'EIA 2006 ss 7, 11(A1)-(A2)', consent: true },
  's11-1': { ...own, title: 'section 11(1)', citation: 'EIA 2006 s 11(1)', consent: false, categories: ['maintained-nursery'] },
  's11-1a': { ...proposed, title: 'section 11(1A)', citation: 'EIA 2006 s 11(1A)', consent: false, categories: ['voluntary-aided'] },
  's11-2aa': { ...proposed, title: 'section 11(2)(aa)', citation: 'EIA 2006 s 11(2)(aa), (2A)', consent: false },
  's10-2': { ...proposed, title: 'section 10(2)', citation: 'EIA 2006 s 10(2)', consent: true },
  's10-2a': { ...own, title: 'section 10(2A)', citation: 'EIA 2006 s 10(2A), CWSA 2026 ss 65(3)(c), 66', consent: false },
};

/** Sections that CWSA 2026 ss 65-66 take away on the day appointed. */
const repealed: ReadonlySet<string> = new Set(['s11-a3', 's11-a2', 's11-1', 's11-1a', 's11-2aa']);

/** The day appointed for CWSA 2026 s 66, when an authority has entered it; nobody had been seen to appoint one when this was written. */
export function commencement(settings: Readonly<Record<string, unknown>>): IsoDate | null {
  const day = settings['cwsa66CommencedOn'];
  return typeof day === 'string' ? day : null;
}

/** Infant school: pupils below eight. Junior school: pupils from seven to below twelve. Null when its ages are not known. */
export const isInfant = ({ lowAge, highAge }: SchoolFacts): boolean | null =>
  lowAge == null || highAge == null ? null : lowAge < 7 && highAge <= 8;
export const isJunior = ({ lowAge, highAge }: SchoolFacts): boolean | null =>
  lowAge == null || highAge == null ? null : lowAge >= 7 && lowAge < 11 && highAge <= 12;

function some(schools: readonly SchoolFacts[], ask: (school: SchoolFacts) => boolean | null): boolean | null {
  const answers = schools.map(ask);
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}

const voluntaryOrFoundation: ReadonlySet<string> = new Set(['foundation', 'voluntary-aided', 'voluntary-controlled']);

export interface Fit {
  /** Null when a fact it turns on is not known. */
  lawful: boolean | null;
  because: string;
}

const no = (because: string): Fit => ({ lawful: false, because });
const open = (because: string): Fit => ({ lawful: null, because });

/** Whether a section fits a new school of a category in place of these schools, on a day. */
export function fits(section: string, category: Category, closing: readonly SchoolFacts[], on: IsoDate, commencedOn: IsoDate | null): Fit {
  const vehicle = AMALGAMATION_VEHICLES[section];
  if (vehicle === undefined) return no('There is no such section.');
  const after = commencedOn !== null && on >= commencedOn;
  if (section === 's10-2a' && !after)
    return no(
      'Section 10(2A) is not known to be in force on that day: section 66 of the Children’s Wellbeing and Schools Act 2026 comes in on a day appointed by regulations.',
    );
  if (after && repealed.has(section))
    return no('Section 11 is repealed from the day on which section 66 of the Children’s Wellbeing and Schools Act 2026 came into force.');
  if (!vehicle.categories.includes(category)) return no(`${capital(vehicle.title)} does not reach a school of this category.`);
  if (section === 's11-a3') return inPlaceOfInfantAndJunior(closing);
  if (section === 's11-2aa') return inPlaceOfReligious(closing);
  return { lawful: true, because: `${capital(vehicle.title)} reaches a school of this category.` };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function inPlaceOfInfantAndJunior(closing: readonly SchoolFacts[]): Fit {
  const infant = some(closing, isInfant);
  const junior = some(closing, isJunior);
  if (infant === false || junior === false)
    return no(
      `Section 11(A3) needs a maintained infant school and a maintained junior school to be replaced; there is no ${infant === false ? 'infant' : 'junior'} school among those that close.`,
    );
  if (infant === null || junior === null)
    return open('Whether an infant school and a junior school are replaced cannot be said: the ages of a closing school are not known.');
  return { lawful: true, because: 'A new primary school takes the place of an infant school and a junior school.' };
}

function inPlaceOfReligious(closing: readonly SchoolFacts[]): Fit {
  const candidates = closing.filter(({ category }) => category === undefined || voluntaryOrFoundation.has(category));
  const religious = some(candidates, hasReligiousCharacter);
  if (religious === false)
    return no(
      'Section 11(2)(aa) needs a foundation or voluntary school with a religious character to be replaced; none of those that close is one.',
    );
  if (religious === null)
    return open('Whether a school with a religious character is replaced cannot be said: it is not known of a closing school.');
  return { lawful: true, because: 'It takes the place of a foundation or voluntary school with a religious character.' };
}
