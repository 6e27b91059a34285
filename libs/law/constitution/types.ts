import type { Category, Enforcement, IsoDate, Known } from '../types.js';

/** What an instrument, or a composition, is of. */
export type Subject = 'school' | 'federation' | 'temporary';

/** A school's board, a federation's, the temporary body of one school, that of schools that open federated. */
export type BoardKind = 'school' | 'federation' | 'temporary' | 'opening-federated';

/** The seven categories of governor that the law knows (regs 6 to 12 of SI 2012/1034, 13 to 19 of SI 2012/1035). */
export type PlaceCategory = 'parent' | 'head' | 'staff' | 'la' | 'coOpted' | 'foundation' | 'partnership';

/** Places in each category. Associate members are no governors and have no place here. */
export type Places = Record<PlaceCategory, number>;

/** Has the school a foundation? `true` and 'own' say the same; 'group' is a foundation body of several schools (SSFA 1998 s.21). */
export type HasFoundation = boolean | 'none' | 'own' | 'group';

/** How a school came by its foundation: what makes it qualify or not (reg 5(1) of SI 2012/1034). */
export type FoundationBy =
  'established-by-proposals' | 'acquired-by-proposals' | 'majority-by-proposals' | 'changed-from-voluntary-aided' | 'otherwise';

/** One school of an instrument, as the instrument states it. What is left out is not known. */
export interface InstrumentSchool {
  name: string;
  urn?: string | null;
  category?: Category;
  /** The category as an older paper words it, where it was read from one: "local maintained primary school". */
  statedCategory?: string | null;
  hasFoundation?: HasFoundation | null;
  foundationName?: string | null;
  /** A qualifying foundation school (reg 5(1) of SI 2012/1034). */
  qualifying?: Known;
  foundationBy?: FoundationBy | null;
  /** Reference of the authority's recorded decision whether it qualifies. */
  qualifyingDecision?: string | null;
  /** Designated religious character (SSFA 1998 s.69(3)) as the register words it; null for none. */
  religiousCharacter?: string | null;
  denomination?: string | null;
  /** Three-digit code of the authority that maintains it. */
  authority?: string | null;
  /** Who heads it: the same mark for two schools says that one person heads both. No personal data is needed. */
  headId?: string | null;
}

/** A term of office other than the usual four years, or the words of a paper that states one. */
export interface TermRule {
  category: PlaceCategory | 'all';
  /** Length in years; left out when the rule only says who sets the term. */
  years?: number | null;
  /** Those who appoint may set the term governor by governor (reg 18(4)(b)). */
  individualTerms?: Known;
}

/** Foundation places that one person or body fills. */
export interface FoundationPlaces {
  appointer?: string | null;
  /** On what basis, where there are several appointers. */
  basis?: string | null;
  number: number;
  /** The school served: its URN, or its name where it has none. Needed in a federation. */
  school?: string | null;
}

/** A foundation place that goes with an office. */
export interface ExOfficioPlace {
  office?: string | null;
  parish?: string | null;
  school?: string | null;
  /** Who may ask for removal and appoint the substitute. */
  substituteAppointer?: string | null;
  /** Regulation that the paper names for the removal. */
  citedRegulation?: string | null;
}

export interface EthosStatement {
  school?: string | null;
  text: string;
  approvedBy?: string | null;
}

/** The governing documents of a foundation, and whether somebody compared the draft with them. */
export interface FoundationDocument {
  school?: string | null;
  reference?: string | null;
  checkedBy?: string | null;
  checkedOn?: IsoDate | null;
  complies?: Known;
}

export interface PartnershipNominator {
  school?: string | null;
  text: string;
}

/** Whose approval a draft with foundation governors needs (reg 29(2) of SI 2012/1034). */
export type ApprovalParty = 'foundation-governors' | 'trustees' | 'diocesan-authority' | 'religious-body';

/** Which arrangement a temporary governing body is for: it decides who appoints and which schedule applies. */
export type TemporaryFor = 'new-school' | 'leaving' | 'opening-federated';

/** What a governing body, or the draft of its instrument, is said to be. Everything the check is told; nothing else has a say in its answer. */
export interface InstrumentInput {
  subject: Subject;
  /** The day it takes effect. Drafts may not have one yet; what depends on the day is then judged by the rules still in force. */
  effectiveOn?: IsoDate | null;
  /** Day by whose law it is judged, where that is not the day it takes effect: for an old instrument, today. */
  asOf?: IsoDate | null;
  schools: InstrumentSchool[];
  /** Name of the school or federation as the instrument has it. */
  name?: string | null;
  governingBodyName?: string | null;
  places: Partial<Places>;
  /** The total as the instrument states it. */
  totalPlaces?: number | null;
  /** How many of the co-opted are also eligible to be elected staff governor. */
  coOptedStaff?: number | null;
  /** Lines of an older paper that are none of the seven categories, as worded there. */
  otherPlaces?: { label: string; number: number }[];
  termRules?: TermRule[];
  foundationPlaces?: FoundationPlaces[];
  exOfficioPlaces?: ExOfficioPlace[];
  partnershipNominators?: PartnershipNominator[];
  ethosStatements?: EthosStatement[];
  foundationDocuments?: FoundationDocument[];
  /** Authority that nominates the local authority governor, where schools of several are federated. */
  nominatingAuthority?: string | null;
  /** Authority that makes the instrument, where schools of several are federated. */
  makingAuthority?: string | null;
  /** The day the authority made it. */
  madeOn?: IsoDate | null;
  /** A variation of an instrument in force, with the day the variation takes effect. */
  variation?: { effectiveOn?: IsoDate | null } | null;
  /** Numbers that were published or approved, for comparison. */
  publishedPlaces?: Partial<Places> | null;
  /** Reason why the numbers differ from those published. */
  publishedDifference?: string | null;
  /** For a temporary body: the day it first met, or will. */
  firstMeetingOn?: IsoDate | null;
  temporaryFor?: TemporaryFor | null;
  /** For a temporary body: heads that have resigned the place. */
  headsResigned?: number | null;
}

/** Where an instrument stands on its way. */
export type InstrumentStatus =
  | 'draft'
  | 'awaiting-foundation-approval'
  | 'submitted'
  | 'la-checking'
  | 'returned-with-reasons'
  | 'agreement-period'
  | 'deadlocked'
  | 'agreed'
  | 'made'
  | 'in-force'
  | 'superseded';

/** An approval of a draft, or a refusal of one. */
export interface Approval {
  party: ApprovalParty;
  school?: string | null;
  decision: 'approved' | 'refused' | null;
  on?: IsoDate | null;
  document?: string | null;
}

/** An instrument as a record of its own: what it says, and how it came about. The check reads the first and leaves the second alone. */
export interface InstrumentRecord extends InstrumentInput {
  instrumentId?: string | null;
  version?: number | null;
  status?: InstrumentStatus | null;
  /** Regulations it was judged by, in words. */
  regime?: string | null;
  linkedCaseId?: string | null;
  draftAdoptedOn?: IsoDate | null;
  meetingReference?: string | null;
  approvals?: Approval[];
  submittedOn?: IsoDate | null;
  authorityFindings?: string[];
  reasonsGivenOn?: IsoDate | null;
  agreementDeadline?: IsoDate | null;
  madeBy?: string | null;
  route?: 'officer' | 'cabinet-member' | 'cabinet-or-mayor' | null;
  decisionReference?: string | null;
  sealedOn?: IsoDate | null;
  signatory?: string | null;
  supersedesId?: string | null;
  variationProposer?: 'governing-body' | 'local-authority' | null;
  variationReasons?: string | null;
  surplusPlan?: { category: PlaceCategory; surplus: number; decidedBy?: string | null; voteReference?: string | null }[];
  copiesSent?: { recipient: string; role?: string | null; on?: IsoDate | null; consolidated?: Known }[];
}

/** How much a finding weighs, in the words of the catalogue: only a failed MUST makes a board unlawful. */
export type Severity = 'MUST' | 'SHOULD' | 'REVIEW' | 'DATA' | 'INFO';

/** What one rule says of a draft. */
export interface InstrumentFinding {
  ruleId: string;
  severity: Severity;
  enforcement: Enforcement;
  message: string;
  citation: string;
  figures: Record<string, number | string>;
  /** The field to look at, as a path: "places.foundation", "schools[1].hasFoundation". */
  field: string;
  /** What to do about it. */
  nextStep: string;
}

/** Something not given, and the rules that could therefore not be asked. */
export interface MissingField {
  field: string;
  message: string;
  ruleIds: string[];
}

/** A number of places of one category: from, and up to; null where nothing limits it. */
export interface PlaceRange {
  min: number;
  max: number | null;
}

/** What the numbers may be, before anything is typed and while it is. */
export interface Limits {
  /** Day by whose law the board is judged; null: the rules still in force. */
  judgedOn: IsoDate | null;
  /** The paragraph on foundation and partnership governors that applies; null while it cannot be said or none fits. */
  paragraph: { ruleId: string; citation: string; plain: string } | null;
  /** The smallest lawful board; null where no number of places is lawful. */
  smallest: { total: number; places: Places; coOptedStaff: number } | null;
  /** What each category may have in a board of the total given. */
  atThisTotal: Record<PlaceCategory, PlaceRange> | null;
  /** What each category may have in any board. */
  anyTotal: Record<PlaceCategory, PlaceRange> | null;
  /** How many members of staff may be co-opted on these numbers; null when not all numbers are given. */
  maxCoOptedStaff: number | null;
  /** What one more and one less place of each category forces; empty until all numbers are given. */
  consequences: Consequence[];
  /** What the rules together come to, in words. */
  derived: { ruleId: string; message: string; citation: string }[];
}

/** The verdict on a governing body. */
export interface InstrumentCheck {
  /** False when a MUST fails, else "review" where a person must decide, else true. What is missing is not judged. */
  lawful: boolean | 'review';
  findings: InstrumentFinding[];
  missing: MissingField[];
  limits: Limits;
}

/** What one more or one less place forces. */
export interface Consequence {
  category: PlaceCategory | 'coOptedStaff';
  change: 1 | -1;
  /** True when nothing else need change. */
  free: boolean;
  /** The least that must change with it, by category; empty when free; null when no other numbers make it lawful. */
  forces: Partial<Places> | null;
  /** Rules that would be broken without that. */
  ruleIds: string[];
  message: string;
}
