import type {
  Approval,
  ApprovalParty,
  Category,
  EthosStatement,
  ExOfficioPlace,
  FoundationBy,
  FoundationDocument,
  FoundationPlaces,
  HasFoundation,
  InstrumentInput,
  InstrumentRecord,
  InstrumentSchool,
  InstrumentStatus,
  IsoDate,
  PartnershipNominator,
  PlaceCategory,
  Places,
  Subject,
  TemporaryFor,
  TermRule,
} from '#libs/law/index.js';
import { Choice, CivilDate, Many, One, Text, Texts, WholeNumber, YesNo, YesNoOrWord } from '../fields/field.js';

const optional = { optional: true } as const;
const long = { optional: true, max: 20_000 } as const;
const notKnown = { optional: true, orNotKnown: true } as const;

const categories = [
  'community',
  'community-special',
  'maintained-nursery',
  'voluntary-controlled',
  'voluntary-aided',
  'foundation',
  'foundation-special',
] as const satisfies readonly Category[];

const placeNames = ['parent', 'head', 'staff', 'la', 'coOpted', 'foundation', 'partnership'] as const satisfies readonly PlaceCategory[];

const most = 200;

class SchoolWordsBody {
  @Text('Name') name: string;
  @Text('URN', optional) urn?: string;
  @Text('Category as an older paper words it', optional) statedCategory?: string;
  @YesNoOrWord('Has it a foundation?', ['none', 'own', 'group'], optional) hasFoundation?: HasFoundation;
  @Text('Name of the foundation', optional) foundationName?: string;
  @YesNo('Is it a qualifying foundation school?', notKnown) qualifying?: boolean;
  @Choice(
    'How it came by its foundation',
    ['established-by-proposals', 'acquired-by-proposals', 'majority-by-proposals', 'changed-from-voluntary-aided', 'otherwise'],
    optional,
  )
  foundationBy?: FoundationBy;
  @Text('Reference of the decision whether it qualifies', optional) qualifyingDecision?: string;
  @Text('Designated religious character', { optional: true, hint: 'Null for none' }) religiousCharacter?: string;
  @Text('Denomination', optional) denomination?: string;
  @Text('Authority that maintains it', { optional: true, hint: 'Three digits' }) authority?: string;
  @Text('Who heads it', { optional: true, hint: 'The same mark for two schools when one person heads both; no name is needed' })
  headId?: string;
}

export class InstrumentSchoolBody extends SchoolWordsBody implements InstrumentSchool {
  @Choice('Category', categories) category: Category;
}

export class DraftSchoolBody extends SchoolWordsBody implements InstrumentSchool {
  @Choice('Category', categories, optional) category?: Category;
}

export class PlacesBody implements Places {
  @WholeNumber('Parent governors', { max: most }) parent: number;
  @WholeNumber('Head teachers', { max: most }) head: number;
  @WholeNumber('Staff governors', { max: most }) staff: number;
  @WholeNumber('Local authority governors', { max: most }) la: number;
  @WholeNumber('Co-opted governors', { max: most }) coOpted: number;
  @WholeNumber('Foundation governors', { max: most }) foundation: number;
  @WholeNumber('Partnership governors', { max: most }) partnership: number;
}

export class PublishedPlacesBody implements Partial<Places> {
  @WholeNumber('Parent governors', { ...optional, max: most }) parent?: number;
  @WholeNumber('Head teachers', { ...optional, max: most }) head?: number;
  @WholeNumber('Staff governors', { ...optional, max: most }) staff?: number;
  @WholeNumber('Local authority governors', { ...optional, max: most }) la?: number;
  @WholeNumber('Co-opted governors', { ...optional, max: most }) coOpted?: number;
  @WholeNumber('Foundation governors', { ...optional, max: most }) foundation?: number;
  @WholeNumber('Partnership governors', { ...optional, max: most }) partnership?: number;
}

export class OtherPlacesBody {
  @Text('Category as the paper words it') label: string;
  @WholeNumber('Places', { max: most }) number: number;
}

export class TermRuleBody implements TermRule {
  @Choice('Category', [...placeNames, 'all']) category: PlaceCategory | 'all';
  @WholeNumber('Years', { ...optional, max: 20 }) years?: number;
  @YesNo('May those who appoint set the term governor by governor?', notKnown) individualTerms?: boolean;
}

export class FoundationPlacesBody implements FoundationPlaces {
  @Text('Who appoints', optional) appointer?: string;
  @Text('Basis', { optional: true, max: 2_000 }) basis?: string;
  @WholeNumber('Places', { max: most }) number: number;
  @Text('School served', { optional: true, hint: 'URN, or name where it has none' }) school?: string;
}

export class ExOfficioPlaceBody implements ExOfficioPlace {
  @Text('Office', optional) office?: string;
  @Text('Parish or area', optional) parish?: string;
  @Text('School served', optional) school?: string;
  @Text('Who may ask for removal and appoint the substitute', optional) substituteAppointer?: string;
  @Text('Regulation the paper cites for removal', optional) citedRegulation?: string;
}

export class PartnershipNominatorBody implements PartnershipNominator {
  @Text('School', optional) school?: string;
  @Text('Who nominates', { max: 2_000 }) text: string;
}

export class EthosStatementBody implements EthosStatement {
  @Text('School', optional) school?: string;
  @Text('Description of the religious ethos', { max: 20_000 }) text: string;
  @Text('Who approved it', optional) approvedBy?: string;
}

export class FoundationDocumentBody implements FoundationDocument {
  @Text('School', optional) school?: string;
  @Text('Trust deed or governing document', { optional: true, max: 2_000 }) reference?: string;
  @Text('Who compared', optional) checkedBy?: string;
  @CivilDate('Compared on', optional) checkedOn?: IsoDate;
  @YesNo('Does the draft comply with it?', notKnown) complies?: boolean;
}

export class VariationBody {
  @CivilDate('Day on which the variation takes effect', optional) effectiveOn?: IsoDate;
}

export class ApprovalBody implements Approval {
  @Choice('Who', ['foundation-governors', 'trustees', 'diocesan-authority', 'religious-body']) party: ApprovalParty;
  @Text('School', optional) school?: string;
  @Choice('Decision', ['approved', 'refused']) decision: 'approved' | 'refused';
  @CivilDate('Day', optional) on?: IsoDate;
  @Text('Document', optional) document?: string;
}

export class SurplusPlanBody {
  @Choice('Category', placeNames) category: PlaceCategory;
  @WholeNumber('How many too many', { max: most }) surplus: number;
  @Text('Who decides', optional) decidedBy?: string;
  @Text('Reference of the vote', optional) voteReference?: string;
}

export class CopySentBody {
  @Text('Recipient') recipient: string;
  @Text('Role', optional) role?: string;
  @CivilDate('Sent on', optional) on?: IsoDate;
  @YesNo('With all variations in it?', notKnown) consolidated?: boolean;
}

const statuses: readonly InstrumentStatus[] = [
  'draft',
  'awaiting-foundation-approval',
  'submitted',
  'la-checking',
  'returned-with-reasons',
  'agreement-period',
  'deadlocked',
  'agreed',
  'made',
  'in-force',
  'superseded',
];

/** What an instrument says beyond the schools, the places and the day. */
export class InstrumentWordsBody {
  @Choice('Of what', ['school', 'federation', 'temporary'], { example: 'school' }) subject: Subject;
  @Text('Name of the school or federation as the instrument has it', optional) name?: string;
  @Text('Name of the governing body', optional) governingBodyName?: string;
  @WholeNumber('Total as the instrument states it', { ...optional, max: 2_000 }) totalPlaces?: number;
  @WholeNumber('How many of the co-opted could be elected staff governor', { ...optional, max: most }) coOptedStaff?: number;
  @Many('Lines of an older paper that are none of the seven categories', () => OtherPlacesBody, optional) otherPlaces?: OtherPlacesBody[];
  @Many('Terms', () => TermRuleBody, optional) termRules?: TermRuleBody[];
  @Many('Who appoints foundation governors', () => FoundationPlacesBody, optional) foundationPlaces?: FoundationPlacesBody[];
  @Many('Ex officio foundation places', () => ExOfficioPlaceBody, optional) exOfficioPlaces?: ExOfficioPlaceBody[];
  @Many('Who nominates partnership governors', () => PartnershipNominatorBody, optional) partnershipNominators?: PartnershipNominatorBody[];
  @Many('Descriptions of religious ethos', () => EthosStatementBody, optional) ethosStatements?: EthosStatementBody[];
  @Many('Governing documents of foundations', () => FoundationDocumentBody, optional) foundationDocuments?: FoundationDocumentBody[];
  @Text('Authority that nominates', optional) nominatingAuthority?: string;
  @Text('Authority that makes it', optional) makingAuthority?: string;
  @CivilDate('Day it was made', optional) madeOn?: IsoDate;
  @One('Variation', () => VariationBody, optional) variation?: VariationBody;
  @One('Numbers published or approved', () => PublishedPlacesBody, optional) publishedPlaces?: PublishedPlacesBody;
  @Text('Why the numbers differ from those published', { optional: true, max: 2_000 }) publishedDifference?: string;
  @CivilDate('First meeting of a temporary body', optional) firstMeetingOn?: IsoDate;
  @Choice('What a temporary body is for', ['new-school', 'leaving', 'opening-federated'], optional) temporaryFor?: TemporaryFor;
  @WholeNumber('Heads that resigned the place', { ...optional, max: 30 }) headsResigned?: number;
}

/** A governing body, or the draft of its instrument, with every field of the data model. */
export class CheckInstrumentBody extends InstrumentWordsBody implements InstrumentRecord {
  @CivilDate('Day it takes effect', { example: '2026-09-01' }) effectiveOn: IsoDate;
  @CivilDate('Day by whose law it is judged', { optional: true, hint: 'The day it takes effect when not given' }) asOf?: IsoDate;
  @Many('Schools', () => InstrumentSchoolBody, { most: 30, example: [{ name: 'Beacon Primary School', category: 'voluntary-aided' }] })
  schools: InstrumentSchoolBody[];
  @One('Places', () => PlacesBody, {
    example: { parent: 2, head: 1, staff: 1, la: 1, coOpted: 0, foundation: 7, partnership: 0 },
  })
  places: PlacesBody;

  @Text('Id of the instrument', optional) instrumentId?: string;
  @WholeNumber('Version', optional) version?: number;
  @Choice('Where it stands', statuses, optional) status?: InstrumentStatus;
  @Text('Regulations it was judged by', optional) regime?: string;
  @Text('Case it belongs to', optional) linkedCaseId?: string;
  @CivilDate('Draft adopted', optional) draftAdoptedOn?: IsoDate;
  @Text('Reference of the meeting', optional) meetingReference?: string;
  @Many('Approvals', () => ApprovalBody, optional) approvals?: ApprovalBody[];
  @CivilDate('Submitted', optional) submittedOn?: IsoDate;
  @Texts('Findings of the authority', optional) authorityFindings?: string[];
  @CivilDate('Reasons given', optional) reasonsGivenOn?: IsoDate;
  @CivilDate('End of the opportunity to agree', optional) agreementDeadline?: IsoDate;
  @Text('Made by', optional) madeBy?: string;
  @Choice('Who decided', ['officer', 'cabinet-member', 'cabinet-or-mayor'], optional) route?:
    'officer' | 'cabinet-member' | 'cabinet-or-mayor';
  @Text('Reference of the decision', optional) decisionReference?: string;
  @CivilDate('Sealed', optional) sealedOn?: IsoDate;
  @Text('Signatory', optional) signatory?: string;
  @Text('Id of the instrument before it', optional) supersedesId?: string;
  @Choice('Who proposed the variation', ['governing-body', 'local-authority'], optional) variationProposer?:
    'governing-body' | 'local-authority';
  @Text('Reasons for the variation', long) variationReasons?: string;
  @Many('Plan for surplus governors', () => SurplusPlanBody, optional) surplusPlan?: SurplusPlanBody[];
  @Many('Copies sent', () => CopySentBody, optional) copiesSent?: CopySentBody[];
}

/** A draft as far as it is written: whatever is missing can be left and come back to. */
export class DraftBody extends InstrumentWordsBody implements InstrumentInput {
  @CivilDate('Day it takes effect', optional) effectiveOn?: IsoDate;
  @Many('Schools', () => DraftSchoolBody, { most: 30, example: [{ name: 'Beacon Primary School' }] }) schools: DraftSchoolBody[];
  @One('Places', () => PublishedPlacesBody, { example: { parent: 2 } }) places: PublishedPlacesBody;
}
