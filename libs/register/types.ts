import type { Calendar, Category, FederationFacts, IsoDate, SchoolFacts } from '#libs/law/types.js';

export * from './own-data-types.js';
export * from './import-types.js';

/** One page of a list in a fixed order. */
export interface Page<T> {
  rows: T[];
  /** Opaque cursor of the next page; null at the end. */
  next: string | null;
  /** Rows of the whole list. */
  total: number;
}

/** Where a page begins and how long it is. */
export interface PageRequest {
  after?: string | null;
  /** 1 to 100; 25 when not given. */
  limit?: number;
}

export interface FederationName {
  uid: string;
  name: string;
}

/** A school as lists show it. */
export interface SchoolRow {
  urn: string;
  /** DfE number, seven digits without a slash; null for establishments that have none. */
  laestab: string | null;
  name: string;
  authority: string;
  authorityName: string;
  /** Null for every school that is not of a category the federation regulations know (academies, independent schools, ...). */
  category: Category | null;
  type: string;
  /** 1 open, 2 closed, 3 open but proposed to close, 4 proposed to open. */
  statusCode: '1' | '2' | '3' | '4';
  status: string;
  phase: string | null;
  religiousCharacter: string | null;
  pupils: number | null;
  town: string | null;
  postcode: string | null;
  /** Federations the newest extract has it in. */
  federations: FederationName[];
}

/** What a case has done to the membership of a school, from the day on which the law gave it effect. */
export interface RegisterMove {
  caseId: string;
  caseReference: string;
  urn: string;
  schoolName: string;
  /** UID, or the key of the case for a federation that the register has given none yet. */
  federationUid: string;
  federationName: string;
  kind: 'left' | 'discontinued' | 'federation-dissolved' | 'joined';
  /** First day outside the federation; of a school that joined, first day in it. */
  movedOn: IsoDate;
  citation: string;
  /** The case said another date before. */
  changed: boolean;
  /** Day of the extract that first agrees; null while the register of the Department for Education does not say so yet. */
  confirmedOn: IsoDate | null;
}

/** Who follows whom, by a case. */
export interface RegisterSuccession {
  caseId: string;
  caseReference: string;
  predecessor: string;
  predecessorName: string;
  /** URN; null until the register has given the school that follows one. */
  successor: string | null;
  successorName: string;
  kind: 'academy' | 'amalgamated' | 'merged';
  succeededOn: IsoDate;
  changed: boolean;
  /** Day of the extract that agrees; null while the register of the Department for Education does not say so yet. */
  confirmedOn: IsoDate | null;
}

export interface Membership {
  urn: string;
  federationUid: string;
  federationName: string;
  schoolName: string;
  /** First extract that showed it, or the day a case began it on. */
  validFrom: IsoDate;
  /** The day a case ended it on, else the first extract that no longer showed it; null while it lasts. */
  validTo: IsoDate | null;
  /** The case that ended or began it; null where only the extracts say so. */
  move: RegisterMove | null;
}

export interface GoverningBody {
  id: string;
  kind: 'school' | 'federation' | 'temporary';
  name: string;
  validFrom: IsoDate;
  validTo: IsoDate | null;
}

/** Everything kept about one school. */
export interface SchoolDetails extends SchoolRow {
  typeCode: string;
  openDate: IsoDate | null;
  reasonOpened: string | null;
  /** In the future while a school is open but proposed to close. */
  closeDate: IsoDate | null;
  reasonClosed: string | null;
  lowAge: number | null;
  highAge: number | null;
  gender: string | null;
  religiousCharacterCode: string | null;
  dioceseCode: string | null;
  diocese: string | null;
  capacity: number | null;
  censusDate: IsoDate | null;
  trustFlagCode: string | null;
  trust: string | null;
  ukprn: string | null;
  street: string | null;
  locality: string | null;
  address3: string | null;
  county: string | null;
  website: string | null;
  telephone: string | null;
  headName: string | null;
  headJobTitle: string | null;
  previousAuthority: string | null;
  previousNumber: string | null;
  /** Date of the extract that last changed this school. */
  changedAsAt: IsoDate;
  memberships: Membership[];
  /** Whom it follows and who follows it, as far as cases say. */
  successions: RegisterSuccession[];
  governingBodies: GoverningBody[];
  /** Other establishments with the same DfE number: usually the school before an academy, or the academy after it. */
  sameNumber: { urn: string; name: string; statusCode: string; status: string; type: string }[];
}

export interface FederationRow {
  uid: string;
  name: string;
  /** Schools in it by the newest extract; 0 for a federation that was emptied. */
  members: number;
  /** Authorities that maintain its schools. */
  authorities: { code: string; name: string }[];
}

export interface FederationDetails {
  uid: string;
  name: string;
  /** The day the members are shown for. */
  asAt: IsoDate;
  /** Members on that day, by name. What is said of each school is what the newest extract says. */
  members: SchoolDetails[];
  governingBodies: GoverningBody[];
  /** Everything known of who was in it when. */
  history: Membership[];
  /** What cases have done to it, earliest first. */
  moves: RegisterMove[];
  /** Extracts are known from this date to this; outside, nothing is known of membership. */
  knownFrom: IsoDate | null;
  knownTo: IsoDate | null;
}

export interface SchoolFilter {
  /** Name (words, or their beginnings, in any order), URN, DfE number with or without the slash, or postcode or its beginning. */
  text?: string;
  /** Three-digit code. */
  authority?: string;
  /** Only schools that are open, proposed to close included. */
  open?: boolean;
  /** Only schools of a category the federation regulations know. */
  maintained?: boolean;
}

export interface FederationFilter {
  text?: string;
  authority?: string;
  /** Also those without a school left. */
  emptied?: boolean;
}

/** Something the register hints at and a person has to confirm. */
export interface Suggestion {
  /** URN. */
  school: string;
  field: 'religiousFoundation';
  value: boolean;
  because: string;
}

/** What a case takes from the register when it is opened. */
export interface PartnersRequest {
  urns: readonly string[];
  federationUids: readonly string[];
  asAt: IsoDate;
}

/** Schools that come together, each federated one with its federation's UID in `federation`. */
export interface Partners {
  schools: SchoolFacts[];
  federations: { uid: string; name: string }[];
}

export interface CaseFacts {
  federation: FederationFacts;
  schools: SchoolFacts[];
  /** Authority codes of the schools, each once. */
  authorities: string[];
  suggestions: Suggestion[];
}

/** Calendars of some schools, ready for the law. */
export interface SchoolCalendars {
  /** By calendar key: `school:104144` or `authority:335`. */
  calendars: Record<string, Calendar>;
  /** Calendar key -> id of the stored version. */
  versions: Record<string, string>;
  /** The same schools, each with the key of its own calendar, else its authority's. Described schools that name a calendar keep it. */
  schools: SchoolFacts[];
}
