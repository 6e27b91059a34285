import { hash } from 'node:crypto';
import type { CaseView } from '#libs/law/types.js';
import { nextStep } from './next-step.js';
import type { Projection, RowDigests } from './stored-case.js';

/** A row derived beside the case row: a line of the timetable or a task. */
export type DerivedRow = { key: string } & Record<string, unknown>;

/** Everything of a view that is stored. */
export interface StoredRows {
  projection: Projection;
  deadlines: DerivedRow[];
  tasks: DerivedRow[];
}

/** What differs from the stored rows; null where nothing does, so that nothing is written. */
export interface RowChanges {
  deadlines: DerivedRow[] | null;
  deadlinesGone: string[] | null;
  tasks: DerivedRow[] | null;
  tasksGone: string[] | null;
}

const digest = (value: unknown): string => hash('sha1', JSON.stringify(value), 'base64url').slice(0, 10);
const digests = (rows: readonly DerivedRow[]): Record<string, string> => Object.fromEntries(rows.map((row) => [row.key, digest(row)]));

/** Everything that is stored of a view. */
export function storedRows(view: CaseView): StoredRows {
  const next = nextStep(view);
  const deadlines = view.timetable.map(
    ({
      key,
      ruleId,
      title,
      citation,
      startsOn,
      due,
      earliest,
      cleanFrom,
      counting,
      sum,
      status,
      doneOn,
      for: responsible,
    }): DerivedRow => ({
      key,
      ruleId,
      title,
      citation,
      startsOn,
      due,
      earliest,
      cleanFrom,
      counting,
      sum,
      status,
      doneOn,
      for: responsible,
    }),
  );
  const tasks = view.tasks.map(({ key, ruleId, title, why, citation, kind, for: responsible, openedOn, due, doneBy }): DerivedRow => ({
    key,
    ruleId,
    title,
    why,
    citation,
    kind,
    for: responsible,
    openedOn,
    due,
    doneBy: doneBy ?? null,
  }));
  return {
    projection: {
      state: view.state,
      stateTitle: view.stateTitle,
      closed: view.final,
      nextTitle: next?.title ?? null,
      nextDue: next?.due ?? null,
      nextRule: next?.ruleId ?? null,
      nextWhy: next?.why ?? null,
      nextFor: next?.for ?? null,
      openTasks: view.tasks.length,
      effectiveOn: view.effectiveOn,
      postDigest: view.post.length === 0 ? '' : digest(view.post),
      rowDigests: { deadlines: digests(deadlines), tasks: digests(tasks) },
    },
    deadlines,
    tasks,
  };
}

function changed(
  rows: readonly DerivedRow[],
  now: Record<string, string>,
  stored: Record<string, string> = {},
): { upserts: DerivedRow[] | null; gone: string[] | null } {
  const upserts = rows.filter((row) => stored[row.key] !== now[row.key]);
  const gone = Object.keys(stored).filter((key) => now[key] === undefined);
  return { upserts: upserts.length > 0 ? upserts : null, gone: gone.length > 0 ? gone : null };
}

/** Rows to write and keys to remove so that what is stored becomes what is derived; null when all is as stored. */
export function rowChanges(rows: StoredRows, stored: RowDigests): RowChanges | null {
  const { rowDigests } = rows.projection;
  const deadlines = changed(rows.deadlines, rowDigests.deadlines!, stored.deadlines);
  const tasks = changed(rows.tasks, rowDigests.tasks!, stored.tasks);
  if (!deadlines.upserts && !deadlines.gone && !tasks.upserts && !tasks.gone) return null;
  return { deadlines: deadlines.upserts, deadlinesGone: deadlines.gone, tasks: tasks.upserts, tasksGone: tasks.gone };
}

/** What is stored of a case, as the nightly comparison reads it. */
export interface StoredDerived {
  projection: Projection;
  deadlines: DerivedRow[] | null;
  tasks: DerivedRow[] | null;
}

/** Where a stored projection differs from the derived one, in words; empty when they are equal. */
export function differences(derived: StoredRows, stored: StoredDerived): string[] {
  const { rowDigests: _, ...fields } = derived.projection;
  const found = Object.entries(fields)
    .filter(([name, value]) => stored.projection[name as keyof Projection] !== value)
    .map(
      ([name, value]) => `${name}: stored ${JSON.stringify(stored.projection[name as keyof Projection])}, derived ${JSON.stringify(value)}`,
    );
  return [
    ...found,
    ...rowDifferences('deadline', derived.deadlines, stored.deadlines ?? []),
    ...rowDifferences('task', derived.tasks, stored.tasks ?? []),
  ];
}

function rowDifferences(what: string, derived: readonly DerivedRow[], stored: readonly DerivedRow[]): string[] {
  const kept = new Map(stored.map((row) => [row.key, row]));
  const keys = new Set(derived.map((row) => row.key));
  return [
    ...derived.flatMap((row) => {
      const other = kept.get(row.key);
      if (!other) return [`${what} ${row.key}: derived, not stored`];
      return Object.entries(row)
        .filter(([name, value]) => other[name] !== value)
        .map(([name, value]) => `${what} ${row.key}, ${name}: stored ${JSON.stringify(other[name])}, derived ${JSON.stringify(value)}`);
    }),
    ...stored.filter((row) => !keys.has(row.key)).map((row) => `${what} ${row.key}: stored, not derived`),
  ];
}
