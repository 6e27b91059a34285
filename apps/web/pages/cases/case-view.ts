import type { Permission } from '#libs/access/index.js';
import type { Role } from '#libs/platform/actor.js';
import type { CaseDetails } from '#libs/casework/types.js';
import type { BoardFacts, CaseView, EventDescription, IsoDate, TimetableRow } from '#libs/law/types.js';
import { withQuery } from '../../forms/posted.js';
import { daysBetween, listInWords, processWords, whoInWords } from '../../words.js';

/** A case with the names that its pages need and the record itself does not hold. */
export interface CasePage {
  details: CaseDetails;
  today: IsoDate;
  /** Authority code to name; also the clerk of each board of the case, by `board:` and its key. */
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

/** Boards that each decide for themselves; none in a case of one federation. */
export const boardsOf = (details: CaseDetails): readonly BoardFacts[] => details.subject.boards ?? [];

/** What the case is called: the proposal where several come together, else the school or the federation. */
export const caseName = (details: CaseDetails): string =>
  boardsOf(details).length > 0 ? details.subject.federation.name : (relevantSchool(details)?.name ?? details.subject.federation.name);

const MOST_NAMED = 4;

/** Schools of a case of several, by name as long as they are few. */
export function schoolsInWords({ subject: { schools } }: CaseDetails): string {
  const names = schools.slice(0, schools.length > MOST_NAMED ? MOST_NAMED - 1 : MOST_NAMED).map(({ name }) => name);
  return listInWords(schools.length > MOST_NAMED ? [...names, `${schools.length - names.length} more schools`] : names);
}

/** Who must act on something: in a case of several the governing body that it names, or all of them. */
export function whoActs(page: CasePage, { for: who, title = '' }: { for: string; title?: string }): string {
  const boards = boardsOf(page.details);
  if (who === 'governing-body' && boards.length > 0) return firstNamed(boards, title)?.name ?? 'The governing bodies';
  return whoInWords(who, page.authorities);
}

/** The board whose name comes first: the one that acts, before those it acts about. */
function firstNamed(boards: readonly BoardFacts[], title: string): BoardFacts | undefined {
  const places = boards.map((board) => ({ board, at: title.indexOf(board.name) })).filter(({ at }) => at >= 0);
  return places.sort((a, b) => a.at - b.at)[0]?.board;
}

/** What the day on which the case takes effect is called. */
export function effectiveDayTitle({ process }: CaseDetails): string {
  if (process === 'federating' || process === 'joining') return 'Federation date';
  if (process === 'discontinuance') return 'Next date of a closure or conversion';
  return process === 'leaving' || process === 'dissolution' ? 'Date fixed by the board' : 'Date it takes effect';
}

/** What the case is: a leaving can have become the dissolution of the whole federation. */
export function processTitle({ process, view }: CaseDetails): string {
  if (process === 'leaving' && view.route === 'dissolution') return 'Leaving: the federation dissolves';
  if (process === 'leaving' && view.route === 'stay') return 'Leaving a federation: the school stays';
  return processWords[process];
}

/** Form that records what settles a task; the form of a review is told which task it decides. */
export function settlePath(details: CaseDetails, event: string, task: string | null): string {
  const path = casePath(details, `record/${event}`);
  return event === 'review-decided' && task !== null ? withQuery(path, { 'data-task': task }) : path;
}

const isOpen = (row: TimetableRow): boolean => row.status === 'open' || row.status === 'missed';
const byDue = (a: { due: IsoDate | null }, b: { due: IsoDate | null }): number =>
  a.due === b.due ? 0 : a.due === null ? 1 : b.due === null ? -1 : a.due < b.due ? -1 : 1;

/** Whether this person could record an event of that kind; what the law does by itself is for nobody. */
export function mayRecord(page: CasePage, type: string): boolean {
  const recordedBy = eventDescription(page, type)?.recordedBy ?? [];
  if (!page.may('cases:record')) return false;
  if (page.role === 'board') return recordedBy.includes('board');
  return recordedBy.includes('officer') || (page.role === 'manager' && recordedBy.includes('manager'));
}

/** Dates still ahead or missed, soonest first. */
export const openDates = (view: CaseView): TimetableRow[] =>
  view.timetable.filter(isOpen).sort((a, b) => byDue({ due: a.due ?? a.earliest }, { due: b.due ?? b.earliest }));

export const isOverdue = (due: IsoDate | null, today: IsoDate): boolean => due !== null && daysBetween(today, due) < 0;

/** Recipients whom the law names and nobody has told. */
export const untold = (view: CaseView): number =>
  view.recipients.filter((recipient) => recipient.applies === true && recipient.toldOn === null).length;
