import type { IsoDate } from '#libs/law/index.js';
import { Choice, CivilDate, Code, Members, Text, Texts, WholeNumber, YesNo } from '../fields/field.js';

const known = { type: ['boolean', 'null'] };

export class OpenCaseBody {
  @Choice('Process', ['leaving', 'dissolution'], { example: 'leaving' }) process: 'leaving' | 'dissolution';
  @Code('Federation', /^\d{1,10}$/, 'be the UID of a federation', { example: '17615' }) federationUid: string;
  @Code('School the request is about', /^\d{6}$/, 'be a URN of six digits', {
    optional: true,
    example: '104144',
    hint: 'Needed for leaving',
  })
  relevantSchool?: string;
  @CivilDate('Day of the register', { example: '2024-11-19', hint: "The case takes the federation's members as at this day" })
  registerAsAt: IsoDate;
  @Members(
    'Facts the register does not hold, by URN',
    {
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: {
          paidStaff: { type: ['integer', 'null'], minimum: 0 },
          registeredPupils: { type: ['integer', 'null'], minimum: 0 },
          hasTrust: known,
          religiousFoundation: known,
        },
      },
    },
    { optional: true },
  )
  schools?: Record<
    string,
    { paidStaff?: number | null; registeredPupils?: number | null; hasTrust?: boolean | null; religiousFoundation?: boolean | null }
  >;
  @YesNo('The federation has a head of its own', { optional: true, orNotKnown: true }) hasHeadOfFederation?: boolean | null;
  @Texts('Who appoints foundation governors', { optional: true, most: 50 }) foundationAppointers?: string[];
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

export class OfficerBody {
  @Text('Officer', { max: 36, hint: 'Id of an officer or manager of your authority' }) officerId: string;
  @Text('Reason', { optional: true, max: 5_000 }) reason?: string;
}
