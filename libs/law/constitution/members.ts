import type { Category, IsoDate, Known } from '../types.js';
import type { PlaceCategory } from './types.js';

/** Kinds of board a governor can sit on. */
export type MemberBoard = 'school' | 'federation' | 'temporary';

/** Who can elect, nominate or appoint. */
export type Chooser =
  | 'parents'
  | 'staff'
  | 'governing-body'
  | 'temporary-governing-body'
  | 'local-authority'
  | 'foundation-appointer'
  | 'proposers'
  | 'closing-boards'
  | 'diocesan-authority'
  | 'religious-body'
  | 'governors';

/** Whose parent somebody is, in the order of preference the schedules lay down. */
export type ParentOf =
  | 'pupil'
  | 'nursery-user'
  | 'likely-pupil'
  | 'pupil-of-another-school'
  | 'former-pupil'
  | 'former-pupil-of-another-school'
  | 'child-of-school-age'
  | 'child-with-needs'
  | 'older-with-needs'
  | 'any-child'
  | 'nobody';

/** An election or appointment of one governor or associate member, in facts and never by name. What is left out is not known and is not judged. */
export interface Appointment {
  board: MemberBoard;
  /** Category of the school concerned. */
  schoolCategory?: Category | null;
  category: PlaceCategory | 'associate';
  on: IsoDate;
  way: 'elected' | 'appointed' | 'ex-officio' | 'substitute';
  /** Who elected or appointed. */
  by?: Chooser | null;
  nominatedBy?: Chooser | null;
  /** Who ran the election. */
  electionRunBy?: 'local-authority' | 'governing-body' | null;
  /** The governing body and the authority agreed that the authority runs it. */
  authorityRunsByAgreement?: Known;
  contested?: Known;
  ballot?: Known;
  postalVote?: Known;
  minimumVotes?: Known;
  vacancies?: number | null;
  candidates?: number | null;
  /** At least half of the pupils board, or the school is in a hospital, and an election is not practicable. */
  electionImpracticable?: Known;
  parentOf?: ParentOf | null;
  /** Somebody who stands earlier in the order could have been appointed. */
  earlierInOrderAvailable?: Known;
  /** Employed by board or authority under a contract to work at the school. */
  employedAtSchool?: Known;
  isHead?: Known;
  /** Those who chose are satisfied of the skills the regulations ask for. */
  skills?: Known;
  /** For a foundation governor: capable of achieving the purposes of the appointment. */
  achievesPurposes?: Known;
  /** The day the clerk was written to. */
  noticeOn?: IsoDate | null;
  noticeWithNameAndResidence?: Known;
  holdsCertificate?: Known;
  certificateAppliedOn?: IsoDate | null;
  /** Length of the term in years; null for a term that goes with the post. */
  termYears?: number | null;
  /** Term that the instrument sets for the category; absent: none. */
  instrumentTermYears?: number | null;
  /** The instrument lets those who appoint set the term. */
  instrumentIndividualTerms?: Known;
  /** The day the term ends, or is to end. */
  endsOn?: IsoDate | null;
  /** The day the post ended from which the place derives. */
  postEndedOn?: IsoDate | null;
  /** For a substitute: the day the original gave notice of acting again. */
  originalActsAgainOn?: IsoDate | null;
  /** Today, for what is due. */
  asOf?: IsoDate | null;
  /** An earlier removal as elected parent or staff governor, anywhere. */
  removedAsElectedOn?: IsoDate | null;
  /** Likely parent, pupil, staff, councillor or education officer of the authority, who cannot be partnership governor. */
  barredAsPartner?: Known;
}

/** A removal of one governor, in facts. */
export interface Removal {
  board: MemberBoard;
  category: PlaceCategory;
  on: IsoDate;
  exOfficio?: boolean;
  elected?: boolean;
  by?: Chooser | null;
  requestedBy?: 'named-in-instrument' | 'nominating-body' | 'other' | null;
  firstMeetingOn?: IsoDate | null;
  secondMeetingOn?: IsoDate | null;
  onBothAgendas?: Known;
  reasonsGiven?: Known;
  heard?: Known;
  noticeToClerk?: Known;
}

/** How governors of one category beyond the number of the instrument left, or are to leave. */
export interface SurplusLeaving {
  category: PlaceCategory;
  inPost: number;
  places: number;
  resigned: number;
  /** How many were chosen to go, and by whom. */
  chosen: number;
  chosenBy?: Chooser | null;
  votedOwnCategory?: Known;
}

/** A board whose instrument gives fewer places than there are governors. */
export interface Surplus {
  board: MemberBoard;
  on: IsoDate;
  leaving: SurplusLeaving[];
  onAgenda?: Known;
  /** Nobody left before the votes on all categories were cast. */
  allVotesFirst?: Known;
}
