import { readCaseCursor, UUID } from '#libs/casework/index.js';
import { processes, processIds, rulebook } from '#libs/law/index.js';
import { contactRoles, isCursorOf } from '#libs/register/index.js';
import type { ContactRole, ContactSubject } from '#libs/register/index.js';
import type { IsoDate, ProcessId } from '#libs/law/index.js';
import { Choice, CivilDate, Code, Cursor, Text, WholeNumber, YesNo } from '../fields/field.js';

const states = [...new Set(Object.values(processes).flatMap((process) => process.states.map(({ id }) => id)))];
const isCaseCursor = (text: string): boolean => readCaseCursor(text) !== null;

/** Pages of the rulebook end at a rule. */
export const ruleCursor = {
  write: (ruleId: string): string => Buffer.from(ruleId, 'utf8').toString('base64url'),
  read: (cursor: string): string => Buffer.from(cursor, 'base64url').toString('utf8'),
};
const isRuleCursor = (text: string): boolean => rulebook.some(({ id }) => ruleCursor.write(id) === text);

/** How long a page of a list is. */
export class Paging {
  @WholeNumber('Rows of a page', { optional: true, min: 1, max: 100, hint: '25 when not given' }) limit?: number;
}

export class SchoolsQuery extends Paging {
  @Cursor(isCursorOf.names) after?: string;
  @Text('Text', { optional: true, hint: 'Name, URN, DfE number or postcode', example: 'Pebworth' }) text?: string;
  @Code('Authority', /^\d{3}$/, 'have three digits', { optional: true, example: '335' }) authority?: string;
  @YesNo('Only open schools', { optional: true }) open?: boolean;
  @YesNo('Only maintained schools', { optional: true, hint: 'Schools of a category the federation regulations know' }) maintained?: boolean;
}

export class FederationsQuery extends Paging {
  @Cursor(isCursorOf.names) after?: string;
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
  @Cursor(isCursorOf.namesAndIds) after?: string;
  @Code('Authority', /^\d{3}$/, 'have three digits', { optional: true }) authority?: string;
  @Text('Text', { optional: true, hint: 'Part of the name of the school or authority' }) text?: string;
}

export class ContactsQuery extends Paging {
  @Cursor(isCursorOf.namesAndIds) after?: string;
  @Choice('Kind of subject', ['school', 'federation', 'authority'], { optional: true }) subjectKind?: ContactSubject;
  @Text('Subject', { optional: true, max: 10, hint: 'URN, federation UID or authority code' }) subjectKey?: string;
  @Choice('Role', contactRoles, { optional: true }) role?: ContactRole;
  @Text('Text', { optional: true, hint: 'Part of the name or address' }) text?: string;
}

export class CasesQuery extends Paging {
  @Cursor(isCaseCursor) after?: string;
  @Choice('State', states, { optional: true, example: 'consulting' }) state?: string;
  @Choice('Process', Object.keys(processes), { optional: true }) process?: ProcessId;
  @Code('Officer', UUID, 'be the id of a person', { optional: true, hint: 'The officer who has the case' }) officerId?: string;
  @Code('Federation', /^\d{1,10}$/, 'be the UID of a federation', { optional: true, example: '17615' }) federationUid?: string;
  @Code('School', /^\d{6}$/, 'be a URN of six digits', { optional: true }) school?: string;
  @CivilDate('Due by', { optional: true, hint: 'Cases whose next deadline is on or before this day' }) dueBy?: IsoDate;
  @YesNo('Only open cases', { optional: true, hint: 'False: only closed ones' }) open?: boolean;
  @Text('Text', { optional: true, hint: 'Reference, school or federation' }) text?: string;
}

export class RulesQuery extends Paging {
  @Cursor(isRuleCursor) after?: string;
  @Text('Text', { optional: true, hint: 'Part of the id, the citation or the plain words', example: 'reg 30' }) text?: string;
  @Choice('Enforcement', ['block', 'block-with-override', 'breach', 'warning', 'review', 'task', 'data', 'info'], { optional: true })
  enforcement?: string;
  @Choice('Process', processIds, { optional: true, hint: 'Rules that can touch a case of it' }) process?: ProcessId;
}
