import type { NewSchool, OpenCaseInput, ToldOfSchool } from '#libs/casework/types.js';
import type { IsoDate, ProcessId } from '#libs/law/types.js';
import { readDateParts } from './date-parts.js';
import { type FieldError, type Posted, typed } from './posted.js';

/** Facts of a school that are asked with yes, no or not known yet; the register does not hold them. */
export const ASKED_OF_SCHOOL = ['religiousFoundation', 'hasTrust', 'hasReligiousBody', 'ruralPrimary'] as const;

export const PARTS = ['closes', 'survives', 'goes-on'] as const;

/** Schools close, and one opens or stays. */
export const isAmalgamation = (process: ProcessId): boolean =>
  process === 'amalgamation-new-school' || process === 'amalgamation-enlargement';

const listed = (posted: Posted, name: string): string[] => typed(posted, name).split(',').filter(Boolean);
const joined = (items: readonly string[]): string => [...new Set(items)].join(',');

/** Numbers of the schools that were added. */
export const urnsOf = (posted: Posted): string[] => listed(posted, 'urns');
/** Numbers of the federations that were added as a whole. */
export const uidsOf = (posted: Posted): string[] => listed(posted, 'uids');
/** Keys of the schools that do not exist yet. */
export const newKeysOf = (posted: Posted): string[] => listed(posted, 'newKeys').filter((key) => /^new-\d{1,3}$/.test(key));

export const withUrns = (posted: Posted, urns: readonly string[]): Posted => ({ ...posted, urns: joined(urns) });
export const withUids = (posted: Posted, uids: readonly string[]): Posted => ({ ...posted, uids: joined(uids) });

/** One more school that does not exist yet, with a key of its own. */
export function withAnotherNew(posted: Posted): Posted {
  const keys = newKeysOf(posted);
  const last = Math.max(0, ...keys.map((key) => Number(key.slice('new-'.length))));
  return { ...posted, newKeys: joined([...keys, `new-${last + 1}`]) };
}

/** Without that school; what was typed about it goes with it. */
export function withoutNew(posted: Posted, key: string): Posted {
  const left = Object.fromEntries(Object.entries(posted).filter(([name]) => !name.endsWith(`-${key}`)));
  return { ...left, newKeys: joined(newKeysOf(posted).filter((other) => other !== key)) };
}

/** URNs, if the text is nothing but URNs; null for words to be searched for. */
export function urnsTyped(text: string): string[] | null {
  const parts = text.split(/[\s,;]+/).filter(Boolean);
  return parts.length > 0 && parts.every((part) => /^\d{6}$/.test(part)) ? parts : null;
}

export interface JointOpening {
  input: OpenCaseInput;
  errors: FieldError[];
}

/** The opening of a case of several as the API takes it, with what the form alone can get wrong. */
export function readJointOpening(posted: Posted, process: ProcessId, today: IsoDate): JointOpening {
  const errors: FieldError[] = [];
  const asAt = readDateParts(posted, 'asAt', 'The day of the register');
  if (asAt.error) errors.push(asAt.error);
  const schools: Record<string, ToldOfSchool> = {};
  for (const [name, value] of Object.entries(posted)) {
    const found = /^(religiousFoundation|hasTrust|hasReligiousBody|ruralPrimary|part)-(\d{6})$/.exec(name);
    if (!found || typeof value !== 'string' || !value) continue;
    const [, fact, urn] = found;
    if (fact === 'part' && !isAmalgamation(process)) continue;
    schools[urn!] = { ...schools[urn!], [fact!]: fact === 'part' ? value : value === 'yes' };
  }
  const survivor = Object.keys(schools).find((urn) => schools[urn]!.part === 'survives');
  return {
    input: {
      process,
      name: typed(posted, 'name'),
      schoolUrns: urnsOf(posted),
      federationUids: uidsOf(posted),
      newSchools: newKeysOf(posted).map((key) => newSchool(posted, key)),
      ...(process === 'amalgamation-enlargement' && survivor ? { relevantSchool: survivor } : {}),
      registerAsAt: asAt.date ?? today,
      schools,
      idempotencyKey: typed(posted, 'idempotencyKey'),
    },
    errors,
  };
}

function newSchool(posted: Posted, key: string): NewSchool {
  const religiousCharacter = typed(posted, `newCharacter-${key}`);
  return {
    key,
    name: typed(posted, `newName-${key}`),
    category: typed(posted, `newCategory-${key}`) as NewSchool['category'],
    authority: typed(posted, `newAuthority-${key}`),
    ...(religiousCharacter ? { religiousCharacter } : {}),
    board: typed(posted, `newBoard-${key}`) as NewSchool['board'],
  };
}

const newControls: Record<string, { control: string; message: string }> = {
  name: { control: 'newName', message: 'Enter what the school will be called' },
  category: { control: 'newCategory', message: 'Choose what kind of school it will be' },
  authority: { control: 'newAuthority', message: 'Choose the local authority that will maintain it' },
  religiousCharacter: { control: 'newCharacter', message: 'Enter the religious character, or leave it empty' },
  board: { control: 'newBoard', message: 'Select who acts for it until it has a governing body' },
};

/** An error of the opening as the API names it, at the control of the form that puts it right. */
export function atControl({ field, message }: { field: string; message: string }, newKeys: readonly string[]): FieldError {
  const fresh = /^newSchools\[(\d+)\]\.(\w+)$/.exec(field);
  const known = fresh && newControls[fresh[2]!];
  if (fresh && known) {
    const name = `${known.control}-${newKeys[Number(fresh[1])]}`;
    return { field: name, message: known.message, target: name };
  }
  if (field === 'registerAsAt') return { field: 'asAt', message, target: 'asAt-day' };
  if (field === 'name') return { field, message, target: 'name' };
  return { field: 'search', message, target: 'search' };
}
