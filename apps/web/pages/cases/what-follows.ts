import type { CaseView, Finding, IsoDate, PlannedReminder, RecipientRow, TimetableRow } from '#libs/law/types.js';

export interface MovedDate {
  title: string;
  from: IsoDate | null;
  to: IsoDate | null;
  row: TimetableRow;
}

/** What recording an event would change, from the case as it stands and as it would stand. */
export interface WhatFollows {
  stateBefore: string;
  stateAfter: string;
  effect: 'accepted' | 'purported' | 'blocked';
  findings: Finding[];
  newDates: MovedDate[];
  movedDates: MovedDate[];
  settledDates: MovedDate[];
  newRecipients: RecipientRow[];
  toldNow: RecipientRow[];
  newMail: PlannedReminder[];
  stoppedMail: PlannedReminder[];
}

const mailKey = (mail: PlannedReminder): string => [mail.deadlineKey, mail.deadline, mail.kind, mail.recipient].join('|');
const dateOf = (row: TimetableRow | undefined): IsoDate | null => row?.due ?? row?.earliest ?? null;
const isOpen = (row: TimetableRow): boolean => row.status === 'open' || row.status === 'missed';

/** The event in question is the last of the view after it. */
export function whatFollows(before: CaseView, after: CaseView): WhatFollows {
  const outcome = after.events.at(-1);
  const rowsBefore = new Map(before.timetable.map((row) => [row.key, row]));
  const moved = (row: TimetableRow): MovedDate => ({ title: row.title, from: dateOf(rowsBefore.get(row.key)), to: dateOf(row), row });
  const told = new Map(before.recipients.map((row) => [row.key, row]));
  const mailBefore = new Set(before.post.map(mailKey));
  const mailAfter = new Set(after.post.map(mailKey));
  return {
    stateBefore: before.stateTitle,
    stateAfter: after.stateTitle,
    effect: outcome?.effect ?? 'accepted',
    findings: outcome?.findings ?? [],
    newDates: after.timetable.filter((row) => isOpen(row) && dateOf(row) && !dateOf(rowsBefore.get(row.key))).map(moved),
    movedDates: after.timetable
      .filter((row) => dateOf(rowsBefore.get(row.key)) && dateOf(row) !== dateOf(rowsBefore.get(row.key)))
      .map(moved),
    settledDates: after.timetable
      .filter((row) => !isOpen(row) && (!rowsBefore.has(row.key) || isOpen(rowsBefore.get(row.key)!)))
      .map(moved),
    newRecipients: after.recipients.filter((row) => row.applies !== false && row.toldOn === null && !told.has(row.key)),
    toldNow: after.recipients.filter((row) => row.toldOn !== null && told.get(row.key)?.toldOn !== row.toldOn),
    // a day that has passed makes no email
    newMail: after.post.filter((mail) => !mail.past && !mailBefore.has(mailKey(mail))),
    stoppedMail: before.post.filter((mail) => !mailAfter.has(mailKey(mail))),
  };
}
