import { isIsoDate, longDate } from '../calendar/civil-date.js';
import { clausesOf, categoryWords, type Clause } from './clauses.js';
import { categoryNames, placeCategories } from './places.js';
import type { InstrumentInput } from './types.js';
import type { Category } from '../types.js';

/** One field that differs. */
export interface FieldChange {
  field: string;
  /** In plain words: "foundation governors". */
  label: string;
  before: string | null;
  after: string | null;
  /** "foundation governors 2 → 3". */
  message: string;
}

/** One line of a clause that differs; null where it is not there. */
export interface PartChange {
  key: string;
  before: string | null;
  after: string | null;
}

/** One clause with the words of both; only clauses of which something differs. */
export interface ClauseChange {
  key: string;
  heading: string;
  change: 'added' | 'removed' | 'changed';
  numberBefore: number | null;
  numberAfter: number | null;
  parts: PartChange[];
}

/** Two versions of one instrument side by side. */
export interface InstrumentComparison {
  same: boolean;
  fields: FieldChange[];
  clauses: ClauseChange[];
}

type Flat = Map<string, { label: string; value: string }>;

const fieldNames: Readonly<Record<string, string>> = {
  name: 'name',
  governingBodyName: 'name of the governing body',
  totalPlaces: 'total',
  coOptedStaff: 'co-opted members of staff',
  effectiveOn: 'date it takes effect',
  madeOn: 'date it was made',
  nominatingAuthority: 'authority that nominates',
  makingAuthority: 'authority that makes it',
  category: 'category',
  hasFoundation: 'has a foundation',
  foundationName: 'foundation',
  qualifying: 'is a qualifying foundation school',
  religiousCharacter: 'religious character',
  authority: 'authority',
  years: 'term in years',
  individualTerms: 'terms set governor by governor',
  appointer: 'appointer',
  basis: 'basis',
  number: 'number of places',
  office: 'office',
  parish: 'parish',
  substituteAppointer: 'who appoints the substitute',
  text: 'words',
  reference: 'document',
  urn: 'URN',
  school: 'school',
  headId: 'who heads it',
  denomination: 'denomination',
  foundationBy: 'how it came by its foundation',
  qualifyingDecision: 'decision whether it qualifies',
  approvedBy: 'wording approved by',
  checkedBy: 'compared by',
  checkedOn: 'compared on',
  complies: 'the draft complies with it',
  label: 'as worded',
  firstMeetingOn: 'first meeting',
};

/** Fields that are no words of the instrument. */
const silent: ReadonlySet<string> = new Set([
  'asOf',
  'subject',
  'publishedPlaces',
  'publishedDifference',
  'statedCategory',
  'citedRegulation',
]);

const textOf = (value: string | number | boolean): string =>
  typeof value === 'boolean'
    ? value
      ? 'yes'
      : 'no'
    : typeof value === 'string' && value in categoryWords
      ? categoryWords[value as Category]
      : typeof value === 'string' && isIsoDate(value)
        ? longDate(value)
        : String(value);

/** Whether a school has a foundation is told in words or as yes and no. */
const foundationWords: Readonly<Record<string, string>> = { none: 'no', own: 'yes', group: 'yes, a foundation body of several schools' };

const listNames: Readonly<Record<string, string>> = {
  schools: 'school',
  termRules: 'term',
  foundationPlaces: 'foundation places',
  exOfficioPlaces: 'ex officio place',
  partnershipNominators: 'nominator',
  ethosStatements: 'ethos',
  foundationDocuments: 'governing document',
  otherPlaces: 'other places',
};

/** What names an entry of a list across two versions, so that an entry put in between changes one row and not all that follow. */
function nameOfEntry(list: string, entry: Record<string, unknown>, place: number): string {
  const names = ['urn', 'category', 'appointer', 'office', 'school', 'name', 'label'] as const;
  const own =
    list === 'schools'
      ? (entry['urn'] ?? entry['name'])
      : names.map((name) => entry[name]).find((value) => typeof value === 'string' && value !== '');
  const more = list === 'foundationPlaces' && typeof entry['school'] === 'string' ? ` (${entry['school']})` : '';
  return typeof own === 'string' ? `${own}${more}` : String(place + 1);
}

function flatten(input: InstrumentInput): Flat {
  const flat: Flat = new Map();
  const put = (field: string, label: string, value: unknown): void => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      flat.set(field, {
        label,
        value: field.endsWith('.hasFoundation') ? (foundationWords[String(value)] ?? textOf(value)) : textOf(value),
      });
  };
  for (const category of placeCategories) put(`places.${category}`, `${categoryNames[category]}s`, input.places[category]);
  for (const [name, value] of Object.entries(input)) {
    if (silent.has(name) || name === 'places') continue;
    if (Array.isArray(value)) {
      (value as Record<string, unknown>[]).forEach((entry, place) => {
        const who = nameOfEntry(name, entry, place);
        for (const [member, inner] of Object.entries(entry))
          if (!silent.has(member))
            put(`${name}[${who}].${member}`, `${listNames[name] ?? name} ${who}: ${fieldNames[member] ?? member}`, inner);
      });
    } else if (typeof value === 'object' && value !== null) {
      for (const [member, inner] of Object.entries(value as Record<string, unknown>))
        put(`${name}.${member}`, `${name}: ${fieldNames[member] ?? member}`, inner);
    } else put(name, fieldNames[name] ?? name, value);
  }
  return flat;
}

function fieldChanges(before: InstrumentInput, after: InstrumentInput): FieldChange[] {
  const [a, b] = [flatten(before), flatten(after)];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((field) => {
    const [old, now] = [a.get(field), b.get(field)];
    if (old?.value === now?.value) return [];
    const label = (now ?? old)!.label;
    return [
      {
        field,
        label,
        before: old?.value ?? null,
        after: now?.value ?? null,
        message: `${label} ${old?.value ?? 'none'} → ${now?.value ?? 'none'}`,
      },
    ];
  });
}

/** Keys of both lists, each once: those of the newer in its order, those only in the older after the one they followed. */
function keysOf(before: readonly string[], after: readonly string[]): string[] {
  const keys = [...after];
  before.forEach((key, place) => {
    if (keys.includes(key)) return;
    const previous = before.slice(0, place).findLast((one) => keys.includes(one));
    keys.splice(previous === undefined ? 0 : keys.indexOf(previous) + 1, 0, key);
  });
  return keys;
}

function clauseChanges(before: readonly Clause[], after: readonly Clause[]): ClauseChange[] {
  return keysOf(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  ).flatMap((key) => {
    const old = before.find((clause) => clause.key === key);
    const now = after.find((clause) => clause.key === key);
    const parts = keysOf(old?.parts.map((one) => one.key) ?? [], now?.parts.map((one) => one.key) ?? []).map((name) => ({
      key: name,
      before: old?.parts.find((one) => one.key === name)?.text ?? null,
      after: now?.parts.find((one) => one.key === name)?.text ?? null,
    }));
    if (parts.every((one) => one.before === one.after)) return [];
    return [
      {
        key,
        heading: (now ?? old)!.heading,
        change: old === undefined ? ('added' as const) : now === undefined ? ('removed' as const) : ('changed' as const),
        numberBefore: old?.number ?? null,
        numberAfter: now?.number ?? null,
        parts,
      },
    ];
  });
}

/**
 * What differs between two versions, by field ("foundation governors 2 → 3") and by clause with the words of both, in reading order. Lines that stay stand
 * among a changed clause's parts with the same words on both sides. Which words within a line changed is for whoever prints it.
 */
export function compareInstruments(before: InstrumentInput, after: InstrumentInput): InstrumentComparison {
  const fields = fieldChanges(before, after);
  const clauses = clauseChanges(clausesOf(before), clausesOf(after));
  return { same: fields.length === 0 && clauses.length === 0, fields, clauses };
}
