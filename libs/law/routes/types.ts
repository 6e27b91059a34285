import type { Calendar, Category, IsoDate, Known, ProcessId, SchoolFacts } from '../types.js';

/** A school as the choice of a route needs it; the register answers most of it. */
export type RouteSchool = Pick<
  SchoolFacts,
  'key' | 'name' | 'category' | 'authority' | 'religiousCharacter' | 'lowAge' | 'highAge' | 'federation' | 'maintained'
> & {
  /** Open on the day of the register, also where it is proposed to close; absent: not known, and taken as open. */
  open?: Known;
};

/** Schools of a federation, all of them, so that it can be said what is left of it. */
export interface RouteFederation {
  name: string;
  schools: readonly SchoolFacts[];
}

/** What is wanted: one school in place of several; several that stay schools and come together; or schools that part from their federation. */
export const routeAims = ['one-school', 'together', 'apart'] as const;
export type RouteAim = (typeof routeAims)[number];

/** What becomes of schools that part from their federation. */
export const partedWays = ['own-board', 'closes', 'academy'] as const;
export type PartedWay = (typeof partedWays)[number];

/** A few questions about what is wanted. What is left out is not known or does not matter to whoever asks. */
export interface RouteQuestions {
  aim: RouteAim;
  /** Schools that are to come together, or that are to part from their federation. */
  schools: readonly RouteSchool[];
  /** What kind of school the one school is to be. */
  category?: Category;
  /** The religious character the one school is to have; null for none. */
  religiousCharacter?: string | null;
  /** A competition under section 7 was held and brought no school. */
  competitionFailed?: Known;
  /** The authority is or will be a member of the foundation of the new school, appoints trustees of it or votes in it. */
  authorityInvolved?: Known;
  /** What becomes of schools that part. */
  becomes?: PartedWay;
  /** Day on which the first step is meant to be taken, such as publication: the law of that day counts. */
  publishOn: IsoDate;
  /** Day appointed for section 66 of the Children's Wellbeing and Schools Act 2026; absent while none is known. */
  cwsa66CommencedOn?: IsoDate;
  /** Federations of the schools, by key. */
  federations?: Readonly<Record<string, RouteFederation>>;
  /** Calendars of the schools of those federations, by key, for the days of a school's leaving. */
  calendars?: Record<string, Calendar>;
  bankHolidays?: readonly IsoDate[];
}

export type RouteKind =
  | 'new-school'
  | 'enlargement'
  | 'academy'
  | 'federation'
  | 'collaboration'
  | 'leaving'
  | 'dissolution'
  | 'discontinuance'
  | 'conversion'
  | 'end-collaboration';

/** A step that the law does not let come earlier. */
export interface RouteStep {
  title: string;
  on: IsoDate;
  sum: string;
}

export interface RouteAnswer {
  /** "new-school:s11-a3", "enlargement:104144", "leaving:104144", "dissolution:17615". */
  key: string;
  kind: RouteKind;
  title: string;
  citation: string;
  /** Null when a fact it turns on is not known. */
  fits: Known;
  /** Why it fits, does not fit, or cannot be said; plain sentences. */
  because: readonly string[];
  /** Who publishes each part: "closure" and "new school", or "closure" and "change". */
  publishes: readonly { what: string; who: string }[];
  /** The Secretary of State must consent before publication. */
  consent: boolean;
  decides: string;
  /** What else follows: federations that end, schools of another authority. */
  consequences: readonly string[];
  /** Process to open a case of; null where this program runs none. */
  process: ProcessId | null;
  /** Section recorded with `vehicle-chosen`; null for other routes. */
  vehicle: string | null;
  /** The school that would survive; null where none does. */
  survivor: string | null;
  /** The school that would leave; null for other routes. */
  leaves: string | null;
  /** The federation that the case would be about; null where it is about several schools of any. */
  federation: string | null;
  /** The least the law allows, from publication on the day asked for. */
  least: { earliest: IsoDate | null; steps: readonly RouteStep[]; open: readonly string[] };
}
