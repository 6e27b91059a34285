import type { BoardFacts, IsoDate, PlannedReminder } from '#libs/law/types.js';

/** States a reminder's row can be in. "unknown": a mail server may have it; a person finds out. */
export type ReminderState = 'planned' | 'claimed' | 'sent' | 'failed' | 'unknown' | 'superseded' | 'cancelled';

/** A claimed reminder with everything its email says. */
export interface ClaimedReminder {
  id: string;
  caseId: string;
  authority: string;
  federationUid: string;
  deadlineKey: string;
  ruleId: string;
  kind: PlannedReminder['kind'];
  deadline: IsoDate;
  recipient: string;
  title: string;
  attempts: number;
  reference: string;
  process: string;
  schoolName: string | null;
  school: string | null;
  federationName: string;
  /** Of a case of several: each board that decides for itself; else null. */
  boards: BoardFacts[] | null;
  stateTitle: string;
  citation: string | null;
  sum: string | null;
  responsible: string | null;
  officerName: string | null;
  officerEmail: string | null;
  auditRecord: { number: number; logRoot: string } | null;
}

/** One email as it goes out: to one address. */
export interface OutgoingMail {
  messageId: string;
  from: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** iCalendar text of the deadline, when there is a day to put in a diary. */
  calendar: string | null;
}

/** A line of the post of a case or an authority. */
export interface PostRow {
  id: string;
  caseId: string;
  caseReference: string;
  schoolName: string | null;
  federationName: string;
  deadlineKey: string;
  ruleId: string;
  kind: PlannedReminder['kind'];
  deadline: IsoDate;
  sendOn: IsoDate;
  recipient: string;
  /** Of a recipient "board:<key>": what the board is called. */
  boardName: string | null;
  title: string;
  state: ReminderState;
  attempts: number;
  lastCode: string | null;
  settledAt: string | null;
  messageId: string | null;
}

/** A reminder's email as it will go out on its day, if nothing changes. */
export interface Letter {
  id: string;
  sendOn: IsoDate;
  /** The case officer where the recipient's own address is not known; null when nobody's is: then it would fail. */
  to: { name: string; address: string } | null;
  subject: string;
  text: string;
}

export interface TrayRow {
  id: string;
  to: string;
  subject: string;
  at: string;
}

export interface TrayMessage extends TrayRow {
  from: string;
  messageId: string;
  text: string;
  html: string;
  calendar: string | null;
}
