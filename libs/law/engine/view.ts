import type { CaseInput, Finding, RecipientRow, Task, TimetableRow } from '../types.js';
import { longDate } from '../calendar/civil-date.js';
import { noticesOf, type Facts, type NoticeRow } from './facts.js';
import { findingOf, type Deadline, type Rule } from './rule.js';
import type { Rulebook } from './rulebook.js';
import { workingDayBefore } from '../calendar/working-days.js';

/** Deadlines of every rule, in the order in which they fall due. */
export function timetableOf(facts: Facts, rulebook: Rulebook): { rows: TimetableRow[]; silent: ReadonlySet<string> } {
  const rows: TimetableRow[] = [];
  const silent = new Set<string>();
  for (const rule of rulebook.withDeadlines) {
    const law = rulebook.lawFor(rule, facts);
    if (law === null) continue;
    for (const deadline of rule.deadlines!(facts, law)) {
      const row = rowOf(rule, deadline, facts);
      rows.push(row);
      if (deadline.remind === false || deadline.informs === true) silent.add(row.key);
    }
  }
  return { rows: rows.sort(byDate), silent };
}

const dateOf = ({ due, earliest }: TimetableRow): string => due ?? earliest ?? '9999-12-31';
const byDate = (a: TimetableRow, b: TimetableRow): number => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0);

function rowOf(rule: Rule, deadline: Deadline, facts: Facts): TimetableRow {
  const due = deadline.due ?? null;
  return {
    key: deadline.part === undefined ? rule.id : `${rule.id}:${deadline.part}`,
    ruleId: rule.id,
    title: deadline.title,
    citation: rule.citation,
    startedBy: deadline.startedBy,
    startsOn: deadline.startsOn,
    due,
    earliest: deadline.earliest ?? null,
    cleanFrom: deadline.cleanFrom ?? null,
    counting: deadline.argument?.counting ?? null,
    sum: deadline.argument?.sum ?? '',
    skipped: deadline.argument?.skipped ?? [],
    status: statusOf(deadline, due, facts.asOf),
    doneOn: deadline.doneOn,
    for: deadline.for,
    findings: (deadline.findings ?? []).map((bite) => findingOf(rule, bite)),
    ...(deadline.informs === true ? { informs: true } : {}),
  };
}

function statusOf({ doneOn, done, informs }: Deadline, due: string | null, asOf: string): TimetableRow['status'] {
  if (informs === true) return doneOn !== null || done === true ? 'met' : 'open';
  if (doneOn !== null) return due !== null && doneOn > due ? 'late' : 'met';
  if (done === true) return 'met';
  return due !== null && asOf > due ? 'missed' : 'open';
}

/** Open tasks of every rule. A review that a person has decided is gone. */
export function tasksOf(facts: Facts, rulebook: Rulebook): Task[] {
  const tasks: Task[] = [];
  for (const rule of rulebook.withTasks) {
    const law = rulebook.lawFor(rule, facts);
    if (law === null) continue;
    for (const { part, ...task } of rule.tasks!(facts, law)) {
      const key = part === undefined ? rule.id : `${rule.id}:${part}`;
      if (!facts.reviewed.has(key)) tasks.push({ key, ruleId: rule.id, citation: rule.citation, ...task });
    }
  }
  return tasks;
}

/** Key of the deadline of a notice: one for a rule, or one for each board that tells for itself. */
const deadlineOf = (ruleId: string, board: string | undefined): string => (board === undefined ? ruleId : `${ruleId}:${board}`);

/** A task for every notice that is due and not complete. */
export function noticeTasks(facts: Facts, rows: readonly TimetableRow[]): Task[] {
  const open = new Map<string, number>();
  for (const list of noticesOf(facts)) {
    for (const { ruleId, board, required, applies, toldOn } of list.rows) {
      const key = deadlineOf(ruleId, board);
      if (required && applies !== false && toldOn === null) open.set(key, (open.get(key) ?? 0) + 1);
    }
  }
  const tasks: Task[] = [];
  if (open.size === 0) return tasks;
  for (const row of rows) {
    const count = open.get(row.key);
    if (count === undefined || (row.status !== 'open' && row.status !== 'missed')) continue;
    tasks.push({
      key: row.key,
      ruleId: row.ruleId,
      title: row.title,
      why: `${count} still to be told.`,
      citation: row.citation,
      for: row.for,
      openedOn: row.startsOn ?? facts.asOf,
      due: row.due,
      kind: 'do',
      doneBy: 'told',
    });
  }
  return tasks;
}

/** What can be said of the case as a whole. */
export function standingOf(facts: Facts, rulebook: Rulebook, rows: readonly TimetableRow[]): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rulebook.withStanding) {
    const law = rulebook.lawFor(rule, facts);
    if (law === null) continue;
    for (const bite of rule.standing!(facts, law)) findings.push(findingOf(rule, bite));
  }
  for (const row of rows) for (const finding of row.findings) findings.push({ ...finding, about: finding.about ?? row.key });
  return findings;
}

/** Everybody to be told, of everything, with the last day and the day they were told. */
export function recipientsOf(facts: Facts, rows: readonly TimetableRow[]): RecipientRow[] {
  const due = new Map(rows.map((row) => [row.key, row.due]));
  const recipients: RecipientRow[] = [];
  for (const list of noticesOf(facts)) {
    for (const row of list.rows) {
      const last = row.applies === false ? null : (due.get(deadlineOf(row.ruleId, row.board)) ?? null);
      const { key, ruleId, kind, role, label, of, applies, because, toldOn } = row;
      const recipient: RecipientRow = {
        key,
        ruleId,
        kind,
        role,
        label,
        of,
        applies,
        because: `${because}${remarkOn(row)}`,
        due: last,
        toldOn,
        late: last !== null && (toldOn ?? facts.asOf) > last,
      };
      if (row.school !== undefined) recipient.school = row.school;
      if (row.authority !== undefined) recipient.authority = row.authority;
      if (row.board !== undefined) recipient.board = row.board;
      recipients.push(recipient);
    }
  }
  return recipients;
}

/** What must be known of the telling beside the row itself. */
function remarkOn({ toldOn, doubtful, publishedOn }: NoticeRow): string {
  if (doubtful) return ' They were told by e-mail, and it is not recorded that all consented in writing: it may not count as given.';
  if (toldOn !== null || publishedOn === null) return '';
  return ` It was published on ${longDate(publishedOn)}, which is not shown to be notice to them.`;
}

/** What depends on today, in a few words. */
export function badgesOf(input: CaseInput, facts: Facts, rows: readonly TimetableRow[], final: boolean, provisional: boolean): string[] {
  const badges: string[] = [];
  if (final) return badges;
  const decide = rows.find(({ key }) => key === 'L6');
  if (decide?.earliest != null && facts.decision === null)
    badges.push(decide.earliest > facts.asOf ? `may decide from ${longDate(decide.earliest)}` : 'may decide now');
  const missed = rows.filter(({ status, earliest }) => status === 'missed' && earliest === null);
  if (missed.length > 0) badges.push(`${missed.length} overdue`);
  const { effectiveOn } = facts;
  if (effectiveOn !== null && facts.reachedOn === null) {
    const alarm = workingDayBefore(effectiveOn, input.bankHolidays).date;
    if (facts.missing.length > 0 && alarm !== null && facts.asOf >= alarm) badges.push('not ready for the date');
    else if (effectiveOn <= facts.asOf) badges.push('the date has come');
    else badges.push(`${provisional ? 'planned for' : 'takes effect on'} ${longDate(effectiveOn)}`);
  }
  return badges;
}
