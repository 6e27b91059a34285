import { longDate } from '#libs/law/index.js';
import type { CaseView, IsoDate, NextEvent, TimetableRow } from '#libs/law/types.js';
import {
  awaitedIn,
  awaitedWhenAmalgamating,
  awaitedWhenClosing,
  awaitedWhenCollaborating,
  awaitedWhenFederating,
  type Awaited,
} from './awaited.js';

/** What a case does next: the earliest thing that is still to be done, then what has no date, then what the case waits for. */
export interface NextStep {
  title: string;
  due: IsoDate | null;
  ruleId: string;
  why: string;
  /** Who must act, as the law names them. */
  for: string;
  /** Event whose recording settles it; null where no one event does. */
  event: string | null;
  /** Key of the task, where it is one. */
  task: string | null;
  /** Nothing is owed: the case waits for something that has no last day. */
  waits: boolean;
  /** First lawful day of what the case waits for, and the day from which nobody can dispute it; null where it may be today. */
  from: IsoDate | null;
  cleanFrom: IsoDate | null;
}

const stillToDo = (row: TimetableRow): boolean =>
  row.due !== null && row.doneOn === null && row.informs !== true && (row.status === 'open' || row.status === 'missed');
const LATEST = '9999-12-31';
const byDue = (a: { due: IsoDate | null }, b: { due: IsoDate | null }): number => {
  const [first, second] = [a.due ?? LATEST, b.due ?? LATEST];
  return first < second ? -1 : first > second ? 1 : 0;
};

/** The next step of a case: acts of people before what the law does by itself; null when the case is over. */
export function nextStep(view: CaseView): NextStep | null {
  if (view.final) return null;
  const owed = { waits: false, from: null, cleanFrom: null };
  const rows = view.timetable.filter(stillToDo).map((row): NextStep => ({
    title: row.title,
    due: row.due,
    ruleId: row.ruleId,
    why: row.sum || row.citation,
    for: row.for,
    event: settledBy(view, row),
    task: null,
    ...owed,
  }));
  const tasks = view.tasks.map((task): NextStep => ({
    title: task.title,
    due: task.due,
    ruleId: task.ruleId,
    why: task.why,
    for: task.for,
    event: task.doneBy ?? null,
    task: task.key,
    ...owed,
  }));
  const [first] = [...rows.filter((row) => row.for !== 'law'), ...tasks].sort(byDue);
  // a day on which the law acts by itself is worth saying only where nobody has to do anything before it
  return first ?? (awaitedIn[view.state] ? awaited(view) : undefined) ?? rows.sort(byDue)[0] ?? awaited(view);
}

/** A notice is settled by telling; anything else by what the task of the same rule says. */
function settledBy(view: CaseView, row: TimetableRow): string | null {
  if (view.recipients.some(({ ruleId, applies, toldOn }) => ruleId === row.ruleId && applies !== false && toldOn === null)) return 'told';
  return view.tasks.find(({ ruleId, doneBy }) => ruleId === row.ruleId && doneBy !== undefined)?.doneBy ?? null;
}

/** What can come at any time and never is what a case waits for. */
const AT_ANY_TIME = new Set([
  'told',
  'meeting-called',
  'facts-established',
  'school-left-federation',
  'review-decided',
  'request-withdrawn',
  'effective-date-changed',
  'effective-date-confirmed',
  'override',
  'correction',
  'case-closed',
]);

/** How a case says what it waits for; any other event is called by its title. */
const AWAITED: Record<string, Awaited> = {
  ...awaitedWhenFederating,
  ...awaitedWhenClosing,
  ...awaitedWhenAmalgamating,
  ...awaitedWhenCollaborating,
  'request-received': {
    title: 'A request to leave is awaited',
    why: 'The process begins when a valid request reaches the chair or the clerk of the governing body. The law sets no day for it.',
    for: 'requester',
  },
  'board-decided': {
    title: 'The board may decide',
    why: 'The law sets no last day for the decision.',
    for: 'governing-body',
  },
  'case-closed': { title: 'Close the case', why: 'Everything that had to be done is done.', for: 'case-officer' },
};

/** The process table alone refuses: the event has its place in another state. */
const outOfPlace = (event: NextEvent): boolean => event.refusedBy.length > 0 && event.refusedBy.every((rule) => rule === 'process');

/** What the case waits for where nothing is owed by anybody: the next event of its process, who brings it about and from when. */
function awaited(view: CaseView): NextStep | null {
  const inPlace = view.next.filter((event) => !outOfPlace(event));
  const wanted = (awaitedIn[view.state] ?? []).map((type) => inPlace.find((event) => event.type === type));
  const event =
    wanted.find((found) => found !== undefined) ??
    inPlace.find(({ type }) => !AT_ANY_TIME.has(type) && goesOn(view, type)) ??
    inPlace.find(({ type }) => type === 'case-closed');
  if (event === undefined) return null;
  const words = AWAITED[event.type] ?? { title: event.title, why: '', for: 'case-officer' };
  const first = view.timetable.find((row) => row.earliest !== null && row.earliest === event.from);
  const lawful = event.from === null ? '' : `It is lawful from ${longDate(event.from)}.`;
  return {
    title: words.title,
    due: null,
    ruleId: first?.ruleId ?? event.refusedBy[0] ?? 'process',
    why: [lawful, words.why].filter(Boolean).join(' '),
    for: words.for,
    event: event.type,
    task: null,
    waits: true,
    from: event.from,
    cleanFrom: event.cleanFrom,
  };
}

/** Once the date has taken effect only the closing is left, whatever may still be recorded. */
const goesOn = (view: CaseView, type: string): boolean => view.state !== 'effected' || type === 'case-closed';
