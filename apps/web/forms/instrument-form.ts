import { placeCategories, type InstrumentRecord } from '#libs/law/index.js';
import { datePartsOf, readDateParts } from './date-parts.js';
import {
  authorityControls,
  draftLists,
  linesOf,
  madeControls,
  nameControls,
  noneControl,
  publishedControls,
  temporaryControls,
  type DraftControl,
  type DraftList,
} from './instrument-fields.js';
import { type FieldError, type Posted, typed } from './posted.js';

/** The most lines one list is read for; more than any instrument has. */
const MOST_LINES = 60;

const single: readonly DraftControl[] = [
  ...nameControls,
  ...authorityControls,
  ...publishedControls,
  ...temporaryControls,
  ...madeControls,
];
const numbers: readonly DraftControl[] = [
  ...placeCategories.map((category): DraftControl => ({ name: `places-${category}`, label: 'The number', kind: 'number' })),
  { name: 'coOptedStaff', label: 'The number of staff among the co-opted', kind: 'number' },
  { name: 'totalPlaces', label: 'The total', kind: 'number' },
];

const nothing = (value: unknown): boolean => value === undefined || value === null || value === '';

/** What one control holds; undefined where nothing was given. */
export function read(control: DraftControl, name: string, posted: Posted, errors: FieldError[]): unknown {
  if (control.kind === 'date') {
    const { date, error } = readDateParts(posted, name, control.label);
    if (error) errors.push(error);
    return date ?? undefined;
  }
  const text = typed(posted, name);
  if (text === '') return undefined;
  if (control.kind === 'yes-no') return text === 'yes';
  if (control.kind !== 'number') return control.name === 'religiousCharacter' && /^none$/i.test(text) ? null : text;
  if (/^\d{1,4}$/.test(text)) return Number(text);
  errors.push({ field: name, message: `${control.label} must be a whole number, like 3`, target: name });
  return undefined;
}

function readLines({ name, controls }: DraftList, posted: Posted, errors: FieldError[]): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  for (let place = 0; place < Math.min(lineCount(posted, name), MOST_LINES); place += 1) {
    const line: Record<string, unknown> = {};
    for (const control of controls) {
      const value = read(control, `${name}-${place}-${control.name}`, posted, errors);
      if (value !== undefined) line[control.name] = value;
    }
    if (Object.keys(line).length > 0) lines.push(complete(name, line));
  }
  return lines;
}

/** What the types ask for in every line, where a half-filled one lacks it. */
function complete(list: DraftList['name'], line: Record<string, unknown>): Record<string, unknown> {
  const needed: Partial<Record<DraftList['name'], Record<string, unknown>>> = {
    schools: { name: '' },
    foundationPlaces: { number: 0 },
    ethosStatements: { text: '' },
    partnershipNominators: { text: '' },
    otherPlaces: { label: '', number: 0 },
    termRules: { category: 'all' },
  };
  return { ...needed[list], ...line };
}

/** How many lines of a list the form has, filled or not. */
export function lineCount(posted: Posted, list: string): number {
  const places = Object.keys(posted).flatMap((name) => {
    const found = new RegExp(`^${list}-(\\d{1,3})-`).exec(name);
    return found && typed(posted, name) !== '' ? [Number(found[1])] : [];
  });
  return places.length === 0 ? 0 : Math.max(...places) + 1;
}

/**
 * Reads an instrument out of the drafting form. Nothing is asked for: a draft may have gaps. Only what is no number or no date is an error.
 * @param base what the form says nothing of: what kind of instrument it is, and how it came about
 */
export function readInstrumentForm(posted: Posted, base: InstrumentRecord): { record: InstrumentRecord; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const given: Record<string, unknown> = {};
  const groups: Record<string, Record<string, unknown>> = { places: {}, publishedPlaces: {}, variation: {} };
  for (const control of [...single, ...numbers]) {
    const value = read(control, control.name, posted, errors);
    const [group, inner] = control.name.split('-') as [string, string?];
    if (inner === undefined) given[control.name] = value;
    else if (value !== undefined) groups[group]![inner] = value;
  }
  const some = (group: string): Record<string, unknown> | undefined => (Object.keys(groups[group]!).length > 0 ? groups[group] : undefined);
  const lists = Object.fromEntries(
    draftLists.map((list) => {
      const lines = readLines(list, posted, errors);
      const none = list.name === 'schools' || typed(posted, noneControl(list.name)) === 'yes';
      return [list.name, lines.length > 0 || none ? lines : undefined];
    }),
  );
  const record: Record<string, unknown> = {
    ...base,
    ...given,
    ...lists,
    places: groups['places'],
    publishedPlaces: some('publishedPlaces'),
    variation: some('variation') ?? (base.variation ? {} : undefined),
  };
  const kept = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
  return { record: kept as unknown as InstrumentRecord, errors };
}

/** One control filled with what is recorded. */
export function show(control: DraftControl, name: string, value: unknown): Posted {
  if (control.name === 'religiousCharacter' && value === null) return { [name]: 'None' };
  if (nothing(value)) return {};
  if (control.kind === 'date') return datePartsOf(name, String(value));
  if (control.name === 'hasFoundation') return { [name]: value === true ? 'own' : value === false ? 'none' : String(value) };
  if (typeof value === 'boolean') return { [name]: value ? 'yes' : 'no' };
  return { [name]: String(value) };
}

/** The drafting form filled with an instrument. */
export function instrumentAsPosted(record: InstrumentRecord): Posted {
  const flat = record as unknown as Record<string, unknown>;
  const posted: Posted = {};
  for (const control of [...single, ...numbers]) {
    const [group, inner] = control.name.split('-') as [string, string?];
    const value = inner === undefined ? flat[group] : (flat[group] as Record<string, unknown> | null | undefined)?.[inner];
    Object.assign(posted, show(control, control.name, value));
  }
  for (const list of draftLists) {
    // that there are none is something else than that nothing was said
    if (record[list.name]?.length === 0) posted[noneControl(list.name)] = 'yes';
    linesOf(record, list.name).forEach((line, place) => {
      for (const control of list.controls)
        Object.assign(posted, show(control, `${list.name}-${place}-${control.name}`, line[control.name]));
    });
  }
  return posted;
}
