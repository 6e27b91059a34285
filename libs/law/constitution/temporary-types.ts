import type { IsoDate, Known } from '../types.js';
import type { Chooser, ParentOf } from './members.js';
import type { InstrumentInput, PlaceCategory } from './types.js';

/** One temporary governor, in facts and never by name. */
export interface TemporaryMember {
  category: PlaceCategory;
  appointedOn?: IsoDate | null;
  appointedBy?: Chooser | null;
  nominatedBy?: Chooser | null;
  skills?: Known;
  parentOf?: ParentOf | null;
  employedAtSchool?: Known;
  isHead?: Known;
  /** A co-opted member who could be elected staff governor. */
  eligibleAsStaff?: Known;
  barredAsPartner?: Known;
  /** School served, in a body for several. */
  school?: string | null;
  termYears?: number | null;
  endedOn?: IsoDate | null;
}

/** What brings a temporary governing body into being. */
export type TemporaryTrigger =
  'new-school' | 'amalgamation' | 'opening-federated' | 'leaving' | 'dissolution' | 'last-school' | 'one-of-two-leaves';

/** A temporary governing body as a record of its own. */
export interface TemporaryBody {
  composition: InstrumentInput;
  trigger?: TemporaryTrigger | null;
  /** The day of what obliges the authority: approval, or receipt of the notice. */
  triggeredOn?: IsoDate | null;
  establishedOn?: IsoDate | null;
  /** Who fixed the size. */
  sizeSetBy?: 'local-authority' | 'temporary-governing-body' | 'governing-body' | null;
  /** Who put the proposals forward: it decides who appoints. Nobody is a proposer at a school that leaves. */
  proposedBy?: 'local-authority' | 'proposers' | null;
  /** Pupils of closing schools move over, all or a substantial number. */
  pupilsTransfer?: Known;
  /** The arrangements let the closing schools' boards appoint some or all of the temporary parents. */
  closingBoardsAppoint?: Known;
  chairIsStaff?: Known;
  viceChairIsStaff?: Known;
  chairElectedOn?: IsoDate | null;
  viceChairElectedOn?: IsoDate | null;
  clerkAppointedOn?: IsoDate | null;
  members?: TemporaryMember[];
  /** Appointers agreed with trustees and diocese, for a voluntary or foundation school that leaves. */
  appointersAgreed?: Known;
  instrumentAdoptedOn?: IsoDate | null;
  instrumentSubmittedOn?: IsoDate | null;
  instrumentMadeOn?: IsoDate | null;
  instrumentEffectiveOn?: IsoDate | null;
  instrumentName?: string | null;
  /** The day it becomes the governing body. */
  incorporationOn?: IsoDate | null;
  asOf?: IsoDate | null;
}
