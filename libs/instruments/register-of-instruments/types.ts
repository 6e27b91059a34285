import type { InstrumentCheck, InstrumentRecord, IsoDate, UnlawfulSince } from '#libs/law/index.js';
import type { MadeInstrument } from '../types.js';

/** An instrument in the register of the authority. */
export interface RegisterEntry extends MadeInstrument {
  standing: 'in-force' | 'not-yet' | 'ended';
  unlawful: UnlawfulSince | null;
  /** Years since it took effect reached the authority's interval for reviews. */
  dueForReview: boolean;
  reviewDueOn: IsoDate | null;
}

export interface RegisterFilter {
  /** In force on that day; today when left out. */
  asAt?: IsoDate;
  /** Also those that ended or are still to begin. */
  all?: boolean;
  subjectKey?: string;
  text?: string;
  only?: 'due-for-review' | 'unlawful';
  /** Years after which one is looked at again; four when left out. The law sets none. */
  reviewYears?: number;
}

/** An instrument read from paper. What is wrong with it is said and blocks nothing. */
export interface ImportPaperInput {
  subject: { kind: 'school' | 'federation'; key: string };
  record: InstrumentRecord;
  effectiveOn: IsoDate;
  madeOn?: IsoDate;
  endedOn?: IsoDate;
  /** Where the paper lies. */
  source: string;
  /** Sent again with the same key, the request is answered as it was. */
  idempotencyKey?: string;
}

export interface ImportedPaper {
  entry: RegisterEntry;
  check: InstrumentCheck;
  warnings: string[];
}

/** What anyone may learn of a copy. No personal data. */
export interface PublicAnswer {
  standing: 'in-force' | 'earlier' | 'not-yet' | 'neither';
  /** One sentence that says it. */
  message: string;
  number: string | null;
  name: string | null;
  authority: string | null;
  effectiveOn: IsoDate | null;
  endedOn: IsoDate | null;
  supersededBy: string | null;
}
