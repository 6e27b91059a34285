import type { DateRange, IsoDate } from '#libs/law/types.js';

export const contactRoles = [
  'clerk',
  'chair',
  'head',
  'head-of-federation',
  'authority-office',
  'governance-officer',
  'diocese',
  'religious-body',
  'trustees',
  'foundation-appointer',
  'staff-representative',
  'other',
] as const;
export type ContactRole = (typeof contactRoles)[number];
export type ContactSubject = 'school' | 'federation' | 'authority';

export interface ContactInput {
  subjectKind: ContactSubject;
  /** URN, federation UID or authority code. */
  subjectKey: string;
  role: ContactRole;
  /** A person or an office. */
  name: string;
  email: string;
  /** Seen by the authority's own officers only; true when not given. */
  private?: boolean;
  /** For a parent: consented in writing to being served by email at this address (Education Act 1996 s 572(2)). */
  parentEmailConsent?: boolean | null;
}

export interface Contact extends Required<ContactInput> {
  id: string;
  authority: string;
  /** Goes up with each change; a change made on an older one is refused. */
  version: number;
}

export interface ContactFilter {
  subjectKind?: ContactSubject;
  subjectKey?: string;
  role?: ContactRole;
  /** Part of the name or address. */
  text?: string;
}

/** Days of a calendar as a person enters them. */
export interface CalendarDays {
  terms: DateRange[];
  /** Days within the terms without a session: half-terms, INSET days, closures. */
  notSchoolDays: (DateRange | IsoDate)[];
}

export interface CalendarVersionInput extends CalendarDays {
  /** Where the dates come from: an address, a minute, a letter. */
  source: string;
  demonstration?: boolean;
  /** Keeps what the newest version has for school years (September to August) the input does not touch. */
  keepOtherYears?: boolean;
}

export interface CalendarInput {
  ownerKind: 'school' | 'authority';
  /** URN or authority code. */
  ownerKey: string;
  name?: string;
}

export interface CalendarVersionRow {
  id: string;
  version: number;
  source: string;
  demonstration: boolean;
  enteredBy: string | null;
  /** UTC instant. */
  enteredAt: string;
  /** First and last day of the terms entered. */
  from: IsoDate | null;
  to: IsoDate | null;
}

export interface CalendarVersion extends CalendarVersionRow, CalendarDays {
  calendarId: string;
}

export interface CalendarRow {
  id: string;
  ownerKind: 'school' | 'authority';
  ownerKey: string;
  /** Name of the school or authority. */
  ownerName: string;
  authority: string;
  name: string;
  /** The version in force; null while no dates were entered. */
  current: CalendarVersionRow | null;
}

export interface CalendarDetails extends CalendarRow {
  days: CalendarDays;
  /** Newest first. */
  versions: CalendarVersionRow[];
}
