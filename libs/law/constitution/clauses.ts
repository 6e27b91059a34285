import { isIsoDate, longDate } from '../calendar/civil-date.js';
import type { Category } from '../types.js';
import { characterOf, foundationOf, isFoundationKind, schoolKey } from './draft.js';
import { categoryNames, countOf, placeCategories } from './places.js';
import type { InstrumentInput, InstrumentSchool } from './types.js';

/** One sentence or line of a clause, with the fields it says. */
export interface ClausePart {
  /** Stable within the clause, so that two versions can be laid side by side: "coOpted", "116848". */
  key: string;
  text: string;
  /** Paths of the fields in it: "places.coOpted". */
  fields: string[];
  /** Something is not given yet; the text has a gap "[…]". */
  incomplete?: true;
}

/** One clause of the printed instrument. */
export interface Clause {
  /** Stable whatever the number: "total". */
  key: string;
  number: number;
  heading: string;
  parts: ClausePart[];
  /** What the clause is for. */
  citation: string;
}

const gap = '[…]';

export const categoryWords: Readonly<Record<Category, string>> = {
  community: 'community school',
  'community-special': 'community special school',
  'maintained-nursery': 'maintained nursery school',
  'voluntary-controlled': 'voluntary controlled school',
  'voluntary-aided': 'voluntary aided school',
  foundation: 'foundation school',
  'foundation-special': 'foundation special school',
};

type Draft = InstrumentInput;

const part = (key: string, text: string, ...fields: string[]): ClausePart => ({
  key,
  text,
  fields,
  ...(text.includes(gap) ? { incomplete: true as const } : {}),
});

const given = (text: string | null | undefined): string => ((text ?? '').trim() === '' ? gap : text!.trim());
const number = (value: number | null | undefined): string => (typeof value === 'number' ? String(value) : gap);
const isFederation = ({ subject }: Draft): boolean => subject === 'federation';

/** Places of schools in the draft, for texts that name one. */
const nameOf = ({ schools }: Draft, key: string | null | undefined): string | null =>
  schools.find((school) => key === schoolKey(school) || key === school.name)?.name ?? null;

const foundationWords = (school: InstrumentSchool): string => {
  const has = foundationOf(school);
  const status =
    has === null
      ? gap
      : has
        ? `has a foundation${school.foundationName ? `, ${school.foundationName}` : ''}`
        : 'does not have a foundation';
  const qualifies = has === false || (has === true && !isFoundationKind(school.category)) ? false : school.qualifying;
  const second = typeof qualifies === 'boolean' ? `is ${qualifies ? '' : 'not '}a qualifying foundation school` : gap;
  return `The school ${status} and ${second}.`;
};

const aOrAn = (words: string): string => `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;

function nameClause(draft: Draft): ClausePart[] {
  const what = isFederation(draft) ? 'federation' : 'school';
  return [
    part('name', `The name of the ${what} is ${given(draft.name ?? (isFederation(draft) ? null : draft.schools[0]?.name))}.`, 'name'),
  ];
}

function schoolsClause(draft: Draft): ClausePart[] {
  const words = (category: Category | undefined): string => (category === undefined ? gap : aOrAn(categoryWords[category]));
  if (isFederation(draft))
    return draft.schools.map((school, place) =>
      part(
        schoolKey(school),
        `${given(school.name)} is ${words(school.category)}.`,
        `schools[${place}].name`,
        `schools[${place}].category`,
      ),
    );
  const [school] = draft.schools;
  if (school === undefined) return [part('category', gap, 'schools')];
  return [
    part('category', `The school is ${words(school.category)}.`, 'schools[0].category'),
    part('foundation', foundationWords(school), 'schools[0].hasFoundation', 'schools[0].foundationName', 'schools[0].qualifying'),
  ];
}

function numbersClause({ places }: Draft): ClausePart[] {
  return placeCategories.flatMap((category) => {
    const places_ = places[category];
    if (places_ === 0) return [];
    return [
      part(category, places_ === undefined ? `${gap} ${categoryNames[category]}s` : countOf(places_, category), `places.${category}`),
    ];
  });
}

function totalClause({ places, totalPlaces }: Draft): ClausePart[] {
  const known = placeCategories.every((category) => typeof places[category] === 'number');
  const sum = placeCategories.reduce((total, category) => total + (places[category] ?? 0), 0);
  return [part('total', `The total number of governors is ${number(totalPlaces ?? (known ? sum : null))}.`, 'totalPlaces')];
}

function termsClause({ termRules = [] }: Draft): ClausePart[] {
  const rows = termRules.flatMap(({ category, years, individualTerms }, place) => {
    const who = category === 'all' ? 'a governor of any category' : aOrAn(categoryNames[category]);
    const key = `term:${category}`;
    if (individualTerms === true)
      return [
        part(
          key,
          `Those who appoint ${who} may set the term of office of that governor, from one to four years.`,
          `termRules[${place}].individualTerms`,
        ),
      ];
    return typeof years === 'number'
      ? [part(key, `The term of office of ${who} is ${years} year${years === 1 ? '' : 's'}.`, `termRules[${place}].years`)]
      : [];
  });
  return [
    ...rows,
    part(
      'others',
      `${rows.length === 0 ? 'The' : 'Otherwise the'} term of office is four years, and is not set governor by governor.`,
      'termRules',
    ),
  ];
}

function foundationClause(draft: Draft): ClausePart[] {
  const rows = (draft.foundationPlaces ?? []).map(({ appointer, basis, number: places, school }, place) => {
    const name = isFederation(draft) ? nameOf(draft, school) : null;
    return part(
      `appointer:${appointer ?? place}:${school ?? ''}`,
      `${given(appointer)} appoints ${countOf(places, 'foundation')}${isFederation(draft) ? ` for ${name ?? gap}` : ''}${basis ? `, ${basis}` : ''}.`,
      `foundationPlaces[${place}]`,
    );
  });
  return rows.length === 0 && (draft.exOfficioPlaces ?? []).length === 0
    ? [part('appointer', `${gap} appoints the foundation governors.`, 'foundationPlaces')]
    : rows;
}

function exOfficioClause(draft: Draft): ClausePart[] {
  return (draft.exOfficioPlaces ?? []).flatMap(({ office, parish, school, substituteAppointer }, place) => {
    const of = parish ? ` of ${parish}` : '';
    const where = isFederation(draft) ? ` for ${nameOf(draft, school) ?? gap}` : '';
    return [
      part(
        `office:${place}`,
        `${given(office)}${of} is a foundation governor ex officio${where}.`,
        `exOfficioPlaces[${place}].office`,
        `exOfficioPlaces[${place}].parish`,
      ),
      part(
        `substitute:${place}`,
        `${given(substituteAppointer)} may ask for the removal of that governor and appoint a substitute where the office is vacant or its holder cannot or will not act.`,
        `exOfficioPlaces[${place}].substituteAppointer`,
      ),
    ];
  });
}

const partnershipClause = ({ partnershipNominators = [] }: Draft): ClausePart[] =>
  partnershipNominators.length === 0
    ? [part('nominators', `Partnership governors are nominated by ${gap}.`, 'partnershipNominators')]
    : partnershipNominators.map(({ text }, place) =>
        part(`nominator:${place}`, `Partnership governors are nominated by ${given(text)}.`, `partnershipNominators[${place}]`),
      );

function ethosClause(draft: Draft): ClausePart[] {
  return draft.schools.flatMap((school) => {
    const own = (draft.ethosStatements ?? []).findIndex(({ school: key }) =>
      key ? key === schoolKey(school) || key === school.name : draft.schools.length === 1,
    );
    if (own < 0 && !characterOf(school)) return [];
    const text = given(draft.ethosStatements?.[own]?.text);
    return [
      part(
        schoolKey(school),
        isFederation(draft) ? `${school.name}: ${text}` : text,
        own < 0 ? 'ethosStatements' : `ethosStatements[${own}].text`,
      ),
    ];
  });
}

const dateWords = (day: string | null | undefined): string => (day && isIsoDate(day) ? longDate(day) : gap);

function effectClause({ effectiveOn, variation }: Draft): ClausePart[] {
  return [
    part('effect', `This instrument takes effect on ${dateWords(effectiveOn)}.`, 'effectiveOn'),
    ...(variation ? [part('variation', `As varied it takes effect on ${dateWords(variation.effectiveOn)}.`, 'variation.effectiveOn')] : []),
  ];
}

/**
 * The clauses of the instrument as it would be printed, in the order of reg 28(1) of SI 2012/1034, with the fields each says.
 * A gap "[…]" stands where something is not given. Numbers run through what is there: keys and not numbers name a clause across versions.
 */
export function clausesOf(draft: InstrumentInput): Clause[] {
  const foundation = (draft.places.foundation ?? 0) > 0;
  const rows: readonly (readonly [key: string, heading: string, parts: ClausePart[], citation: string])[] = [
    ['name', isFederation(draft) ? 'Name of the federation' : 'Name of the school', nameClause(draft), 'reg 28(1)(a)'],
    ['category', isFederation(draft) ? 'Schools of the federation' : 'Category of the school', schoolsClause(draft), 'reg 28(1)(b)'],
    [
      'governing-body',
      'Name of the governing body',
      [part('governing-body', `The name of the governing body is ${given(draft.governingBodyName)}.`, 'governingBodyName')],
      'reg 28(1)(c)',
    ],
    ['numbers', 'The governing body consists of', numbersClause(draft), 'reg 28(1)(d)(i)'],
    ['total', 'Total number of governors', totalClause(draft), 'reg 28(1)(d)(ii)'],
    ['terms', 'Term of office', termsClause(draft), 'reg 28(1)(e), (ea)'],
    ['appointers', 'Who appoints the foundation governors', foundation ? foundationClause(draft) : [], 'reg 28(1)(f)(i)'],
    ['ex-officio', 'Foundation governors ex officio', exOfficioClause(draft), 'reg 28(1)(f)(ii)-(iii)'],
    ['partnership', 'Partnership governors', (draft.places.partnership ?? 0) > 0 ? partnershipClause(draft) : [], 'reg 28(1)(d)'],
    ['ethos', 'Religious ethos', ethosClause(draft), 'reg 28(1)(g)'],
    ['effect', 'When this instrument takes effect', effectClause(draft), 'reg 28(1)(h)'],
    [
      'made',
      'Made by the local authority',
      draft.madeOn
        ? [part('made', `This instrument was made by order of the local authority on ${dateWords(draft.madeOn)}.`, 'madeOn')]
        : [],
      'reg 29(3)',
    ],
    ['copies', 'Copies', [part('copies', 'A copy of this instrument is given, free of charge, to everybody entitled to one.')], 'reg 31'],
  ];
  return rows
    .filter(([, , parts]) => parts.length > 0)
    .map(([key, heading, parts, citation], place) => ({ key, number: place + 1, heading, parts, citation: `SI 2012/1034 ${citation}` }));
}
