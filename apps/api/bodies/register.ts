import { contactRoles } from '#libs/register/index.js';
import type { ContactRole, ContactSubject } from '#libs/register/index.js';
import type { DateRange, IsoDate } from '#libs/law/index.js';
import { Choice, Days, Text, WholeNumber, YesNo } from '../fields/field.js';

const date = { type: 'string', format: 'date' };
const range = { type: 'object', additionalProperties: false, required: ['from', 'to'], properties: { from: date, to: date } };

/** Days of a calendar and where they come from. */
export class NewCalendarVersionBody {
  @WholeNumber('Version you were looking at', { optional: true, hint: 'Here or in If-Match; 0 for a calendar without dates' })
  expectedVersion?: number;
  @Days('Terms', range) terms: DateRange[];
  @Days('Days within the terms without a session', { oneOf: [range, date] }, { optional: true }) notSchoolDays?: (DateRange | IsoDate)[];
  @Text('Source', { max: 500, hint: 'Where the dates come from: an address, a minute, a letter' }) source: string;
  @YesNo('Demonstration', { optional: true }) demonstration?: boolean;
  @YesNo('Keep other school years as they are', { optional: true }) keepOtherYears?: boolean;
}

export class NewCalendarBody {
  @Choice('Whose calendar', ['school', 'authority']) ownerKind: 'school' | 'authority';
  @Text('URN or authority code', { max: 6, example: '335' }) ownerKey: string;
  @Text('Name', { optional: true }) name?: string;
  @Days('Terms', range) terms: DateRange[];
  @Days('Days within the terms without a session', { oneOf: [range, date] }, { optional: true }) notSchoolDays?: (DateRange | IsoDate)[];
  @Text('Source', { max: 500, hint: 'Where the dates come from: an address, a minute, a letter' }) source: string;
  @YesNo('Demonstration', { optional: true }) demonstration?: boolean;
}

export class NewContactBody {
  @Choice('Contact of', ['school', 'federation', 'authority']) subjectKind: ContactSubject;
  @Text('URN, federation UID or authority code', { max: 10, example: '17615' }) subjectKey: string;
  @Choice('Role', contactRoles) role: ContactRole;
  @Text('Name of a person or an office') name: string;
  @Text('Email address', { max: 254, example: 'clerk@school.invalid' }) email: string;
  @YesNo('Seen by the own officers only', {
    optional: true,
    hint: 'True when not given. False: also seen by authorities of an open case about the subject',
  })
  private?: boolean;
  @YesNo('Parent who consented in writing to email', { optional: true, orNotKnown: true }) parentEmailConsent?: boolean | null;
}

export class ContactChangeBody {
  @WholeNumber('Version you were looking at', { optional: true, hint: 'Here or in If-Match' }) expectedVersion?: number;
  @Choice('Contact of', ['school', 'federation', 'authority'], { optional: true }) subjectKind?: ContactSubject;
  @Text('URN, federation UID or authority code', { optional: true, max: 10 }) subjectKey?: string;
  @Choice('Role', contactRoles, { optional: true }) role?: ContactRole;
  @Text('Name of a person or an office', { optional: true }) name?: string;
  @Text('Email address', { optional: true, max: 254 }) email?: string;
  @YesNo('Seen by the own officers only', { optional: true }) private?: boolean;
  @YesNo('Parent who consented in writing to email', { optional: true, orNotKnown: true }) parentEmailConsent?: boolean | null;
}
