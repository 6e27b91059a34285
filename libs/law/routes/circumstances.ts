import type { Category } from '../types.js';
import type { RouteQuestions } from './types.js';

export const foundationOrVoluntary: ReadonlySet<Category> = new Set([
  'foundation',
  'voluntary-aided',
  'voluntary-controlled',
  'foundation-special',
]);

/** What keeps a school from every route: it is none of the authority's, or is not open. */
export function notMaintained({ schools }: Pick<RouteQuestions, 'schools'>): string[] {
  return schools.flatMap(({ name, maintained, open }) => [
    ...(maintained === false
      ? [`${name} is not a maintained school: what becomes of it is for the Secretary of State to decide, outside these proposals.`]
      : []),
    ...(open === false ? [`${name} is not open on the day the register was asked for.`] : []),
  ]);
}

export function tooFew({ schools }: RouteQuestions): string[] {
  return schools.length < 2 ? ['At least two schools are needed to come together.'] : [];
}

export function consequences({ schools, federations = {} }: RouteQuestions, survivor: string | null): { lines: string[]; ends: boolean } {
  const lines: string[] = [];
  let ends = false;
  for (const federation of new Set(schools.flatMap((school) => school.federation ?? []))) {
    const closing = schools.filter((school) => school.federation === federation && school.key !== survivor).length;
    const all = (federations[federation]?.schools ?? schools.filter((school) => school.federation === federation)).length;
    const left = all - closing;
    if (closing === 0) continue;
    if (left === 1) ends = true;
    lines.push(
      left === 0
        ? 'Every school of the federation closes, and its governing body is dissolved with them.'
        : left === 1
          ? 'One school of the federation is left, so the federation is dissolved: the Secretary of State is told two months before, and the school gets a governing body of its own.'
          : `The federation goes on with ${left} schools and reviews its instrument before the closure.`,
    );
  }
  const authorities = new Set(schools.flatMap(({ authority }) => authority ?? []));
  if (authorities.size > 1)
    lines.push(
      'Schools of more than one authority are concerned: the other authority is asked for its recommendation, and dioceses of both areas are sent copies.',
    );
  return { lines, ends };
}

export const closures = (questions: RouteQuestions, survivor: string | null): { what: string; who: string }[] =>
  questions.schools
    .filter(({ key }) => key !== survivor)
    .map(({ name, category }) => ({
      what: `closure of ${name}`,
      who:
        category !== undefined && foundationOrVoluntary.has(category)
          ? 'the local authority, or its governing body'
          : 'the local authority',
    }));
