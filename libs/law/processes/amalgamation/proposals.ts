import type { FoldedEvent } from '../../engine/facts.js';
import type { IsoDate, SchoolFacts } from '../../types.js';

/** What a set of statutory proposals is about. */
export type Kind = 'new-school' | 'closure' | 'alteration';
export type Publisher = 'authority' | 'governing-body' | 'proposers';
export type Decider = 'authority' | 'adjudicator';
export type Status = 'unpublished' | 'published' | 'with-adjudicator' | 'approved' | 'conditional' | 'rejected' | 'withdrawn' | 'revoked';

export interface Publication {
  index: number;
  on: IsoDate;
  by: Publisher;
  newspaperOn: IsoDate | null;
  closesOn: IsoDate;
  implementOn: IsoDate;
}

export interface Determination {
  index: number;
  on: IsoDate;
  by: Decider;
  approved: boolean;
  implementOn: IsoDate;
  reasonsGiven: boolean;
  /** Other proposals under sections 7, 10, 11 or 15 in the case were published and undetermined when this was decided. */
  relatedOpen: boolean;
}

export interface Act {
  index: number;
  on: IsoDate;
}

export interface Condition {
  event: string;
  by: IsoDate;
  metOn: IsoDate | null;
}

/** One set of statutory proposals with all that has happened to it. */
export interface Proposal {
  /** "new-school", "closure:104188", "alteration:104188". */
  key: string;
  kind: Kind;
  /** The school that closes or changes; null for the new school. */
  school: SchoolFacts | null;
  name: string;
  status: Status;
  publication: Publication | null;
  objections: readonly (Act & { count: number })[];
  objectionsWithdrawn: readonly (Act & { count: number; inWriting: boolean })[];
  /** The last reference to the adjudicator. */
  referral: (Act & { because: string }) | null;
  /** A request for referral, with the day it was acted on. */
  request: (Act & { requester: string; referredOn: IsoDate | null }) | null;
  determination: Determination | null;
  /** Who decided first; that body decides again when a condition lapses. */
  firstDecider: Decider | null;
  /** The day of the authority’s own decision, also when the adjudicator decided afresh after it. */
  authorityDecidedOn: IsoDate | null;
  decisionPublishedOn: IsoDate | null;
  condition: Condition | null;
  /** A condition lapsed and the proposals wait to be considered afresh. */
  afresh: boolean;
  modifications: readonly (Act & { by: Decider; askedOn: IsoDate | null })[];
  revocation: (Publication & { determinedOn: IsoDate | null; outcome: string | null; referredOn: IsoDate | null }) | null;
}

const ended: ReadonlySet<Status> = new Set(['withdrawn', 'revoked']);

/** The proposals an act names. "all" leaves out those that are withdrawn or revoked; a closure without a school means every closure. */
export function concerned<P extends Proposal>(proposals: readonly P[], { data }: Pick<FoldedEvent, 'data'>): P[] {
  const { about, school } = data;
  if (about === 'all') return proposals.filter(({ status }) => !ended.has(status));
  return proposals.filter((one) => one.kind === about && (about !== 'closure' || school === undefined || one.school?.key === school));
}

/** True for proposals that wait for a decision. */
export const undecided = ({ status }: Proposal): boolean => status === 'published' || status === 'with-adjudicator';

/** Proposals under sections 7, 10, 11 or 15, which are related by being about one amalgamation; a change under section 19 is not among them. */
export const underSchedule2 = ({ kind }: Proposal): boolean => kind !== 'alteration';
