import type { Rule } from '../engine/rule.js';

/** A place where people meet a rule: a page of the service and the route that gives the same. Parts that vary begin with a colon. */
export interface ShownAt {
  /** What is there, in plain words. */
  what: string;
  /** Address of the page. */
  screen: string;
  /** Route of the API, with its method. */
  api: string;
}

const asked: ShownAt = {
  what: 'What would follow, before something is recorded',
  screen: '/cases/:reference/record/:type/check',
  api: 'POST /api/v1/cases/:id/preview',
};
const timetable: ShownAt = { what: 'The dates of a case', screen: '/cases/:reference/timetable', api: 'GET /api/v1/cases/:id/timetable' };
const calculator: ShownAt = { what: 'The deadline calculator', screen: '/deadlines', api: 'POST /api/v1/dates' };

/** Which part of a rule speaks where. Guards and questions of a process table are added to these. */
const byFacet: readonly (readonly [facet: keyof Rule, place: ShownAt])[] = [
  ['deadlines', timetable],
  ['tasks', { what: 'What is to be done', screen: '/cases/:reference/tasks', api: 'GET /api/v1/cases/:id/tasks' }],
  ['recipients', { what: 'Who must be told', screen: '/cases/:reference/told', api: 'GET /api/v1/cases/:id/recipients' }],
  ['standing', { what: 'The case as it stands', screen: '/cases/:reference', api: 'GET /api/v1/cases/:id/findings' }],
  ['route', { what: 'Where the decision leads', screen: '/cases/:reference', api: 'GET /api/v1/cases/:id' }],
  ['missing', { what: 'What can come next, and what is missing', screen: '/cases/:reference/next', api: 'GET /api/v1/cases/:id/next' }],
];

/**
 * Where a rule shows. Every rule has its page in the rulebook; one that only stands there shows nowhere else.
 * @param rule the rule as code; absent for a row that nothing enforces
 * @param use what besides its own parts brings it before people
 */
export function shownAt(
  id: string,
  rule: Rule | undefined,
  use: { asked: boolean; counts: boolean; calculated: boolean; checked: boolean },
): ShownAt[] {
  const places: ShownAt[] = [{ what: 'The rulebook', screen: `/rules/${id}`, api: `GET /api/v1/rules/${id}` }];
  if (use.calculated) places.push(calculator);
  if (use.asked) places.push(asked);
  if (use.checked)
    places.push({ what: 'The check of an instrument or a board', screen: `/rules/${id}`, api: 'POST /api/v1/instruments/check' });
  const speaks = byFacet.filter(([facet]) => rule?.[facet] !== undefined).map(([, place]) => place);
  if (use.counts && !speaks.includes(timetable)) places.push(timetable);
  return [...places, ...speaks];
}
