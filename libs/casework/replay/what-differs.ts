import { isDeepStrictEqual } from 'node:util';
import { longDate } from '#libs/law/index.js';
import type { IsoDate } from '#libs/law/types.js';
import type { DerivedRow, StoredDerived, StoredRows } from '../projection.js';

/** Between what is stored of a case and what is derived of it now. */
export interface WhatDiffers {
  /** What a person relies on (state, dates, who must act, whom to tell), each in a sentence. */
  relied: string[];
  /** Anything at all differs: with nothing relied on, only words, order or derivation. */
  rewritten: boolean;
}

/** How a difference is told: of a stored thing that has another value by now. `what` begins a sentence. */
type Tell = (what: string, now: string, stored: string) => string;

/** Of a rulebook or calendar that is another by now. */
export const wouldNowBe: Tell = (what, now, stored) => `${what} would now be ${now}, not ${stored}.`;

/** Of what was judged by the very same. */
export const isStoredAs: Tell = (what, now, stored) => `${what} is ${now} by the events of the case, and ${stored} as it is stored.`;

/** @param nameOf Who is meant by a key such as "governing-body" or "local-authority:885". */
export function whatDiffers(derived: StoredRows, stored: StoredDerived, tell: Tell, nameOf: (key: string) => string): WhatDiffers {
  const { rowDigests, ...fields } = derived.projection;
  const { rowDigests: kept, ...keptFields } = stored.projection;
  const { deadlines, tasks, recipients } = kept;
  const deadlinesBy = paired(derived.deadlines, stored.deadlines ?? []);
  const tasksBy = paired(derived.tasks, stored.tasks ?? []);
  const relied = [
    ...ofCase(derived, stored, tell),
    ...deadlinesBy.flatMap((pair) => ofDeadline(pair, tell, nameOf)),
    // the task of a notice has the key of its line in the timetable, which says it already
    ...tasksBy.filter((pair) => !deadlinesBy.some((line) => keyOf(line) === keyOf(pair))).flatMap((pair) => ofTask(pair, tell, nameOf)),
    ...(recipients === undefined || recipients === rowDigests.recipients ? [] : [OTHERS_TOLD]),
  ];
  const same =
    isDeepStrictEqual(fields, keptFields) &&
    isDeepStrictEqual(rowDigests, { deadlines, tasks, recipients }) &&
    sameRows(derived.deadlines, stored.deadlines ?? []) &&
    sameRows(derived.tasks, stored.tasks ?? []);
  return { relied: [...new Set(relied)], rewritten: !same };
}

const OTHERS_TOLD = 'Others would have to be told than when it was judged: look at who must be told.';

function sameRows(derived: readonly DerivedRow[], stored: readonly DerivedRow[]): boolean {
  const kept = new Map(stored.map((row) => [row.key, row]));
  return derived.length === stored.length && derived.every((row) => isDeepStrictEqual({ ...row }, { ...kept.get(row.key) }));
}

interface Pair {
  now?: DerivedRow;
  stored?: DerivedRow;
}
const keyOf = ({ now, stored }: Pair): string => (now ?? stored)!.key;

/** Rows of the same key, and those that go by another key now but ask the same of the same people by the same day. */
function paired(derived: readonly DerivedRow[], stored: readonly DerivedRow[]): Pair[] {
  const left = new Map(stored.map((row) => [row.key, row]));
  const pairs: Pair[] = [];
  const fresh: DerivedRow[] = [];
  for (const now of derived) {
    const same = left.get(now.key);
    if (same && left.delete(now.key)) pairs.push({ now, stored: same });
    else fresh.push(now);
  }
  for (const now of fresh) {
    const same = [...left.values()].find((row) => RELIED_ON.every((name) => row[name] === now[name]));
    if (same) left.delete(same.key);
    pairs.push(same ? { now, stored: same } : { now });
  }
  return [...pairs, ...[...left.values()].map((row) => ({ stored: row }))];
}

const RELIED_ON = ['ruleId', 'due', 'earliest', 'cleanFrom', 'status', 'doneOn', 'for'] as const;

const dayOf = (value: unknown): string => (typeof value === 'string' ? longDate(value) : 'no day');
const quoted = (row: DerivedRow): string => `"${String(row['title'])}"`;

function ofCase({ projection: now }: StoredRows, { projection: kept }: StoredDerived, tell: Tell): string[] {
  const found: string[] = [];
  if (now.state !== kept.state || now.closed !== kept.closed)
    found.push(tell('The state of the case', `"${now.stateTitle}"`, `"${kept.stateTitle}"`));
  if (now.effectiveOn !== kept.effectiveOn)
    found.push(tell('The date on which it takes effect', dayOf(now.effectiveOn), dayOf(kept.effectiveOn)));
  return found;
}

const DATES = [
  ['due', 'The last day for'],
  ['earliest', 'The first lawful day for'],
  ['cleanFrom', 'The day from which nobody can dispute'],
] as const;
const STANDING: Record<string, string> = { open: 'still to be done', met: 'done', late: 'done late', missed: 'overdue' };

function ofDeadline({ now, stored }: Pair, tell: Tell, nameOf: (key: string) => string): string[] {
  if (!now || !stored) return [cameOrWent({ now, stored }, tell, nameOf)];
  const found = DATES.filter(([name]) => now[name] !== stored[name]).map(([name, what]) =>
    tell(`${what} ${quoted(now)}`, dayOf(now[name]), dayOf(stored[name])),
  );
  // a line that has another last day may well be late by it: that goes without saying
  if (found.length === 0 && (now['status'] !== stored['status'] || now['doneOn'] !== stored['doneOn']))
    found.push(tell(`How ${quoted(now)} stands`, standing(now), standing(stored)));
  return [...found, ...otherActor(now, stored, tell, nameOf)];
}

const standing = (row: DerivedRow): string =>
  `"${STANDING[String(row['status'])]}${typeof row['doneOn'] === 'string' ? ` on ${longDate(row['doneOn'])}` : ''}"`;

function ofTask({ now, stored }: Pair, tell: Tell, nameOf: (key: string) => string): string[] {
  if (!now || !stored) return [cameOrWent({ now, stored }, tell, nameOf)];
  const day = now['due'] === stored['due'] ? [] : [tell(`The last day for ${quoted(now)}`, dayOf(now['due']), dayOf(stored['due']))];
  return [...day, ...otherActor(now, stored, tell, nameOf)];
}

function otherActor(now: DerivedRow, stored: DerivedRow, tell: Tell, nameOf: (key: string) => string): string[] {
  const [by, before] = [String(now['for']), String(stored['for'])];
  return by === before ? [] : [tell(`Whose it is to see to ${quoted(now)}`, nameOf(by), nameOf(before))];
}

function cameOrWent({ now, stored }: Pair, tell: Tell, nameOf: (key: string) => string): string {
  const row = (now ?? stored)!;
  const due = row['due'] as IsoDate | null;
  const what = `${quoted(row)} (${nameOf(String(row['for']))}${due ? `, by ${longDate(due)}` : ''})`;
  return now ? tell(what, 'on the list', 'not on it') : tell(what, 'no longer on the list', 'on it');
}
