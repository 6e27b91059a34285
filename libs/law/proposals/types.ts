import type { Decider, Kind, Publisher, Status } from '../processes/amalgamation/proposals.js';
import type { IsoDate } from '../types.js';

/** The law a set of proposals runs by: that of the day of publication. */
export interface Regime {
  /** "Section 15: closing a school". */
  title: string;
  citation: string;
  /** Day whose law this is: that of publication, or the day taken for today while nothing is published. */
  asOf: IsoDate;
  published: boolean;
}

/** One set of statutory proposals of an amalgamation, as it stands. */
export interface ProposalSet {
  /** "new-school", "closure:104145", "alteration:104144". */
  key: string;
  kind: Kind;
  /** "the closure of Sunshine Infant and Nursery School". */
  name: string;
  /** Key of the school that closes or changes; null for the new school. */
  school: string | null;
  status: Status;
  statusTitle: string;
  regime: Regime;
  published: { on: IsoDate; by: Publisher; closesOn: IsoDate } | null;
  /** Last day of the representations that the regulations give, four weeks after publication. */
  representationsEnd: IsoDate | null;
  /** Who decides as things stand; null before publication. */
  decider: Decider | null;
  /** Of Schedule 2 to the Education and Inspections Act 2006, for a closure the authority decides. */
  paragraph: '8' | '19' | null;
  /** Last day on which the authority may decide; null where it is not its decision. */
  decideBy: IsoDate | null;
  referredOn: IsoDate | null;
  decision: { on: IsoDate; by: Decider; approved: boolean; publishedOn: IsoDate | null } | null;
  condition: { event: string; by: IsoDate; metOn: IsoDate | null } | null;
  /** Day of the new school's opening, of the change, or the last day of a school that closes: as published, and as it stands. */
  implementation: { proposed: IsoDate; now: IsoDate } | null;
}
