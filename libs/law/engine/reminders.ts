import { addDays } from '../calendar/civil-date.js';
import { addWorkingDays, workingDayBefore, workingDayOnOrAfter, workingDayOnOrBefore } from '../calendar/working-days.js';
import type { BoardFacts, IsoDate, PlannedReminder, ProcessId, TimetableRow } from '../types.js';
import type { Facts } from './facts.js';

/** When reminders go out, in London working days. Practice of the service, not law. */
export const reminderDays = { before: 5, eve: 1 } as const;

/** Processes of one federation: it has one board, however many schools. */
const OF_ONE_FEDERATION: ReadonlySet<ProcessId> = new Set(['leaving', 'dissolution', 'discontinuance']);

/**
 * Who is written to about a line of the timetable: the case officer, and whoever must act. Where several boards come together each has its
 * own clerk: that of the board whose line it is, or of every board where all must act.
 */
function recipientsFor(row: Pick<TimetableRow, 'key' | 'ruleId' | 'for'>, facts: Facts): string[] {
  const { process, boards } = facts;
  const actor = row.for;
  if (actor.startsWith('local-authority:') || actor.startsWith('board:')) return ['case-officer', actor];
  if (actor !== 'governing-body' && actor !== 'clerk') return ['case-officer'];
  if (OF_ONE_FEDERATION.has(process)) return ['case-officer', 'clerk'];
  const own = boardOfRow(row, boards);
  const acting = own === null ? boards.filter((board) => !hasDeclined(facts, board)) : [own];
  return [...new Set(['case-officer', ...acting.map(officeOf)])];
}

/** What a board's last word was that takes it out of what the others still do together. */
const DECLINED: Readonly<Record<string, string>> = { 'board-determined': 'not-proceed', 'board-resolved': 'declines' };

/** It has said that it does not go on: what all must do is no longer its to do. */
function hasDeclined({ acts }: Pick<Facts, 'acts'>, { key }: BoardFacts): boolean {
  const last = acts.findLast(({ type, data }) => DECLINED[type] !== undefined && data['board'] === key);
  return last !== undefined && last.data['outcome'] === DECLINED[last.type];
}

/** An authority acts in place of a board that is not there yet. */
const officeOf = ({ key, kind, authority }: BoardFacts): string =>
  kind === 'authority' && authority !== undefined ? `local-authority:${authority}` : `board:${key}`;

/** The board whose own line it is: its key tells it from the lines of others, or that of a school it governs. */
function boardOfRow({ key, ruleId }: Pick<TimetableRow, 'key' | 'ruleId'>, boards: readonly BoardFacts[]): BoardFacts | null {
  const part = key.slice(ruleId.length + 1);
  if (part === '') return null;
  const parts = [part, part.slice(part.indexOf(':') + 1)];
  return (
    boards.find((board) => parts.includes(board.key)) ??
    boards.find(({ schools }) => schools.some((school) => parts.includes(school))) ??
    null
  );
}

/**
 * The reminders of a case: before, on and after each open deadline, and the alarm the working day before a date that is not ready.
 * Nothing for what is done. Being overdue is never past: whoever records late is told of each missed deadline once (the row that was sent
 * is not sent again). A moved deadline has another key, so its old reminders fall away by themselves.
 */
export function remindersOf(facts: Facts, rows: readonly TimetableRow[], silent: ReadonlySet<string>, final: boolean): PlannedReminder[] {
  if (final) return [];
  const planned: PlannedReminder[] = [];
  for (const row of rows) {
    if (row.due === null || row.doneOn !== null || silent.has(row.key) || (row.status !== 'open' && row.status !== 'missed')) continue;
    const recipients = recipientsFor(row, facts);
    for (const { kind, sendOn } of moments(row.due, row.startsOn, facts)) {
      for (const recipient of recipients) {
        planned.push({
          deadlineKey: row.key,
          ruleId: row.ruleId,
          kind,
          deadline: row.due,
          sendOn,
          recipient,
          title: row.title,
          past: sendOn < facts.asOf,
        });
      }
    }
  }
  return [...planned, ...alarmsOf(facts)];
}

function moments(
  due: IsoDate,
  startsOn: IsoDate | null,
  { bankHolidays, asOf }: Facts,
): { kind: PlannedReminder['kind']; sendOn: IsoDate }[] {
  const on = workingDayOnOrBefore(due, bankHolidays).date;
  const eve = addWorkingDays(due, -reminderDays.eve, bankHolidays).date;
  const before = addWorkingDays(due, -reminderDays.before, bankHolidays).date;
  // A deadline found to be missed long ago is told of once all the same, when that is known: on the next day of post.
  const dayAfter = addDays(due, 1);
  const after = workingDayOnOrAfter(dayAfter > asOf ? dayAfter : asOf, bankHolidays).date;
  const list: { kind: PlannedReminder['kind']; sendOn: IsoDate | null }[] = [
    { kind: 'before', sendOn: before },
    // A deadline on a weekend is reminded of on the Friday: once.
    { kind: 'eve', sendOn: eve === on ? null : eve },
    { kind: 'on', sendOn: on },
    { kind: 'after', sendOn: after },
  ];
  return list.filter(
    (moment): moment is { kind: PlannedReminder['kind']; sendOn: IsoDate } =>
      moment.sendOn !== null && (startsOn === null || moment.sendOn >= startsOn),
  );
}

/** As many as a line of an email bears; the case lists the others. */
const mostNamed = 3;
const shortList = (things: readonly string[]): string =>
  things.length <= mostNamed ? things.join('; ') : `${things.slice(0, mostNamed).join('; ')}; and ${things.length - mostNamed} more`;

/** The alarm on the working day before a date for which something is missing still: to the case officer, and the authority of each school concerned. */
export function alarmsOf(facts: Facts): PlannedReminder[] {
  const { effectiveOn } = facts;
  if (effectiveOn === null || facts.reachedOn !== null || facts.missing.length === 0) return [];
  const sendOn = workingDayBefore(effectiveOn, facts.bankHolidays).date;
  if (sendOn === null) return [];
  const authorities = new Set(
    facts.missing.map(({ school }) => facts.schools.find(({ key }) => key === school)?.authority).filter((code) => code !== undefined),
  );
  const ruleId = facts.missing[0]!.ruleId;
  const title = `Not ready for the date. Still missing: ${shortList(facts.missing.map(({ what }) => what))}`;
  return ['case-officer', ...[...authorities].map((code) => `local-authority:${code}`)].map((recipient) => ({
    deadlineKey: ruleId,
    ruleId,
    kind: 'alarm',
    deadline: effectiveOn,
    sendOn,
    recipient,
    title,
    past: sendOn < facts.asOf,
  }));
}
