import { Choice, CivilDate, Code, Text, WholeNumber, YesNo } from '../fields/field.js';
import { contactRoles } from '#libs/register/index.js';
import type { ContactRole, ContactSubject } from '#libs/register/index.js';
import type { IsoDate, ProcessId } from '#libs/law/index.js';

const processIds = [
  'federating',
  'joining',
  'leaving',
  'dissolution',
  'discontinuance',
  'amalgamation-new-school',
  'amalgamation-enlargement',
  'collaboration',
] as const;

/** Where a page of a list begins and how long it is. */
export class Paging {
  @Text('Cursor', { optional: true, max: 2_000, hint: '`next` of the page before; without it the list begins' }) after?: string;
  @WholeNumber('Rows of a page', { optional: true, min: 1, max: 100, hint: '25 when not given' }) limit?: number;
}

export class SchoolsQuery extends Paging {
  @Text('Text', { optional: true, hint: 'Name, URN, DfE number or postcode', example: 'Pebworth' }) text?: string;
  @Code('Authority', /^\d{3}$/, 'have three digits', { optional: true, example: '335' }) authority?: string;
  @YesNo('Only open schools', { optional: true }) open?: boolean;
  @YesNo('Only maintained schools', { optional: true, hint: 'Schools of a category the federation regulations know' }) maintained?: boolean;
}

export class FederationsQuery extends Paging {
  @Text('Text', { optional: true, hint: 'Name or UID', example: 'Lighthouse' }) text?: string;
  @Code('Authority', /^\d{3}$/, 'have three digits', { optional: true, example: '335' }) authority?: string;
  @YesNo('Also federations without a school left', { optional: true }) emptied?: boolean;
}

export class AsAtQuery {
  @CivilDate('Day the members are asked for', {
    optional: true,
    example: '2024-11-19',
    hint: 'The day of the newest extract when not given',
  })
  asAt?: IsoDate;
}

export class AsOfQuery {
  @CivilDate('Day taken for today', { optional: true, hint: 'Decides badges and what is overdue, nothing else; today when not given' })
  asOf?: IsoDate;
}

export class HistoryQuery {
  @WholeNumber('Cursor', { optional: true, hint: '`next` of the page before: entries after this number' }) after?: number;
  @WholeNumber('Rows of a page', { optional: true, min: 1, max: 200, hint: '100 when not given' }) limit?: number;
}

export class CalendarsQuery extends Paging {
  @Code('Authority', /^\d{3}$/, 'have three digits', { optional: true }) authority?: string;
  @Text('Text', { optional: true, hint: 'Part of the name of the school or authority' }) text?: string;
}

export class ContactsQuery extends Paging {
  @Choice('Kind of subject', ['school', 'federation', 'authority'], { optional: true }) subjectKind?: ContactSubject;
  @Text('Subject', { optional: true, max: 10, hint: 'URN, federation UID or authority code' }) subjectKey?: string;
  @Choice('Role', contactRoles, { optional: true }) role?: ContactRole;
  @Text('Text', { optional: true, hint: 'Part of the name or address' }) text?: string;
}

export class CasesQuery extends Paging {
  @Text('State', { optional: true, max: 50, example: 'consulting' }) state?: string;
  @Choice('Process', processIds, { optional: true }) process?: ProcessId;
  @Text('Officer', { optional: true, max: 36, hint: 'Id of the officer who has the case' }) officerId?: string;
  @Code('Federation', /^\d{1,10}$/, 'be the UID of a federation', { optional: true, example: '17615' }) federationUid?: string;
  @Code('School', /^\d{6}$/, 'be a URN of six digits', { optional: true }) school?: string;
  @CivilDate('Due by', { optional: true, hint: 'Cases whose next deadline is on or before this day' }) dueBy?: IsoDate;
  @YesNo('Only open cases', { optional: true, hint: 'False: only closed ones' }) open?: boolean;
  @Text('Text', { optional: true, hint: 'Reference, school or federation' }) text?: string;
}

export class RulesQuery extends Paging {
  @Text('Text', { optional: true, hint: 'Part of the id, the citation or the plain words', example: 'reg 30' }) text?: string;
  @Choice('Enforcement', ['block', 'block-with-override', 'breach', 'warning', 'review', 'task', 'data', 'info'], { optional: true })
  enforcement?: string;
}
