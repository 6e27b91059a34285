/** The graph of schools: what one act does to federations, boards, memberships and cases, before anyone confirms it. */
export { actsOfCase, asOpenCase, federationsOfCase, firstDayOf, supposedAct, type ActOfCase, type NamedFederation } from './act-of-case.js';
export { cascadeOf } from './cascade.js';
export { dateDifferences, dateFindings, type CaseOfGraph, type DateDifference } from './consistency.js';
export { departureFindings, type Departure } from './departures.js';
export { instrumentsOfCase, NEW_SCHOOL, type CalledInstrument } from './instruments-of-case.js';
export { NEW_FEDERATION } from './types.js';
export type * from './types.js';
