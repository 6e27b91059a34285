import type { Permission } from '#libs/access/index.js';
import type { Role } from '#libs/platform/actor.js';
import type { CaseDetails } from '#libs/casework/types.js';
import type { CaseView, EventDescription, IsoDate, TimetableRow } from '#libs/law/types.js';
import { withQuery } from '../../forms/posted.js';
import { daysBetween } from '../../words.js';

/** A case with the names that its pages need and the record itself does not hold. */
export interface CasePage {
  details: CaseDetails;
  today: IsoDate;
  /** Authority code to name. */
  authorities: Record<string, string>;
  /** Events of the case's process, for titles and labels. */
  events: readonly EventDescription[];
  may: (permission: Permission) => boolean;
  /** Role of whoever looks. */
  role: Role;
}

export const casePath = (details: CaseDetails, page = ''): string => `/cases/${encodeURIComponent(details.reference)}${page && `/${page}`}`;

export const eventDescription = (page: CasePage, type: string): EventDescription | undefined =>
  page.events.find((event) => event.type === type);

/** School the case is about, by name; null for a federation as a whole. */
export function relevantSchool(details: CaseDetails): { urn: string; name: string } | null {
  const key = details.subject.relevantSchool;
  const school = key ? details.subject.schools.find((candidate) => candidate.key === key || candidate.urn === key) : undefined;
  return school ? { urn: school.urn ?? school.key, name: school.name } : null;
}

export interface NextStep {
  title: string;
  due: IsoDate | null;
  why: string;
  ruleId: string | null;
  for: string;
  /** Event whose recording settles it. */
  event: string | null;
  /** Key of the task, where it is one. */
  task: string | null;
}

/** Form that records what settles a task; the form of a review is told which task it decides. */
export function settlePath(details: CaseDetails, event: string, task: string | null): string {
  const path = casePath(details, `record/${event}`);
  return event === 'review-decided' && task !== null ? withQuery(path, { 'data-task': task }) : path;
}

const isOpen = (row: TimetableRow): boolean => row.status === 'open' || row.status === 'missed';
const byDue = (a: { due: IsoDate | null }, b: { due: IsoDate | null }): number =>
  a.due === b.due ? 0 : a.due === null ? 1 : b.due === null ? -1 : a.due < b.due ? -1 : 1;

/** What to do next: the open date that falls first, or else the first open task. */
export function nextStep(view: CaseView): NextStep | null {
  if (view.final) return null;
  const row = view.timetable.filter((candidate) => isOpen(candidate) && candidate.due !== null && candidate.for !== 'law').sort(byDue)[0];
  const task = [...view.tasks].sort(byDue)[0];
  if (row && (!task?.due || row.due! <= task.due))
    return { title: row.title, due: row.due, why: row.sum, ruleId: row.ruleId, for: row.for, event: null, task: null };
  return task
    ? { title: task.title, due: task.due, why: task.why, ruleId: task.ruleId, for: task.for, event: task.doneBy ?? null, task: task.key }
    : null;
}

/** Whether this person could record an event of that kind; what the law does by itself is for nobody. */
export function mayRecord(page: CasePage, type: string): boolean {
  const recordedBy = eventDescription(page, type)?.recordedBy ?? [];
  if (!page.may('cases:record')) return false;
  if (page.role === 'board') return recordedBy.includes('board');
  return recordedBy.includes('officer') || (page.role === 'manager' && recordedBy.includes('manager'));
}

/** What may be recorded first where nothing is waiting: the beginning of the process. */
export const firstPossible = (page: CasePage): { type: string; title: string } | null =>
  page.details.view.next.find((next) => next.possible && mayRecord(page, next.type)) ?? null;

/** Dates still ahead or missed, soonest first. */
export const openDates = (view: CaseView): TimetableRow[] =>
  view.timetable.filter(isOpen).sort((a, b) => byDue({ due: a.due ?? a.earliest }, { due: b.due ?? b.earliest }));

export const isOverdue = (due: IsoDate | null, today: IsoDate): boolean => due !== null && daysBetween(today, due) < 0;

/** Recipients whom the law names and nobody has told. */
export const untold = (view: CaseView): number =>
  view.recipients.filter((recipient) => recipient.applies === true && recipient.toldOn === null).length;
