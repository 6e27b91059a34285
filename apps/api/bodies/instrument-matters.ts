import type { DraftedBy, InstrumentProcessId, IsoDate } from '#libs/law/index.js';
import { attachmentKinds, readInstrumentCursor } from '#libs/instruments/index.js';
import type { AttachmentKind, StartFrom, TextOf, ToldOfInstrumentSchool } from '#libs/instruments/index.js';
import { Choice, CivilDate, Code, Cursor, Members, One, Text, WholeNumber, YesNo } from '../fields/field.js';
import { DraftBody } from './instruments.js';
import { Paging } from './lists.js';

const optional = { optional: true } as const;
const processes = ['instrument-making', 'instrument-variation'] as const;
const known = { type: ['boolean', 'null'] };

export class InstrumentSubjectBody {
  @Choice('Of a school or a federation', ['school', 'federation'], { example: 'school' }) kind: 'school' | 'federation';
  @Text('URN of the school, UID of the federation', {
    max: 40,
    example: '104144',
    hint: 'With a case: the key as GET /cases/{id}/instruments gives it',
  })
  key: string;
}

export class StartInstrumentBody {
  @Choice('Made, or one in force varied', processes, { example: 'instrument-making' }) process: InstrumentProcessId;
  @One('Whose instrument', () => InstrumentSubjectBody) subject: InstrumentSubjectBody;
  @Text('Case that calls for it', { optional: true, max: 36, hint: 'Id or reference' }) caseId?: string;
  @Choice('Where the draft begins', ['in-force', 'sample', 'empty'], {
    example: 'sample',
    hint: 'The text in force, the smallest lawful board of the category or mix, or nothing',
  })
  startFrom: StartFrom;
  @CivilDate('Day it is to take effect', { optional: true, hint: 'With a case the day of the case counts' }) effectiveOn?: IsoDate;
  @Choice('Who drafts it', ['governing-body', 'temporary-governing-body', 'governing-bodies-jointly'], {
    optional: true,
    hint: 'With a case it follows from the case',
  })
  draftedBy?: DraftedBy;
  @Members(
    'Facts the register does not hold, by key of the school',
    {
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: { hasTrust: known, religiousFoundation: known, hasReligiousBody: known },
      },
    },
    { optional: true, hint: 'They decide whose approval is needed' },
  )
  told?: Record<string, ToldOfInstrumentSchool>;
  @WholeNumber('Foundation governors of the board in office', { optional: true, max: 200, hint: 'For a variation' })
  foundationGovernorsInOffice?: number;
}

export class InstrumentMattersQuery extends Paging {
  @Cursor((text) => readInstrumentCursor(text) !== null) after?: string;
  @Text('State', optional) state?: string;
  @Choice('Process', processes, optional) process?: InstrumentProcessId;
  @Text('School or federation', { optional: true, max: 40, hint: 'URN or UID' }) subjectKey?: string;
  @Code('Case', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'be the id of a case', optional) caseId?: string;
  @YesNo('Only those that go on', optional) open?: boolean;
  @Text('Part of the name', optional) text?: string;
}

export class SaveDraftBody {
  @One('The draft', () => DraftBody) record: DraftBody;
  @WholeNumber('Revision you began from', { optional: true, hint: 'Here or in If-Match' }) expectedVersion?: number;
}

export class KeepVersionBody {
  @WholeNumber('Revision to be kept', { optional: true, hint: 'Here or in If-Match' }) expectedVersion?: number;
  @Text('Note', { optional: true, max: 500 }) note?: string;
}

const TEXT = /^(working|in-force|[1-9]\d{0,5})$/;
const must = 'be a number of a version, "working" or "in-force"';

/** A text as it stands in a query. */
export const textIn = (text: string): TextOf => (text === 'working' || text === 'in-force' ? text : Number(text));

export class TextQuery {
  @Code('Which text', TEXT, must, optional) text?: string;
}

export class TwoTextsQuery {
  @Code('The earlier text', TEXT, must, { example: 'in-force' }) from: string;
  @Code('The later text', TEXT, must, { example: 'working' }) to: string;
}

export class RecordInstrumentEventBody {
  @Text('Type of event', { max: 60, example: 'draft-adopted', hint: 'GET /instruments/{id} lists in view.next what may come' })
  type: string;
  @CivilDate('Day on which it happened', { example: '2026-03-02' }) happenedOn: IsoDate;
  @Members('Fields of the event', {}, { optional: true, example: { version: 1, adoptedBy: 'governing-body' } }) data?: Record<
    string,
    unknown
  >;
  @WholeNumber('Version of the matter you were looking at', { optional: true, hint: 'Here or in If-Match' }) expectedVersion?: number;
  @YesNo('Record although the law gives it no effect', optional) asPurported?: boolean;
  @Text('Reason', { optional: true, max: 5_000, hint: 'Needed for a purported act' }) reason?: string;
}

/** Base64 of ten megabytes. */
const MOST_BASE64 = 14_100_000;

export class AttachBody {
  @Choice('Kind', attachmentKinds, { example: 'minutes' }) kind: AttachmentKind;
  @Text('Name', { example: 'Minutes of 2 March 2026.pdf' }) name: string;
  @Text('Content in base64', { max: MOST_BASE64, hint: 'A PDF, a Word or OpenDocument text, a PNG or a JPEG of at most ten megabytes' })
  content: string;
}

export class ReasonBody {
  @Text('Reason', { max: 500, example: 'It was added to the wrong instrument.' }) reason: string;
}

export class IssueLinkBody {
  @Text('For which governing body', { example: 'Governing body of Blakenall Heath Junior School' }) label: string;
  @Text('Email address', { example: 'clerk@school.invalid' }) email: string;
  @WholeNumber('Days it is good for', { optional: true, min: 1, max: 180, hint: '28 when not given' }) days?: number;
}

export class OpenLinkBody {
  @Code('Secret of the link', /^[A-Za-z0-9_-]{43}$/, 'be the last part of the link', { example: 'A'.repeat(43) }) secret: string;
}

export class InstrumentRegisterQuery {
  @CivilDate('In force on', { optional: true, hint: 'Today when not given' }) asAt?: IsoDate;
  @YesNo('Also those that ended or are still to begin', optional) all?: boolean;
  @Text('School or federation', { optional: true, max: 40, hint: 'URN or UID' }) subjectKey?: string;
  @Text('Part of the name, or the number', optional) text?: string;
  @Choice('Only', ['due-for-review', 'unlawful'], optional) only?: 'due-for-review' | 'unlawful';
  @WholeNumber('Years after which one is looked at again', { optional: true, min: 1, max: 30, hint: 'Four when not given' })
  reviewYears?: number;
}

export class ImportPaperBody {
  @One('Whose instrument', () => InstrumentSubjectBody) subject: InstrumentSubjectBody;
  @One('What the paper says', () => DraftBody) record: DraftBody;
  @CivilDate('Day it took effect', { example: '2013-04-01' }) effectiveOn: IsoDate;
  @CivilDate('Day it was made', optional) madeOn?: IsoDate;
  @CivilDate('First day on which it was no longer in force', optional) endedOn?: IsoDate;
  @Text('Where the paper lies', { max: 500, example: 'Legal services, deed box 14' }) source: string;
}

export class EndInstrumentBody {
  @CivilDate('First day on which it is no longer in force', { example: '2026-09-01' }) endedOn: IsoDate;
  @Text('Why', { max: 500, example: 'The school closed.' }) because: string;
}

export class CheckFileBody {
  @Code('SHA-256 of the file', /^[0-9a-fA-F]{64}$/, 'be 64 hexadecimal digits', { example: 'ab'.repeat(32) }) sha256: string;
}
