import type { IsoDate, ProcessId, SchoolFacts } from '../types.js';

/** What somebody means to do. Nothing has been confirmed; the cascade says what would follow in law. */
export type IntendedAct =
  /** One school leaves its federation on the date its board fixes (Part 6 of SI 2012/1035). */
  | { kind: 'leave'; school: string; on: IsoDate }
  /** Schools become academies, or close, on one day (Part 8). `dissolvedOn`: a later day the Secretary of State ordered for the board's end. */
  | {
      kind: 'convert' | 'close';
      schools: readonly string[];
      on: IsoDate;
      dissolvedOn?: IsoDate;
      /** Of a conversion: those of the schools that close on the same day instead. */
      closing?: readonly string[];
    }
  /** A federation is dissolved on the date its board fixes (Part 7). */
  | { kind: 'dissolve'; federation: string; on: IsoDate }
  /** Schools become one. Without a survivor all of them close and a new school opens (route A); with one the others close and it is enlarged (route B). */
  | {
      kind: 'amalgamate';
      schools: readonly string[];
      /** The day the new school opens, or the one that stays is enlarged. */
      on: IsoDate;
      /** The day on which the others close, where that is another one. */
      closesOn?: IsoDate;
      survivor?: string;
      successor?: { name: string; urn?: string };
    }
  /** Governing bodies federate (Part 2): their schools are in one federation from the day. Without `into` it is a new one; with it, that one is enlarged. */
  | { kind: 'federate'; schools: readonly string[]; on: IsoDate; into?: string; name: string };

/** A case that is open already and may be touched. */
export interface OpenCase {
  /** Its reference. */
  id: string;
  process: ProcessId;
  federation?: string;
  /** The schools it is about: for a leaving the one that leaves, for a discontinuance those that go on `effectiveOn`. */
  schools: readonly string[];
  /** The day it takes effect, as far as one is fixed. Schools that leave or go by then are counted as gone when the act takes effect. */
  effectiveOn?: IsoDate | null;
}

export interface CascadeInput {
  act: IntendedAct;
  /** Every school of every federation touched, and schools outside one that take part; `federation` names the federation of each. */
  schools: readonly SchoolFacts[];
  /** Federations by the key that the schools use, with the name people know. */
  federations: readonly { key: string; name: string }[];
  openCases?: readonly OpenCase[];
}

/** A case that must be opened, or one that is open already and does the same. */
export interface CaseToOpen {
  process: ProcessId;
  /** True for the case of the act itself; the others are linked to it. */
  own: boolean;
  federation: string | null;
  /** The schools it is about; the case itself takes in every school of its federation. */
  schools: readonly string[];
  effectiveOn: IsoDate;
  why: string;
  citation: string;
  /** Reference of a case that is open already and does this. */
  openAlready: string | null;
}

/** Something that must be done inside those cases because of the act; `by` is the last day, null where the law sets none. */
export interface Duty {
  ruleId: string;
  /** The process in whose case it stands. */
  process: ProcessId;
  for: 'governing-body' | 'law' | `local-authority:${string}` | 'local-authority';
  what: string;
  school: string | null;
  by: IsoDate | null;
  /** How the last day is found, in words. */
  sum: string;
  citation: string;
}

/** A federation that no register has a number for yet. */
export const NEW_FEDERATION = 'new-federation';

/** A school and the federation it is no longer in from that day on: the first day outside; of one that joined, the first day in it. */
export interface MembershipMove {
  school: string;
  /** Key of the federation; `NEW_FEDERATION` for one that begins by the act. */
  federation: string;
  from: IsoDate;
  why: 'left' | 'discontinued' | 'federation-dissolved' | 'joined';
  citation: string;
}

/** What happens to a governing body on a day. */
export interface BoardMove {
  board: string;
  kind: 'federation' | 'school' | 'temporary';
  change: 'dissolved' | 'incorporated' | 'goes-on' | 'ends-with-school';
  on: IsoDate;
  schools: readonly string[];
  citation: string;
}

/** Who follows whom in the register. */
export interface Succession {
  predecessor: string;
  /** Key of the survivor; null for a school that is opened, which is named in `successorName`. */
  successor: string | null;
  successorName: string;
  kind: 'academy' | 'amalgamated' | 'merged';
  on: IsoDate;
}

/** One federation before and after. */
export interface FederationAfter {
  federation: string;
  name: string;
  before: readonly string[];
  after: readonly string[];
  /** How many schools are left: of two or more the federation goes on; of one it ends; of none it ends with the last. */
  left: 'two-or-more' | 'one' | 'none';
  goesOn: boolean;
  /** Day on which its governing body is dissolved; null while it goes on. */
  dissolvedOn: IsoDate | null;
  /** One sentence for the officer. */
  sentence: string;
}

/** What becomes of a case that is open already, and what is to be recorded in it on the day. */
export interface OpenCaseAfter {
  id: string;
  becomes: 'overtaken' | 'counts-fewer-schools' | 'linked';
  on: IsoDate;
  /** Events to record in it: the schools it counts no longer. */
  record: readonly { type: 'school-left-federation'; school: string; happenedOn: IsoDate }[];
  why: string;
}

/** Something that stands in the way, or that a person must look at. */
export interface CascadeFinding {
  enforcement: 'block' | 'review' | 'info';
  message: string;
  citation: string;
  about: string | null;
}

/** What follows in law from an intended act, before anyone confirms it. */
export interface Cascade {
  on: IsoDate;
  findings: readonly CascadeFinding[];
  federations: readonly FederationAfter[];
  cases: readonly CaseToOpen[];
  duties: readonly Duty[];
  membership: readonly MembershipMove[];
  boards: readonly BoardMove[];
  successions: readonly Succession[];
  openCases: readonly OpenCaseAfter[];
}
