import { factsAtStart, type Facts } from '../engine/facts.js';
import { federationsLeft, matterOf, type MatterFacts } from '../processes/amalgamation/facts.js';
import { mayPublish } from '../rules/common/proposers.js';
import { isFoundationOrVoluntary } from '../rules/common/statutory-proposals.js';
import { hasReligiousCharacter } from '../rules/common/religious-character.js';
import { AMALGAMATION_VEHICLES, fits } from '../rules/common/vehicles.js';
import type { CaseInput, Category, SchoolFacts } from '../types.js';
import type { Chosen, PlanChoice } from './types.js';

const starts = new WeakMap<CaseInput, Facts>();

/** The case before anything has happened: which schools close, and what that leaves, does not depend on events. */
export function atStart(input: CaseInput): Facts {
  let facts = starts.get(input);
  if (facts === undefined) starts.set(input, (facts = factsAtStart(input, '')));
  return facts;
}

export const closingOf = (input: CaseInput): readonly SchoolFacts[] => matterOf(atStart(input)).closing;
export const survivorOf = (input: CaseInput): SchoolFacts | null => matterOf(atStart(input)).survivor;

/** Schools of a federation of which the closures leave one: it is dissolved. */
export const lonely = (facts: MatterFacts): SchoolFacts[] => federationsLeft(facts).flatMap(({ left }) => (left.length === 1 ? left : []));

/** True where a federation goes on with two or more schools. */
export const goesOn = (facts: MatterFacts): boolean => federationsLeft(facts).some(({ left }) => left.length > 1);

/** Sections in the order in which one goes before another: what needs no consent first, section 10 last. */
const order = ['s11-a3', 's11-1', 's11-1a', 's11-2aa', 's10-2a', 's10-1', 's10-2'] as const;

const categoryNames: Readonly<Record<Category, string>> = {
  community: 'A community school',
  'community-special': 'A community special school',
  'maintained-nursery': 'A maintained nursery school',
  'voluntary-controlled': 'A voluntary controlled school',
  'voluntary-aided': 'A voluntary aided school',
  foundation: 'A foundation school',
  'foundation-special': 'A foundation special school',
};

export interface Wanted {
  section: string;
  category: Category;
  religious: boolean;
}

/** The section chosen, with the kind of school it makes. */
export function wantedOf(input: CaseInput, chosen: Chosen): Wanted {
  const [section = 's10-1', category = 'community'] = (chosen['newSchool'] ?? '').split('/');
  return { section, category: category as Category, religious: chosen['religious'] === 'yes' };
}

const commenced = ({ settings }: CaseInput): string | null => {
  const day = settings?.['cwsa66CommencedOn'];
  return typeof day === 'string' ? day : null;
};

/** Kinds of new school that the law allows in place of these, each with its section. */
function newSchools(input: CaseInput): PlanChoice['options'] {
  const closing = closingOf(input);
  const options = (Object.keys(categoryNames) as Category[]).flatMap((category) => {
    const section = order.find((one) => fits(one, category, closing, input.asOf, commenced(input)).lawful === true);
    if (section === undefined) return [];
    const { title, publishedBy, consent } = AMALGAMATION_VEHICLES[section]!;
    const by = publishedBy === 'authority' ? 'published by the authority' : 'published by proposers such as a diocese';
    const label = `${categoryNames[category]}, under ${title}, ${by}${consent ? ', with the Secretary of State’s consent' : ''}`;
    return [{ value: `${section}/${category}`, label }];
  });
  return options;
}

const recordedAlready = ({ events }: CaseInput, type: string): boolean => events.some((event) => event.type === type);

/** True where the authority made the proposals for the new school, so that the adjudicator decides them. */
export const isAuthoritys = (input: CaseInput, chosen: Chosen): boolean =>
  input.process === 'amalgamation-new-school' && AMALGAMATION_VEHICLES[sectionOf(input, chosen)]?.publishedBy === 'authority';

/** The section recorded, or else the one chosen. */
export function sectionOf(input: CaseInput, chosen: Chosen): string {
  const recorded = input.events.findLast(({ type }) => type === 'vehicle-chosen')?.data?.['vehicle'];
  return typeof recorded === 'string' ? recorded : wantedOf(input, chosen).section;
}

/** Who publishes the change: whoever may, the authority where both may and nothing else is chosen. */
export function alterer(input: CaseInput, chosen: Chosen): 'authority' | 'governing-body' {
  const category = survivorOf(input)?.category ?? 'community';
  const may = (by: 'authority' | 'governing-body'): boolean => mayPublish(by, category, category.endsWith('special') ? '5' : '2');
  if (may('authority') && may('governing-body')) return chosen['changeBy'] === 'governing-body' ? 'governing-body' : 'authority';
  return may('governing-body') ? 'governing-body' : 'authority';
}

/** What the law leaves open in an amalgamation. */
export function choices(input: CaseInput): PlanChoice[] {
  const newSchool = input.process === 'amalgamation-new-school';
  const list: PlanChoice[] = [];
  if (newSchool && !recordedAlready(input, 'vehicle-chosen')) {
    const options = newSchools(input);
    const first = closingOf(input)[0]?.category;
    if (options.length > 0)
      list.push({
        key: 'newSchool',
        label: 'What the new school is to be',
        options,
        usual: (options.find(({ value }) => value.endsWith(`/${first}`)) ?? options[0]!).value,
      });
    list.push({
      key: 'religious',
      label: 'Religious character of the new school',
      options: [
        { value: 'no', label: 'None' },
        { value: 'yes', label: 'It is to have one, so the Secretary of State must designate it' },
      ],
      usual: closingOf(input).every((school) => hasReligiousCharacter(school) === true) ? 'yes' : 'no',
    });
  }
  if (closingOf(input).some(({ category }) => isFoundationOrVoluntary(category)))
    list.push({
      key: 'closureBy',
      label: 'Who publishes the closures',
      options: [
        { value: 'authority', label: 'The local authority' },
        { value: 'governing-body', label: 'The governing body of each foundation or voluntary school, for itself' },
      ],
      usual: 'authority',
    });
  const category = survivorOf(input)?.category;
  if (!newSchool && category?.endsWith('special') === true)
    list.push({
      key: 'changeBy',
      label: 'Who publishes the change',
      options: [
        { value: 'authority', label: 'The local authority' },
        { value: 'governing-body', label: 'The governing body of the school' },
      ],
      usual: 'authority',
    });
  list.push({
    key: 'referral',
    label: 'After a decision of the authority',
    options: [
      { value: 'none', label: 'Nobody asks for a referral to the schools adjudicator' },
      { value: 'asked', label: 'A referral is asked for, and the adjudicator decides afresh' },
    ],
    usual: 'none',
  });
  list.push({
    key: 'approval',
    label: 'The approval',
    options: [
      { value: 'plain', label: 'Without a condition' },
      { value: 'conditional', label: 'Conditional on planning permission by a date' },
    ],
    usual: 'plain',
  });
  return list;
}
