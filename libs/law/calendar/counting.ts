/**
 * Every way in which the law counts a period, one function for each wording. Those that look alike ("one week" has three) are apart on purpose:
 * the words differ, and so do the days. Each lives with its rule in `libs/law/rules/`.
 */
export { periodBeginningWith } from '../rules/c01-beginning-with.js';
export { withinWeeksOf } from '../rules/c02-within-weeks.js';
export { withinMonthsOf } from '../rules/c02m-within-months.js';
export { notLessThanWeeksAfter } from '../rules/c03-not-less-than-weeks-after.js';
export { atLeastMonthsBefore } from '../rules/c04-at-least-months-before.js';
export { clearDaysAfter } from '../rules/c05-clear-days.js';
export { noteOnLastDay } from '../rules/c06-no-roll-forward.js';
export { atLeastFraction, c08, type Fraction, type FractionAnswer } from '../rules/c08-fractions.js';
export { postedNotice } from '../rules/c09-posted-notice.js';
export { notLessThanSchoolDaysAfter } from '../rules/c11-school-days-after.js';
export { schoolDaysInFederation, type FederationCounting, type SchoolCalendar } from '../rules/c12m-which-calendar.js';
export { noticeToParents, type NoticeToParents } from '../rules/c14-email-to-parents.js';
export { addMonths, londonDate } from './civil-date.js';
export { againstEarliest, againstLatest, argumentOf, type CountedDate, type Counting, type NotCounted } from './counted.js';
