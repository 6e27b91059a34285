import { parseIsoDate, policyProblems } from '#libs/law/index.js';
import type { Policy, PolicyRequirement, PolicyValue } from '#libs/law/types.js';
import { CATEGORIES } from '../preview/words.js';
import type { FieldError } from '#libs/platform/fields/event-data.js';

type Given = Record<string, unknown>;
type Wrong = (field: string, message: string) => void;

const isPlain = (value: unknown): value is Given => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.length > 0 && value.every(isText);

const MOST_CHARACTERS = 1_000;

/**
 * A policy as somebody sent it: its parts are of the right kind, and the law finds the events and fields it speaks of. Each error names its place under `place`
 * ("policies[0].requires.event"); the policy is null while there is one.
 */
export function readPolicy(given: unknown, place: string): { policy: Policy | null; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const at = (field: string): string => (place === '' ? field : field === '' ? place : `${place}.${field}`);
  const wrong: Wrong = (field, message) => void errors.push({ field: at(field), message });
  if (!isPlain(given)) {
    wrong('', `${place === '' ? 'A policy' : place} must be an object`);
    return { policy: null, errors };
  }
  for (const field of Object.keys(given))
    if (!FIELDS.includes(field)) wrong(field, `${field} is no part of a policy: ${FIELDS.join(', ')} are`);
  for (const field of ['id', 'title', 'asks', 'source', 'authority', 'step']) {
    const value = given[field];
    if (!isText(value)) wrong(field, `${field} is missing: it must be text`);
    else if (value.length > MOST_CHARACTERS) wrong(field, `${field} must be ${MOST_CHARACTERS} characters or less`);
  }
  if (!isTexts(given['processes'])) wrong('processes', 'processes must be a list of processes, such as ["leaving"]');
  if (typeof given['from'] !== 'string' || parseIsoDate(given['from']) === null)
    wrong('from', 'from must be a real date, such as 2027-01-01');
  const until = given['until'];
  if (until !== undefined && until !== null && !(typeof until === 'string' && parseIsoDate(until) !== null))
    wrong('until', 'until must be a real date, such as 2028-01-01, or left out');
  const requires = readRequirement(given['requires'], wrong);
  const schools = readSchools(given['schools'], wrong);
  if (errors.length > 0 || requires === null) return { policy: null, errors };
  const policy = {
    ...(Object.fromEntries(
      FIELDS.filter((field) => given[field] !== undefined).map((field) => [field, given[field]]),
    ) as unknown as Policy),
    requires,
    ...(schools === undefined ? {} : { schools }),
  };
  for (const { field, message } of policyProblems(policy)) wrong(field, message);
  return { policy: errors.length > 0 ? null : policy, errors };
}

const FIELDS = ['id', 'title', 'asks', 'source', 'authority', 'processes', 'step', 'requires', 'schools', 'from', 'until'];

const isValue = (value: unknown): value is PolicyValue => ['string', 'number', 'boolean'].includes(typeof value);
const isDays = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0 && (value as number) <= 2_000;

/** Each kind of requirement with what its members must be; the others are refused. */
const requirementParts: Record<
  PolicyRequirement['kind'],
  Record<string, { fits: (value: unknown) => boolean; must: string; optional?: true }>
> = {
  'event-before': {
    event: { fits: isText, must: 'be the type of an event' },
    data: {
      fits: (value) => isPlain(value) && Object.values(value).every(isValue),
      must: 'be an object of fields with their values',
      optional: true,
    },
    per: { fits: (value) => ['case', 'school', 'board'].includes(value as string), must: 'be case, school or board' },
    since: { fits: isText, must: 'be the type of an event', optional: true },
  },
  'days-after': {
    event: { fits: isText, must: 'be the type of an event' },
    days: { fits: isDays, must: 'be a whole number of days, 1 or more' },
    dateField: { fits: isText, must: 'be the name of a field', optional: true },
  },
  'days-ahead': {
    dateField: { fits: isText, must: 'be the name of a field' },
    days: { fits: isDays, must: 'be a whole number of days, 1 or more' },
  },
  contains: {
    field: { fits: isText, must: 'be the name of a field' },
    values: { fits: isTexts, must: 'be a list of values' },
  },
};

function readRequirement(given: unknown, wrong: Wrong): PolicyRequirement | null {
  const kinds = Object.keys(requirementParts);
  if (!isPlain(given)) {
    wrong('requires', 'requires must be an object that says what is asked');
    return null;
  }
  const kind = kinds.find((one) => one === given['kind']) as PolicyRequirement['kind'] | undefined;
  if (kind === undefined) {
    wrong('requires.kind', `requires.kind must be one of ${kinds.join(', ')}`);
    return null;
  }
  const parts = requirementParts[kind];
  for (const name of Object.keys(given))
    if (name !== 'kind' && !Object.hasOwn(parts, name)) wrong(`requires.${name}`, `requires.${name} is no part of "${kind}"`);
  for (const [name, { fits, must, optional }] of Object.entries(parts)) {
    const value = given[name];
    if (value === undefined ? !optional : !fits(value)) wrong(`requires.${name}`, `requires.${name} must ${must}`);
  }
  return given as PolicyRequirement;
}

function readSchools(given: unknown, wrong: Wrong): Policy['schools'] {
  if (given === undefined || given === null) return undefined;
  if (!isPlain(given)) {
    wrong('schools', 'schools must be an object');
    return undefined;
  }
  const { categories, religious, ...rest } = given;
  for (const name of Object.keys(rest)) wrong(`schools.${name}`, `schools.${name} is not known: categories and religious are`);
  if (categories !== undefined && !(isTexts(categories) && categories.every((one) => (CATEGORIES as readonly string[]).includes(one))))
    wrong('schools.categories', `schools.categories must be a list of ${CATEGORIES.join(', ')}`);
  if (religious !== undefined && typeof religious !== 'boolean') wrong('schools.religious', 'schools.religious must be true or false');
  return given as Policy['schools'];
}
