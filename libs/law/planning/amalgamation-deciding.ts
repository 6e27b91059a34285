import { addDays } from '../calendar/civil-date.js';
import { lastAct, type Facts } from '../engine/facts.js';
import { matterOf, undecided, type Proposal } from '../processes/amalgamation/facts.js';
import { mustBeReferred } from '../rules/common/representations.js';
import type { CaseInput, LawEvent } from '../types.js';
import { atStart, goesOn, isAuthoritys, lonely, wantedOf } from './amalgamation-choices.js';
import { toAuthority } from './amalgamation-words.js';
import { lastOf } from './boards.js';
import { tellAll } from './telling.js';
import type { Chosen, PlanStep } from './types.js';

const isRouteA = ({ process }: CaseInput): boolean => process === 'amalgamation-new-school';
const asked = (input: CaseInput, chosen: Chosen): boolean => !isAuthoritys(input, chosen) && chosen['referral'] === 'asked';
const conditional = (_input: CaseInput, chosen: Chosen): boolean => chosen['approval'] === 'conditional';
const proposals = (facts: Facts): readonly Proposal[] => matterOf(facts).proposals;
const leadOf = (facts: Facts): Proposal | null => proposals(facts).find(({ kind }) => kind !== 'closure') ?? null;
const aboutOf = (one: Proposal) => (one.kind === 'closure' ? { about: one.kind, school: one.school?.key } : { about: one.kind });

/** A decision of each set of proposals that waits for this body, all on one day. */
function decisions(facts: Facts, on: string, by: 'authority' | 'adjudicator', condition: string | null): LawEvent[] {
  const waiting = proposals(facts).filter(({ status }) => status === (by === 'adjudicator' ? 'with-adjudicator' : 'published'));
  return waiting.map((one) => ({
    type: 'proposals-determined',
    happenedOn: on,
    data: {
      ...aboutOf(one),
      by,
      outcome: condition !== null && one.kind !== 'closure' ? 'approved-conditionally' : 'approved',
      ...(condition !== null && one.kind !== 'closure' ? { conditionEvent: 'planning-permission', conditionBy: condition } : {}),
      reasonsGiven: true,
      consideredTogether: true,
    },
  }));
}

/** Objections may come until the end of their last day, so nothing is decided or referred before the day after it. */
const afterObjections: NonNullable<PlanStep['notBefore']> = ({ closes }) => (closes === undefined ? null : addDays(closes, 1));

const ownReferral: PlanStep = {
  notBefore: afterObjections,
  key: 'referred',
  title: 'Proposals referred to the schools adjudicator',
  for: toAuthority,
  why: 'The authority cannot decide its own proposals for a new school; they go to the adjudicator with the closures.',
  applies: isAuthoritys,
  events: ({ facts, on }) =>
    proposals(facts).some((one) => one.status === 'published' && mustBeReferred(one, facts))
      ? [{ type: 'proposals-referred', happenedOn: on, data: { about: 'all', because: 'own-proposals', papersSent: true } }]
      : [],
  doneOn: (facts) => lastOf(proposals(facts).map(({ referral }) => referral?.on)),
};

const decided = (by: 'authority' | 'adjudicator', key: string, title: string, applies: PlanStep['applies']): PlanStep => ({
  key,
  title,
  notBefore: afterObjections,
  for: (input) => (by === 'adjudicator' ? 'adjudicator' : toAuthority(input)),
  why:
    by === 'adjudicator'
      ? 'No time is set for the adjudicator; the day shown is the first that the law would allow and not a likely one.'
      : 'All parts are considered together, after the last day for objections and within two months of it; later they are no longer the authority’s to decide.',
  ...(applies === undefined ? {} : { applies }),
  ...(by === 'adjudicator'
    ? { usual: { days: 56, because: 'The adjudicator usually needs about two months; the law sets no time.' } }
    : {}),
  events: ({ facts, on, input, chosen, goal }) =>
    decisions(facts, on, by, conditional(input, chosen) && (by === 'adjudicator' || !asked(input, chosen)) ? addDays(goal, -1) : null),
  doneOn: (facts) =>
    proposals(facts).some(undecided)
      ? null
      : lastOf(
          proposals(facts).map(({ determination }) => (determination?.by === by || by === 'authority' ? determination?.on : undefined)),
        ),
});

const byAuthority = decided(
  'authority',
  'determined',
  'The authority decides all proposals',
  (input, chosen) => !isAuthoritys(input, chosen),
);
const byAdjudicator = decided('adjudicator', 'determined', 'The schools adjudicator decides all proposals', isAuthoritys);

const announced: PlanStep = {
  key: 'decision-published',
  title: 'Decision published, and everybody entitled notified',
  for: toAuthority,
  why: 'Those who may ask for a referral have four weeks from being notified, so a late notice makes everything late.',
  applies: (input, chosen) => !isAuthoritys(input, chosen),
  events: ({ facts, on }) => [
    { type: 'decision-published', happenedOn: on, data: { about: 'all' } },
    ...tellAll(facts, ['outcome', 'alteration-outcome'], on),
  ],
  doneOn: (facts) => lastOf(proposals(facts).map(({ decisionPublishedOn }) => decisionPublishedOn)),
};

const referralAsked: PlanStep = {
  key: 'referral-asked',
  title: 'A referral to the adjudicator is asked for',
  for: () => 'requester',
  why: 'A diocese may ask within four weeks; for some schools the governing body and the trustees may too.',
  applies: asked,
  events: ({ facts, on }) => {
    const lead = leadOf(facts);
    return lead === null
      ? []
      : [
          {
            type: 'referral-requested',
            happenedOn: on,
            data: { ...aboutOf(lead), requester: 'diocesan-board', notifiedOn: lead.decisionPublishedOn ?? on },
          },
        ];
  },
  doneOn: (facts) => lastAct(facts, 'referral-requested')?.happenedOn ?? null,
};

const referredAsAsked: PlanStep = {
  key: 'referred-as-asked',
  title: 'All proposals sent to the adjudicator',
  for: toAuthority,
  applies: asked,
  events: ({ facts, on }) => [
    ...proposals(facts).map((one) => ({
      type: 'proposals-referred',
      happenedOn: on,
      data: { ...aboutOf(one), because: one.kind === 'closure' ? 'related' : 'request', papersSent: true },
    })),
  ],
  doneOn: (facts) => lastOf(proposals(facts).map(({ referral }) => referral?.on)),
};

const decidedAfresh: PlanStep = { ...decided('adjudicator', 'determined-afresh', 'The schools adjudicator decides afresh', asked) };

const conditionMet: PlanStep = {
  key: 'condition',
  title: 'The condition is met: planning permission',
  for: toAuthority,
  why: 'The approval falls away by itself when the condition is not met by the date it names.',
  applies: conditional,
  events: ({ facts, on }) =>
    proposals(facts)
      .filter(({ status }) => status === 'conditional')
      .map((one) => ({ type: 'condition-met', happenedOn: on, data: { ...aboutOf(one), evidence: 'planned' } })),
  doneOn: (facts) => lastOf(proposals(facts).flatMap(({ condition }) => (condition === null ? [] : [condition.metOn]))),
};

const body: PlanStep = {
  key: 'new-body',
  title: 'Temporary governing body of the new school arranged',
  for: toAuthority,
  why: 'Somebody must appoint staff and make policies before the school opens; the closing schools’ governing bodies have a say.',
  applies: isRouteA,
  events: ({ on }) => [
    {
      type: 'new-school-body-arranged',
      happenedOn: on,
      data: { proposersAgree: true, proposersConsulted: true, closingBoardsAppoint: true },
    },
  ],
  doneOn: (facts) => lastAct(facts, 'new-school-body-arranged')?.happenedOn ?? null,
};

const instrument: PlanStep = {
  key: 'new-instrument',
  title: 'Instrument of government of the new school made',
  for: toAuthority,
  why: 'It names the day on which the governing body is constituted, which is the day the school opens.',
  applies: isRouteA,
  usual: { days: 14, because: 'An authority usually needs two weeks to check and seal an instrument; the law sets no time.' },
  events: ({ on, goal }) => [{ type: 'new-school-instrument-made', happenedOn: on, data: { incorporationOn: goal } }],
  doneOn: (facts) => lastAct(facts, 'new-school-instrument-made')?.happenedOn ?? null,
};

/** Whether the new school is to have a religious character: as recorded, or else as chosen. */
const religious = (input: CaseInput, chosen: Chosen): boolean => {
  const recorded = input.events.findLast(({ type }) => type === 'vehicle-chosen');
  return isRouteA(input) && (recorded === undefined ? wantedOf(input, chosen).religious : recorded.data?.['religiousCharacter'] === true);
};

const designated: PlanStep = {
  key: 'designation',
  title: 'Religious character designated by order of the Secretary of State',
  for: () => 'secretary-of-state',
  why: 'Only the order makes the new school one with a religious character.',
  applies: religious,
  usual: { days: 42, because: 'An order of the Secretary of State usually takes six weeks; the law sets no time.' },
  events: ({ on }) => [{ type: 'religious-character-designated', happenedOn: on, data: {} }],
  doneOn: (facts) => lastAct(facts, 'religious-character-designated')?.happenedOn ?? null,
};

const review: PlanStep = {
  key: 'instrument-review',
  title: 'The instrument of the federation that goes on is reviewed',
  for: () => 'governing-body',
  why: 'The federation goes on with fewer schools, and its instrument must fit them.',
  applies: (input) => goesOn(atStart(input)),
  inTerm: true,
  events: ({ on }) => [{ type: 'instrument-review-opened', happenedOn: on, data: {} }],
  doneOn: ({ reviewOpened }) => reviewOpened?.on ?? null,
};

const forTheLonely = (type: string, more: (goal: string) => object): PlanStep['events'] =>
  function events({ facts, on, goal }) {
    return lonely(facts).map(({ key }) => ({ type, happenedOn: on, data: { school: key, ...more(goal) } }));
  };

const lonelyBody: PlanStep = {
  key: 'temporary-body',
  title: 'Temporary governing body set up for the school that is left',
  for: toAuthority,
  why: 'The governing body of the federation ends with the closures and does not simply go on as the board of one school.',
  applies: (input) => lonely(atStart(input)).length > 0,
  events: forTheLonely('temporary-governing-body-established', () => ({})),
  doneOn: (facts) => lastOf(lonely(facts).map(({ key }) => facts.temporaryBodies.get(key)?.on)),
};

const lonelyInstrument: PlanStep = {
  key: 'instrument',
  title: 'Instrument of government made for the school that is left',
  for: toAuthority,
  why: 'Its own governing body is constituted under it when the federation ends.',
  applies: (input) => lonely(atStart(input)).length > 0,
  events: forTheLonely('instrument-made', (goal) => ({ effectiveOn: goal })),
  doneOn: (facts) => lastOf(lonely(facts).map(({ key }) => facts.instruments.get(key)?.on)),
};

/** From the end of the representations to the eve of the date. */
export const decidingSteps: readonly PlanStep[] = [
  ownReferral,
  byAuthority,
  byAdjudicator,
  announced,
  referralAsked,
  referredAsAsked,
  decidedAfresh,
  conditionMet,
  body,
  instrument,
  designated,
  review,
  lonelyBody,
  lonelyInstrument,
];
