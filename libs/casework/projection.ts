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

const known = new Map<string, string>();
const MOST_KNOWN = 5_000;

/** Most rows of a case stay as they are from event to event, so their digests are looked up before they are computed. */
function digest(value: unknown): string {
  const text = JSON.stringify(value);
  let found = known.get(text);
  if (found === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, (found = hash('sha1', text, 'base64url').slice(0, 10)));
  }
  return found;
}
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
      rowDigests: { deadlines: digests(deadlines), tasks: digests(tasks), recipients: digest(toldOf(view)) },
    },
    deadlines,
    tasks,
  };
}

/** Who must be told, or may have to be: not when, which the timetable says. */
const toldOf = ({ recipients }: CaseView): string[] =>
  recipients.flatMap(({ key, applies }) => (applies === false ? [] : [applies ? key : `${key}?`])).sort();

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
  const sameTold = rowDigests.recipients === stored.recipients;
  if (sameTold && !deadlines.upserts && !deadlines.gone && !tasks.upserts && !tasks.gone) return null;
  return { deadlines: deadlines.upserts, deadlinesGone: deadlines.gone, tasks: tasks.upserts, tasksGone: tasks.gone };
}

/** Whether a case's row stays as it is stored, its derived rows apart; never while a review is asked for, which a judgement settles. */
export function sameRow(derived: Projection, stored: Projection): boolean {
  const keys = Object.keys(derived) as (keyof Projection)[];
  return !Object.hasOwn(stored.rowDigests, 'review') && keys.every((key) => key === 'rowDigests' || derived[key] === stored[key]);
}

/** What is stored of a case, as the nightly comparison reads it. */
export interface StoredDerived {
  projection: Projection;
  deadlines: DerivedRow[] | null;
  tasks: DerivedRow[] | null;
}
