import { createHash } from 'node:crypto';
import type { CaseView, IsoDate, TimetableRow } from '#libs/law/types.js';
import type { CaseRow, Projection } from './stored-case.js';

/** What a case does next: the earliest thing that is still to be done, then what has no date. */
export interface NextStep {
  title: string;
  due: IsoDate | null;
  ruleId: string;
  why: string;
  for: string;
}

/** A derived row as stored, with the digest by which an unchanged one is left alone. */
type Stored<T> = T & { digest: string };

/** The parts of a view that are stored beside the case row. */
export interface StoredRows {
  projection: Projection;
  deadlines: Stored<Record<string, unknown> & { key: string }>[];
  tasks: Stored<Record<string, unknown> & { key: string }>[];
}

/** What differs from the stored rows; null where nothing does, so that nothing is written. */
export interface RowChanges {
  deadlines: StoredRows['deadlines'] | null;
  deadlinesGone: string[] | null;
  tasks: StoredRows['tasks'] | null;
  tasksGone: string[] | null;
}

const digest = (value: unknown): string => createHash('sha1').update(JSON.stringify(value)).digest('base64url').slice(0, 16);

function digested<T extends object>(row: T): Stored<T> {
  return { ...row, digest: digest(row) };
}

const stillToDo = (row: TimetableRow): boolean => row.due !== null && row.doneOn === null && (row.status === 'open' || row.status === 'missed');

/** The next step of a case for its list: acts of people before what the law does by itself; null when the case is over. */
export function nextStep(view: CaseView): NextStep | null {
  if (view.final) return null;
  const rows = view.timetable.filter(stillToDo);
  const ofPeople = rows.filter((row) => row.for !== 'law');
  const steps: NextStep[] = [
    ...ofPeople.map((row) => ({ title: row.title, due: row.due, ruleId: row.ruleId, why: row.sum || row.citation, for: row.for })),
    ...view.tasks.map((task) => ({ title: task.title, due: task.due, ruleId: task.ruleId, why: task.why, for: task.for })),
  ];
  const [first] = steps.sort((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : (a.due ?? '9999') > (b.due ?? '9999') ? 1 : 0));
  if (first) return first;
  const [byLaw] = rows.sort((a, b) => (a.due! < b.due! ? -1 : 1));
  return byLaw ? { title: byLaw.title, due: byLaw.due, ruleId: byLaw.ruleId, why: byLaw.sum || byLaw.citation, for: byLaw.for } : null;
}

/** Everything that is stored of a view. */
export function storedRows(view: CaseView): StoredRows {
  const next = nextStep(view);
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
    },
    deadlines: view.timetable.map(({ key, ruleId, title, citation, startsOn, due, earliest, cleanFrom, counting, sum, status, doneOn, for: responsible }) =>
      digested({ key, ruleId, title, citation, startsOn, due, earliest, cleanFrom, counting, sum, status, doneOn, for: responsible }),
    ),
    tasks: view.tasks.map(({ key, ruleId, title, why, citation, kind, for: responsible, openedOn, due, doneBy }) =>
      digested({ key, ruleId, title, why, citation, kind, for: responsible, openedOn, due, doneBy: doneBy ?? null }),
    ),
  };
}

function changed<T extends { key: string; digest: string }>(rows: readonly T[], stored: Record<string, string>): { upserts: T[] | null; gone: string[] | null } {
  const upserts = rows.filter((row) => stored[row.key] !== row.digest);
  const keys = new Set(rows.map((row) => row.key));
  const gone = Object.keys(stored).filter((key) => !keys.has(key));
  return { upserts: upserts.length > 0 ? upserts : null, gone: gone.length > 0 ? gone : null };
}

/** Rows to write and keys to remove so that what is stored becomes what is derived. */
export function rowChanges(rows: StoredRows, stored: Pick<CaseRow, 'deadlines' | 'tasks'>): RowChanges {
  const deadlines = changed(rows.deadlines, stored.deadlines ?? {});
  const tasks = changed(rows.tasks, stored.tasks ?? {});
  return { deadlines: deadlines.upserts, deadlinesGone: deadlines.gone, tasks: tasks.upserts, tasksGone: tasks.gone };
}

/** Where a stored projection differs from the derived one, in words; empty when they are equal. */
export function differences(rows: StoredRows, stored: CaseRow): string[] {
  const found: string[] = [];
  for (const [name, derived] of Object.entries(rows.projection)) {
    const kept = stored.projection[name as keyof Projection];
    if (kept !== derived) found.push(`${name}: stored ${JSON.stringify(kept)}, derived ${JSON.stringify(derived)}`);
  }
  const { deadlines, deadlinesGone, tasks, tasksGone } = rowChanges(rows, stored);
  for (const row of deadlines ?? []) found.push(`deadline ${row.key}: stored otherwise or not at all`);
  for (const key of deadlinesGone ?? []) found.push(`deadline ${key}: stored, not derived`);
  for (const row of tasks ?? []) found.push(`task ${row.key}: stored otherwise or not at all`);
  for (const key of tasksGone ?? []) found.push(`task ${key}: stored, not derived`);
  return found;
}
