import type { Facts } from '../../engine/facts.js';
import type { Leads, ProcessTable, StateRow, Transition } from '../../engine/process.js';
import { caseClosed, factsEstablished, instrumentMade, reviewDecided, schoolLeft, told } from '../events.js';
import {
  academyApplication,
  bodyEstablished,
  discontinuanceDateChanged,
  discontinuancePlanned,
  discontinuanceReached,
  discontinuanceWithdrawn,
  dissolutionDateOrdered,
  instrumentReviewed,
  landSettled,
  override,
} from './events.js';
import { daysOf, dissolvedOn, endingStage, hasCome, lastSchool, nextDay, plansOf, reviewedFor, stagesOf } from './facts.js';

/** A date so far off that it can fail no rule about a date being late enough. */
const farAhead = '9999-12-31';

const begun: ReadonlySet<string> = new Set(['instrument-reviewed', 'effective-date-reached']);

const come = (facts: Facts): boolean => {
  const days = daysOf(facts);
  return days.length > 0 && days.every((day) => hasCome(facts, day));
};

/** Where the case stands: read from the facts alone, so that the order in which things of one day were recorded does not matter. */
const stands: Leads = [
  ['effected', 'done'],
  ['date-passed', 'ended-without-body'],
  ['discontinued', 'dissolution-awaited'],
  ['ready', 'nothing-missing'],
  ['preparing', 'at-work'],
  ['planned', 'planned'],
  ['intended', 'always'],
];

const conditions = {
  /** Every day has come, and the remaining school, if there is one, has its own governing body. */
  done: (facts: Facts): boolean => come(facts) && facts.missing.length === 0,
  /** The governing body of the federation is dissolved, and the remaining school has none of its own. */
  'ended-without-body': (facts: Facts): boolean => come(facts) && facts.missing.length > 0,
  /** The schools are gone; the governing body ends on a later day that was ordered. */
  'dissolution-awaited': (facts: Facts): boolean => {
    const stage = endingStage(facts);
    return stage !== null && hasCome(facts, stage.on) && !hasCome(facts, dissolvedOn(facts)!);
  },
  /** For the next day: the instrument is reviewed where two or more remain, body and instrument are there where one does. */
  'nothing-missing': (facts: Facts): boolean => {
    const stage = stagesOf(facts).find(({ on, leaves }) => leaves !== 'no-federation' && !hasCome(facts, on));
    if (stage === undefined) return false;
    return stage.leaves === 'two-or-more' ? reviewedFor(facts, stage) !== null : facts.missing.length === 0;
  },
  /** Somebody has begun with what the law asks for. */
  'at-work': (facts: Facts): boolean =>
    plansOf(facts).length > 0 &&
    (facts.temporaryBodies.size > 0 ||
      facts.instruments.size > 0 ||
      facts.acts.some(({ type, data }) => begun.has(type) || (type === 'told' && data['of'] === 'discontinuance'))),
  planned: (facts: Facts): boolean => plansOf(facts).length > 0,
} as const;

const plan: Transition = { guards: ['X0'], asks: ['X-dbe'], to: stands };
const change: Transition = { guards: ['X0'], to: stands };
const apply: Transition = { guards: ['R46'], asks: ['R46-consents', 'X-dbe'], to: stands };
const close: Transition = { to: 'closed' };

/** Facts that can come in any state, also after the end. */
const everywhere = (to: Leads): Readonly<Record<string, Transition>> => ({
  told: { asks: ['C9', 'X1'], to },
  'facts-established': { to },
  'school-left-federation': { to },
  'review-decided': { to },
});

const atWork: StateRow['on'] = {
  'discontinuance-planned': plan,
  'discontinuance-date-changed': change,
  'discontinuance-withdrawn': change,
  'academy-application-made': apply,
  'dissolution-date-ordered': { guards: ['X-order'], to: stands },
  'instrument-reviewed': { asks: ['X-many'], to: stands },
  'temporary-governing-body-established': { guards: ['X2'], to: stands },
  'instrument-made': { guards: ['L10-whose', 'X3'], to: stands },
  override: { overrides: ['X2', 'X3'], to: stands },
  'effective-date-reached': { guards: ['X-day'], asks: ['X2', 'X3', 'X-many', 'X-provisional'], to: stands },
  'case-closed': close,
  ...everywhere(stands),
};

const afterTheEnd: StateRow['on'] = { ...atWork, 'land-settled': { asks: ['X6'], to: stands } };

/** Federated schools close or become academies: Part 8 of SI 2012/1035. Read top to bottom. */
export const discontinuance: ProcessTable = {
  id: 'discontinuance',
  title: 'Schools of a federation close or become academies',
  initial: 'intended',
  events: [
    discontinuancePlanned,
    discontinuanceDateChanged,
    discontinuanceWithdrawn,
    academyApplication,
    told,
    instrumentReviewed,
    bodyEstablished,
    instrumentMade,
    dissolutionDateOrdered,
    discontinuanceReached,
    landSettled,
    override,
    factsEstablished,
    schoolLeft,
    reviewDecided,
    caseClosed,
  ],
  conditions,
  notices: {
    discontinuance: (facts) => {
      const stage = endingStage(facts) ?? stagesOf(facts).at(-1);
      return stage === undefined ? null : { from: stage.plannedOn, startedBy: stage.index };
    },
  },
  effectiveOn: nextDay,
  provisional: (facts) => plansOf(facts).some(({ on, provisional }) => provisional && on === nextDay(facts)),
  trials: {
    'discontinuance-planned': (facts) => ({
      school: facts.schools.find(({ key }) => !plansOf(facts).some(({ school }) => school.key === key))?.key ?? facts.schools[0]?.key,
      how: 'academy-conversion',
      discontinuedOn: farAhead,
    }),
    'discontinuance-date-changed': (facts) => ({ school: openPlan(facts), discontinuedOn: farAhead }),
    'discontinuance-withdrawn': (facts) => ({ school: openPlan(facts) }),
    'academy-application-made': (facts) => ({ school: facts.schools[0]?.key, by: 'governing-body' }),
    'dissolution-date-ordered': () => ({ dissolvedOn: farAhead }),
    'temporary-governing-body-established': (facts) => ({ school: lastSchool(facts)?.school.key ?? facts.schools[0]?.key }),
    'instrument-made': (facts) => ({ school: lastSchool(facts)?.school.key ?? facts.schools[0]?.key }),
    override: ({ missing }) => ({ ruleId: missing[0]?.ruleId ?? 'X2' }),
  },
  badges: (facts) => {
    const days = daysOf(facts);
    const past = days.filter((day) => hasCome(facts, day)).length;
    return past > 0 && past < days.length ? [`${past} of ${days.length} dates have come`] : [];
  },
  states: {
    intended: { title: 'Which school, and when, is awaited', on: atWork },
    planned: { title: 'A school is to close or convert', on: atWork },
    preparing: { title: 'Board and authority prepare', on: atWork },
    ready: { title: 'Ready for the date', on: atWork },
    discontinued: { title: 'Schools gone; the governing body ends later by order', on: atWork },
    'date-passed': { title: 'Date passed, and the remaining school has no governing body in place', on: afterTheEnd },
    effected: { title: 'In effect', on: afterTheEnd },
    closed: { title: 'Closed', final: true, on: everywhere('closed') },
  },
};

/** A school whose closure or conversion has not come yet. */
const openPlan = (facts: Facts): string | undefined =>
  (plansOf(facts).find(({ on }) => !hasCome(facts, on)) ?? plansOf(facts)[0])?.school.key;
