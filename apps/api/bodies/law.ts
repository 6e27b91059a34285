import { datedRules, type Calendar, type CountingRuleId, type DateRange, type IsoDate } from '#libs/law/index.js';
import { Choice, CivilDate, Days, Many, One, Text, WholeNumber, YesNo } from '../fields/field.js';

const date = { type: 'string', format: 'date' };
const range = { type: 'object', additionalProperties: false, required: ['from', 'to'], properties: { from: date, to: date } };

/** Terms and the days within them without a session. */
export class CalendarBody implements Calendar {
  @Days('Terms', range) terms: DateRange[];
  @Days('Days within the terms without a session', { oneOf: [range, date] }, { optional: true }) notSchoolDays?: (DateRange | IsoDate)[];
  @Text('Name', { optional: true }) name?: string;
  @Text('Version', { optional: true }) version?: string;
}

export class DatesBody {
  @Choice('Counting rule', Object.keys(datedRules), { example: 'C11' }) rule: CountingRuleId;
  @CivilDate('Day counted from', { example: '2026-01-12' }) start: IsoDate;
  @WholeNumber("How many of the rule's unit", { optional: true, max: 2_000, hint: 'The figure of the regulations when not given' })
  n?: number;
  @One('Calendar of the school', () => CalendarBody, { optional: true }) calendar?: CalendarBody;
  @Many("Calendars of the federation's other schools", () => CalendarBody, { optional: true, hint: 'For C12m' })
  otherCalendars?: CalendarBody[];
}

export class ResolutionBody {
  @YesNo('It arrived', { hint: 'False: it is sent again under the same Message-ID' }) arrived: boolean;
}
