import { CATEGORIES, caseLinkKinds } from '#libs/casework/index.js';
import type { CaseLinkKind, NewSchool, ToldOfSchool } from '#libs/casework/index.js';
import { processIds } from '#libs/law/index.js';
import type { IsoDate, ProcessId } from '#libs/law/index.js';
import { Choice, CivilDate, Code, Many, Members, Text, Texts, WholeNumber, YesNo } from '../fields/field.js';

const known = { type: ['boolean', 'null'] };
const number = (maximum: number): object => ({ type: ['integer', 'null'], minimum: 0, maximum });

const TOLD_OF_SCHOOL = {
  type: 'object',
  additionalProperties: false,
  properties: {
    paidStaff: number(1_000_000),
    registeredPupils: number(1_000_000),
    hasTrust: known,
    religiousFoundation: known,
    hasReligiousBody: known,
    maintained: known,
    ruralPrimary: known,
    lowAge: number(25),
    highAge: number(25),
    part: { type: 'string', enum: ['closes', 'survives', 'goes-on'] },
  },
};

class NewSchoolBody implements NewSchool {
  @Code('Key', /^[a-z][a-z0-9-]{0,39}$/, 'be a short key of small letters', { example: 'new-primary' }) key: string;
  @Text('Name') name: string;
  @Choice('Category', CATEGORIES) category: NewSchool['category'];
  @Code('Authority', /^[0-9]{3}$/, 'have three digits', { example: '885' }) authority: string;
  @Text('Religious character', { optional: true, hint: 'It will have none when not given' }) religiousCharacter?: string;
  @Choice('Who acts for it', ['temporary', 'authority', 'proposers'], {
    hint: 'Its temporary governing body, the local authority where there is none yet, or its proposers',
  })
  board: NewSchool['board'];
}

export class OpenCaseBody {
  @Choice('Process', processIds, { example: 'leaving' }) process: ProcessId;
  @Code('Federation', /^\d{1,10}$/, 'be the UID of a federation', {
    optional: true,
    example: '17615',
    hint: 'Needed for leaving, dissolution and discontinuance',
  })
  federationUid?: string;
  @Text('Name of the proposal', { optional: true, hint: 'Needed where several come together' }) name?: string;
  @Texts('Schools that come together, by URN', {
    optional: true,
    most: 100,
    hint: 'With a federated school come the other schools of its federation: one board governs them',
  })
  schoolUrns?: string[];
  @Texts('Federations that come together, by UID', { optional: true, most: 100 }) federationUids?: string[];
  @Many('Schools that do not exist yet', () => NewSchoolBody, { optional: true }) newSchools?: NewSchoolBody[];
  @Code('School the case is about', /^(\d{6}|[a-z][a-z0-9-]{0,39})$/, 'be a URN of six digits', {
    optional: true,
    example: '104144',
    hint: 'Needed for leaving; in an enlargement the school that survives',
  })
  relevantSchool?: string;
  @CivilDate('Day of the register', { example: '2024-11-19', hint: 'The case takes membership of federations as at this day' })
  registerAsAt: IsoDate;
  @Members('Facts the register does not hold, by URN', { additionalProperties: TOLD_OF_SCHOOL }, { optional: true })
  schools?: Record<string, ToldOfSchool>;
  @YesNo('The federation has a head of its own', { optional: true, orNotKnown: true }) hasHeadOfFederation?: boolean | null;
  @Texts('Who appoints foundation governors', { optional: true, most: 50 }) foundationAppointers?: string[];
  @Text('Case that makes this one necessary', {
    optional: true,
    max: 36,
    hint: 'Id or reference of a case that your authority leads, such as 335-2026-0001: the two are linked at once',
  })
  follows?: string;
}

export class RecordEventBody {
  @Text('Type of event', { max: 60, example: 'request-received' }) type: string;
  @CivilDate('Day on which it happened', { example: '2024-11-25' }) happenedOn: IsoDate;
  @Members('Fields of the event', {}, { optional: true }) data?: Record<string, unknown>;
  @Members(
    'Personal fields',
    { additionalProperties: { type: 'string' } },
    { optional: true, hint: 'Kept beside the event, can be erased; never read by the law' },
  )
  personal?: Record<string, string>;
  @WholeNumber('Version of the case you were looking at', { optional: true, hint: 'Here or in If-Match' }) expectedVersion?: number;
  @YesNo('Record although the law gives it no effect', { optional: true }) asPurported?: boolean;
  @Text('Reason', { optional: true, max: 5_000, hint: 'Needed for a purported act' }) reason?: string;
  @Text('On behalf of', { optional: true }) onBehalfOf?: string;
}

export class PreviewEventBody {
  @Text('Type of event', { max: 60, example: 'board-decided' }) type: string;
  @CivilDate('Day on which it would happen', { example: '2025-01-20' }) happenedOn: IsoDate;
  @Members('Fields of the event', {}, { optional: true }) data?: Record<string, unknown>;
  @YesNo('As if recorded as purported', { optional: true }) asPurported?: boolean;
}

export class CorrectEventBody {
  @WholeNumber('Version of the case you were looking at', { optional: true, hint: 'Here or in If-Match' }) expectedVersion?: number;
  @Choice('Kind of correction', ['clerical', 'factual'], { hint: 'Clerical: it was typed wrongly. Factual: it really happened otherwise' })
  kind: 'clerical' | 'factual';
  @CivilDate('Day on which it really happened', { optional: true }) happenedOn?: IsoDate;
  @Members('Fields that are different', {}, { optional: true }) data?: Record<string, unknown>;
  @Text('Reason', { max: 5_000, example: 'The email was received a week later than noted.' }) reason: string;
}

export class ErasureBody {
  @Text('Personal field', { optional: true, max: 60, hint: 'All personal fields of the event when not given' }) field?: string;
  @Text('Reason', { max: 5_000 }) reason: string;
}

export class NoteBody {
  @Text('Note', { max: 10_000 }) text: string;
  @YesNo('Shared with the other authorities of the case', { optional: true, hint: 'Private to your authority when not given' })
  shared?: boolean;
}

export class LinkCasesBody {
  @Text('The other case', { max: 36, example: '335-2026-0001', hint: 'Id or reference of a case that your authority leads' }) to: string;
  @Choice('How the two have to do with each other', caseLinkKinds, {
    example: 'follows-from',
    hint: 'This case follows from the other; both are about the same act; this case replaces the other',
  })
  kind: CaseLinkKind;
  @Text('Reason', { max: 5_000, example: 'The closure leaves the federation with one school.' }) reason: string;
}

export class OfficerBody {
  @Text('Officer', { max: 36, hint: 'Id of an officer or manager of your authority' }) officerId: string;
  @Text('Reason', { optional: true, max: 5_000 }) reason?: string;
}
