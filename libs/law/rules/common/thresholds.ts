import type { Category } from '../../types.js';
import { changeDescribed } from '../../processes/amalgamation/events-way.js';
import type { Changes } from '../../processes/amalgamation/facts.js';

/** Figures of SI 2013/3110 Sch 2. Miles are counted in yards, so that nothing is rounded. */
export interface Thresholds {
  [figure: string]: unknown;
  enlargementPlaces: number;
  enlargementPercent: number;
  enlargementMost: number;
  enlargementTemporaryYears: number;
  ageYears: number;
  ageTemporaryYears: number;
  /** From 3 March 2025 a change of nursery provision alone needs no proposals (SI 2025/94). */
  nurseryCounts: boolean;
  specialPercent: number;
  specialPupils: number;
  specialBoardingPupils: number;
  siteYards: number;
  droppedSiteYards: number;
}

export interface Tested {
  change: string;
  /** Null when a figure it turns on is not given. */
  prescribed: boolean | null;
  /** Paragraph of Schedule 2, for who may publish. */
  paragraph: string;
  because: string;
}

type Figure = number | null;
const number = (value: unknown): Figure => (typeof value === 'number' ? value : null);
const special: ReadonlySet<Category> = new Set(['community-special', 'foundation-special']);

type Test = (changes: Changes, category: Category | undefined, figures: Thresholds) => Omit<Tested, 'change'>;

const plain =
  (paragraph: string, because: string): Test =>
  () => ({ prescribed: true, paragraph, because });

const tests: Readonly<Record<string, Test>> = {
  enlargement: ({ data }, _category, figures) =>
    enlargement(number(data['capacityNow']), number(data['capacityThen']), number(data['temporaryYears']), figures),
  'age-range': ({ data }, category, figures) => {
    const paragraph = category !== undefined && special.has(category) ? '5' : '2';
    return ages(number(data['agesMoveByYears']), number(data['temporaryYears']), paragraph, figures);
  },
  'sixth-form-added': plain('4(a)', 'a sixth form is added'),
  'sixth-form-removed': plain('4(b)', 'a sixth form is removed'),
  nursery: (_changes, _category, figures) => ({
    prescribed: figures.nurseryCounts,
    paragraph: '2',
    because: figures.nurseryCounts
      ? 'nursery provision counted as a change of the lowest age until 3 March 2025'
      : 'since 3 March 2025 a change of nursery provision is no prescribed alteration',
  }),
  'sen-established': plain('8(a)', 'reserved provision is established'),
  'sen-changed': plain('8(b)', 'the type of reserved provision changes'),
  'sen-discontinued': plain('8(c)', 'reserved provision is discontinued'),
  'special-more': ({ data }, _category, figures) => more(number(data['pupilsNow']), number(data['pupilsThen']), data, figures),
  'special-fewer': ({ data }) => ({
    prescribed: data['hospitalSchool'] !== true,
    paragraph: '7',
    because: data['hospitalSchool'] === true ? 'it is in a hospital' : 'any decrease at a special school counts',
  }),
  'special-needs-type': plain('9', 'the needs provided for change'),
  'site-transfer': ({ data }, _category, figures) =>
    transfer(number(data['yardsBetweenEntrances']), data['otherAuthority'] !== undefined, figures),
  'site-dropped': ({ data }, _category, figures) => dropped(number(data['yardsBetweenEntrances']), figures),
  'single-sex-ended': plain('11', 'it stops being for one sex'),
  'single-sex-begun': plain('11', 'it becomes a school for one sex'),
};

function enlargement(now: Figure, then: Figure, temporary: Figure, figures: Thresholds): Omit<Tested, 'change'> {
  const paragraph = '1';
  if (now === null || then === null) return { prescribed: null, paragraph, because: 'the places now and then are not given' };
  if (temporary !== null && temporary <= figures.enlargementTemporaryYears)
    return { prescribed: false, paragraph, because: `it is for ${figures.enlargementTemporaryYears} years at most` };
  const places = then - now;
  const least = Math.min((now * figures.enlargementPercent) / 100, figures.enlargementMost);
  const prescribed = places > figures.enlargementPlaces && places >= least;
  return {
    prescribed,
    paragraph,
    because: `${places} places more than ${now}: ${prescribed ? 'more' : 'not both more'} than ${figures.enlargementPlaces} and at least ${least} (${figures.enlargementPercent}% or ${figures.enlargementMost}, the lesser)`,
  };
}

function ages(years: Figure, temporary: Figure, paragraph: string, figures: Thresholds): Omit<Tested, 'change'> {
  if (years === null) return { prescribed: null, paragraph, because: 'by how many years an age limit moves is not given' };
  if (temporary !== null && temporary <= figures.ageTemporaryYears)
    return { prescribed: false, paragraph, because: `it is for ${figures.ageTemporaryYears} years at most` };
  return { prescribed: years >= figures.ageYears, paragraph, because: `an age limit moves by ${years} ${years === 1 ? 'year' : 'years'}` };
}

function more(now: Figure, then: Figure, data: Readonly<Record<string, unknown>>, figures: Thresholds): Omit<Tested, 'change'> {
  const paragraph = '6';
  if (data['hospitalSchool'] === true) return { prescribed: false, paragraph, because: 'it is in a hospital' };
  if (now === null || then === null) return { prescribed: null, paragraph, because: 'the pupils now and then are not given' };
  const least = Math.min(
    (now * figures.specialPercent) / 100,
    data['boardingOnly'] === true ? figures.specialBoardingPupils : figures.specialPupils,
  );
  return { prescribed: then > now && then - now >= least, paragraph, because: `${then - now} pupils more, against ${least}` };
}

function transfer(yards: Figure, elsewhere: boolean, figures: Thresholds): Omit<Tested, 'change'> {
  const paragraph = '14';
  if (elsewhere) return { prescribed: true, paragraph, because: 'the site lies in the area of another authority' };
  if (yards === null) return { prescribed: null, paragraph, because: 'how far the main entrances are apart is not given' };
  return {
    prescribed: yards > figures.siteYards,
    paragraph,
    because: `the main entrances are ${yards} yards apart, against ${figures.siteYards}`,
  };
}

function dropped(yards: Figure, figures: Thresholds): Omit<Tested, 'change'> {
  const paragraph = '15';
  if (yards === null) return { prescribed: null, paragraph, because: 'how far the main entrances are apart is not given' };
  return {
    prescribed: yards >= figures.droppedSiteYards,
    paragraph,
    because: `the main entrances are ${yards} yards apart, against ${figures.droppedSiteYards}`,
  };
}

/** A change as a sentence names it: "its lowest or highest age". */
export function changeInWords(change: string): string {
  const label = changeDescribed.fields[0].choices.find(({ value }) => value === change)?.label ?? change;
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** Each change of a description tested; changes that no proposals can make are left to s 18(4). */
export const tested = (changes: Changes, category: Category | undefined, figures: Thresholds): Tested[] =>
  changes.kinds.flatMap((change) => {
    const test = tests[change];
    return test === undefined ? [] : [{ change, ...test(changes, category, figures) }];
  });
