import type {
  CaseView,
  DraftedBy,
  InstrumentCheck,
  InstrumentComparison,
  InstrumentProcessId,
  IsoDate,
  Finding,
  SchoolFacts,
} from '#libs/law/index.js';

import type { DraftVersion, WorkingDraft } from './drafts/types.js';

export type * from './boards/types.js';
export type * from './drafts/types.js';
export type * from './register-of-instruments/types.js';
export type * from './temporary/types.js';

/** Whose instrument it is: of one school (key: its URN, or the key of a school that is not open yet) or of a federation (key: its UID, or a key of the case). */
export interface InstrumentSubject {
  kind: 'school' | 'federation';
  key: string;
  name: string;
}

/** Where a draft begins: from the text in force, from the smallest lawful board of the category or mix, or empty. */
export type StartFrom = 'in-force' | 'sample' | 'empty';

/** Facts of a school that decide whose approval an instrument needs. */
export type ToldOfInstrumentSchool = Partial<Pick<SchoolFacts, 'hasTrust' | 'religiousFoundation' | 'hasReligiousBody'>>;

/** A matter to be started. */
export interface StartInstrumentInput {
  process: InstrumentProcessId;
  /** URN of a school or UID of a federation; with a case, the key the case must make one for (see `instrumentsOfCase`). */
  subject: { kind: 'school' | 'federation'; key: string };
  /** Id or reference of the case that needs it. */
  caseId?: string;
  startFrom: StartFrom;
  /** Without a case: the day it is to take effect. */
  effectiveOn?: IsoDate;
  draftedBy?: DraftedBy;
  /** What the register does not say of its schools, by key: it decides whose approval is needed. */
  told?: Record<string, ToldOfInstrumentSchool>;
  /** For a variation: foundation governors of the board in office. */
  foundationGovernorsInOffice?: number;
  /** Sent again with the same key, the request is answered as it was. */
  idempotencyKey?: string;
}

/** One matter in a list. */
export interface InstrumentRow {
  id: string;
  process: InstrumentProcessId;
  authority: string;
  subject: InstrumentSubject;
  state: string;
  stateTitle: string;
  closed: boolean;
  version: number;
  effectiveOn: IsoDate | null;
  caseId: string | null;
  caseReference: string | null;
  /** Number of the made instrument; null before. */
  number: string | null;
  openedOn: IsoDate;
}

export interface InstrumentFilter {
  state?: string;
  process?: InstrumentProcessId;
  subjectKey?: string;
  caseId?: string;
  open?: boolean;
  /** Part of the name. */
  text?: string;
}

export interface InstrumentPage<T> {
  rows: T[];
  next: string | null;
  total: number;
}

/** One entry of a matter's history, oldest first. */
export interface InstrumentHistoryRow {
  sequence: number;
  type: string;
  title: string;
  happenedOn: IsoDate;
  recordedAt: string;
  actorId: string;
  actorName: string | null;
  data: Record<string, unknown>;
  effect: 'accepted' | 'purported' | 'note';
  reason: string | null;
  findings: Finding[];
  hash: string;
  previousHash: string;
}

/** An instrument as it was made: nothing of it can change but that it takes effect, and ends. */
export interface MadeInstrument {
  id: string;
  instrumentId: string | null;
  /** Authority, year, number: "335-2026-I0001". */
  number: string;
  /** Printed on copies: "7Q2K-M4XV-9RTBC". */
  code: string;
  /** SHA-256 of the RFC 8785 text, hex. */
  contentHash: string;
  origin: 'made' | 'paper';
  authority: string;
  subject: InstrumentSubject;
  madeOn: IsoDate | null;
  sealedOn: IsoDate | null;
  effectiveOn: IsoDate;
  /** The day it took effect was reached and recorded. */
  commenced: boolean;
  /** First day on which it was no longer in force. */
  endedOn: IsoDate | null;
  endedBecause: string | null;
  /** Number of the one that took its place. */
  supersededBy: string | null;
  documents: { format: 'pdf' | 'docx'; sha256: string; bytes: number }[];
}

/** A file beside a matter: minutes, an approval. */
export interface Attachment {
  id: string;
  kind: AttachmentKind;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  addedById: string;
  addedByName: string | null;
  addedAt: string;
  /** Why it was taken away; its bytes are gone then. */
  removedBecause: string | null;
}
export const attachmentKinds = ['minutes', 'approval', 'consultation', 'other'] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

export interface AttachInput {
  kind: AttachmentKind;
  name: string;
  content: Buffer;
}

/** A file to be sent, always as an attachment and with nosniff. */
export interface FileToSend {
  name: string;
  mediaType: string;
  sha256: string;
  content: Buffer;
}

/** Everything about one matter. */
export interface InstrumentDetails extends InstrumentRow {
  schools: SchoolFacts[];
  draftedBy: DraftedBy | null;
  caseEffectiveOn: IsoDate | null;
  openedById: string;
  draft: WorkingDraft;
  /** Of the working draft; derived on each reading. */
  check: InstrumentCheck;
  /** What stands in the way of making the working draft: what is unlawful in it, and what the law must be told first. */
  obstacles: { field: string; message: string; ruleIds: string[] }[];
  versions: DraftVersion[];
  /** What the law says of the history: state, next, findings, tasks, recipients (copies), timetable. */
  view: CaseView;
  /** Whose approval of the current draft is missing, "party:school". */
  approvalsMissing: string[];
  history: InstrumentHistoryRow[];
  attachments: Attachment[];
  made: MadeInstrument | null;
  /** The text it will take the place of. */
  inForce: MadeInstrument | null;
}

export interface RecordInstrumentEventInput {
  /** Version of the matter the person was looking at. */
  expectedVersion: number;
  type: string;
  happenedOn: IsoDate;
  data?: Record<string, unknown>;
  asPurported?: boolean;
  reason?: string;
  /** Sent again with the same key, the request is answered as it was. */
  idempotencyKey?: string;
}

export interface RecordedInstrumentEvent {
  instrumentId: string;
  sequence: number;
  version: number;
  state: string;
  effect: 'accepted' | 'purported';
  findings: Finding[];
  hash: string;
  recordedAt: string;
  /** After "made": number, code and hash. */
  made: MadeInstrument | null;
  /** What was recorded on the case, or why it could not be; null without a case. */
  onCase: { reference: string; recorded: boolean; because: string | null } | null;
}

/** What two texts are: a kept version by number, the working draft, or the text in force. */
export type TextOf = number | 'working' | 'in-force';

export interface ComparedInstruments extends InstrumentComparison {
  from: string;
  to: string;
}

/** One instrument that a case must make. */
export interface CaseInstrument {
  subject: InstrumentSubject;
  process: InstrumentProcessId;
  because: string;
  citation: string;
  /** Authority that makes it; null while it is not settled. */
  authority: string | null;
  effectiveOn: IsoDate | null;
  /** The case has it on record as made. */
  madeOnCase: boolean;
  /** The matter, when it was started and you may see it. */
  matter: InstrumentRow | null;
}

export interface CaseInstruments {
  caseId: string;
  reference: string;
  effectiveOn: IsoDate | null;
  rows: CaseInstrument[];
}

/** Whether anything of a matter was altered after it was written. */
export interface InstrumentProof {
  /** "cannot tell" while no digest outside the database has seen the matter: there is nothing to compare it with. */
  verdict: 'intact' | 'altered' | 'cannot tell';
  events: number;
  versions: number;
  /** Hash of the last entry, hex. */
  head: string;
  /** Entry up to which the newest digest outside the database witnessed it. */
  witnessed: number | null;
  problems: string[];
}
