import type { Facts } from '../engine/facts.js';
import type { CaseInput, IsoDate, LawEvent } from '../types.js';
import { lastOf } from './boards.js';
import { dateConfirmed } from './date-step.js';
import { tellAll, toldAll } from './telling.js';
import type { PlanRecipe, PlanStep, StepContext } from './types.js';

const board = (): string => 'governing-body';
const clerk = (): string => 'clerk';
const authority = ({ schools, relevantSchool }: CaseInput): string =>
  `local-authority:${schools.find(({ key }) => key === relevantSchool)?.authority ?? schools[0]?.authority ?? ''}`;

/** A telling of the decision serves the longer list of a dissolution too. */
const tellEveryone = (facts: Facts, of: 'request' | 'decision', on: IsoDate): LawEvent[] =>
  tellAll(facts, of === 'request' ? ['request'] : ['decision', 'dissolution'], on, of);

/** Of a federation of two the leaving of one is its dissolution (regs 31(2), 34(1)(b)): both schools need what one would. */
const dissolves = ({ process, schools }: CaseInput): boolean => process === 'dissolution' || schools.length === 2;

/** Words for a step where the federation ends with it. */
const whereDissolved =
  (title: string, why: string): NonNullable<PlanStep['words']> =>
  (input) =>
    dissolves(input) ? { title, why } : {};

/** The call of the meeting stands in the decision's step: before that its day is not known. */
function calledFor({ facts, on, days }: StepContext): LawEvent[] {
  if (facts.meetings.some(({ meetingOn }) => meetingOn === on)) return [];
  const calledOn = days['meeting'];
  return calledOn === undefined ? [] : [{ type: 'meeting-called', happenedOn: calledOn, data: { meetingOn: on, agendaItem: true } }];
}

const request: PlanStep = {
  key: 'request',
  why: 'A written and signed request is what starts the procedure; the board cannot be asked in any other way.',
  title: 'Request given to the chair or the clerk',
  for: () => 'requester',
  events: ({ on }) => [
    {
      type: 'request-received',
      happenedOn: on,
      // Who asks makes no difference to any date; the governors are the class whose number is least in doubt.
      data: { requester: 'governors', governorsSigned: 2, inWriting: true, signed: true, givenTo: 'clerk', by: 'hand' },
    },
  ],
  doneOn: ({ request: fact }) => fact?.on ?? null,
};

const requestTold: PlanStep = {
  key: 'request-told',
  why: 'Everybody on the list of the regulation hears of the request within a week; only then do the fourteen school days in which they can answer begin.',
  title: 'Everybody told of the request',
  for: board,
  events: ({ facts, on }) => tellEveryone(facts, 'request', on),
  doneOn: (facts) => toldAll(facts, ['request']),
};

const meeting: PlanStep = {
  key: 'meeting',
  why: 'Governors need written notice with the agenda; a decision on a matter that is not on the agenda has no effect.',
  title: 'Meeting called, with the matter on its agenda',
  for: clerk,
  inTerm: true,
  events: () => [],
  doneOn: ({ meetings, decision, asOf }) =>
    meetings.findLast(({ meetingOn }) => decision?.on === meetingOn || (decision === null && meetingOn >= asOf))?.calledOn ??
    decision?.on ??
    null,
};

const decision = (outcome: 'leave' | 'dissolve'): PlanStep => ({
  key: 'decision',
  why: 'Only the governing body of the federation can decide it, and its decision fixes the day.',
  ...(outcome === 'leave'
    ? {
        words: whereDissolved(
          'The board decides that the school leaves, which dissolves the federation, and fixes the date',
          'With two schools the leaving of one ends the federation (regs 31(2), 34(1)(b)): the date is the date of dissolution.',
        ),
      }
    : {}),
  title:
    outcome === 'leave'
      ? 'The board decides that the school leaves, and fixes the date'
      : 'The board decides to dissolve, and fixes the date',
  for: board,
  inTerm: true,
  events: (context) => [
    ...calledFor(context),
    {
      type: 'board-decided',
      happenedOn: context.on,
      data: { outcome, effectiveOn: context.goal, agendaItem: true, responsesConsidered: true },
    },
  ],
  doneOn: ({ decision: fact, route }) => (fact === null || route === 'stay' ? null : fact.on),
});

const decisionTold: PlanStep = {
  key: 'decision-told',
  why: 'The same people hear the outcome within a week, and the Secretary of State too.',
  words: whereDissolved(
    'Everybody told of the decision and of the date of dissolution, the Secretary of State among them',
    'Within a week: the Secretary of State, the authorities, heads, all staff and all parents of every school, and foundation bodies (reg 34(1)–(2)).',
  ),
  title: 'Everybody told of the decision',
  for: board,
  events: ({ facts, on }) => tellEveryone(facts, 'decision', on),
  doneOn: (facts) => toldAll(facts, ['decision', 'dissolution']),
};

/** Schools that need a governing body of their own, and the authorities that must see to it. */
function newSchools({
  schools,
  relevantSchool,
  facts,
}: {
  schools: CaseInput['schools'];
  relevantSchool: string | undefined;
  facts: Facts;
}): CaseInput['schools'] {
  return facts.route === 'leave' ? schools.filter(({ key }) => key === relevantSchool) : schools;
}

const received: PlanStep = {
  key: 'received',
  why: 'From the day it has the notice the authority has to see to a governing body and an instrument of government.',
  title: 'Notice of the decision received by the authority',
  // The authority is one of those who must be told within the week.
  notAfter: ({ 'decision-told': day }) =>
    day === undefined ? null : { day, because: 'The authority is on the list of those told of the decision, and has it that day.' },
  for: authority,
  events: ({ input, facts, on }) =>
    [...new Set(newSchools({ schools: input.schools, relevantSchool: input.relevantSchool, facts }).map((school) => school.authority))]
      .filter((code) => code !== undefined && !facts.receipts.has(code))
      .map((code) => ({ type: 'notice-received-by-authority', happenedOn: on, data: { authority: code } })),
  doneOn: ({ receipts, decision: fact }) => (fact === null ? null : lastOf([...receipts.values()].map(({ on }) => on))),
};

const bodies: PlanStep = {
  key: 'temporary-body',
  why: 'The school needs somebody to run it from the first day on its own.',
  words: whereDissolved(
    'Temporary governing body set up for each school of the federation',
    'The governing body of the federation ends, so every one of its schools needs somebody to run it from that day on (reg 35).',
  ),
  title: 'Temporary governing body set up',
  for: authority,
  events: ({ input, facts, on }) =>
    newSchools({ schools: input.schools, relevantSchool: input.relevantSchool, facts })
      .filter(({ key }) => !facts.temporaryBodies.has(key))
      .map(({ key }) => ({ type: 'temporary-governing-body-established', happenedOn: on, data: { school: key } })),
  doneOn: (facts) => preparedFor(facts, facts.temporaryBodies),
};

const instruments: PlanStep = {
  key: 'instrument',
  words: whereDissolved(
    'Instrument of government made for each school of the federation',
    'Each school’s governing body is constituted under an instrument of its own; without it there is nothing to be incorporated on the day (reg 36).',
  ),
  why: 'The instrument is what the new governing body is constituted by; without it there is nothing to be incorporated on the day.',
  title: 'Instrument of government made',
  for: authority,
  events: ({ input, facts, on, goal }) =>
    newSchools({ schools: input.schools, relevantSchool: input.relevantSchool, facts })
      .filter(({ key }) => !facts.instruments.has(key))
      .map(({ key }) => ({ type: 'instrument-made', happenedOn: on, data: { school: key, effectiveOn: goal } })),
  doneOn: (facts) => preparedFor(facts, facts.instruments),
};

function preparedFor(facts: Facts, made: ReadonlyMap<string, { on: IsoDate }>): IsoDate | null {
  const { schools, route, relevantSchool } = facts;
  if (route !== 'leave' && route !== 'dissolution') return null;
  const wanted = route === 'leave' ? schools.filter(({ key }) => key === relevantSchool?.key) : schools;
  return lastOf(wanted.map(({ key }) => made.get(key)?.on));
}

const review: PlanStep = {
  key: 'instrument-review',
  why: 'With fewer schools the federation’s own instrument no longer fits.',
  title: 'The federation’s own instrument under review',
  for: board,
  // Of two schools none is left to have an instrument of its own (reg 31(2)).
  applies: ({ schools }) => schools.length > 2,
  events: ({ on }) => [{ type: 'instrument-review-opened', happenedOn: on, data: {} }],
  doneOn: ({ reviewOpened }) => reviewOpened?.on ?? null,
};

const effective: PlanStep = {
  key: 'effective',
  title: 'It takes effect',
  for: () => 'law',
  events: ({ on }) => [{ type: 'effective-date-reached', happenedOn: on }],
  doneOn: ({ reachedOn }) => reachedOn?.on ?? null,
};

/** What a plan of leaving or dissolution takes for granted. */
const assumes = (input: CaseInput): string[] => [
  ...(input.process === 'leaving'
    ? [
        'Everybody is told of the request by hand on one day, which may be the day it comes; post takes longer, and each notice starts the 14 school days anew.',
      ]
    : []),
  'Everybody is told of the decision on one day, and the authority has its notice that day.',
  ...(input.process === 'leaving' && dissolves(input)
    ? [
        'The federation has two schools, so when one leaves it is dissolved (regs 31(2), 34–36): both schools get a temporary governing body and an instrument, and the Secretary of State is told.',
      ]
    : []),
  'The board decides for it, at its first meeting on the matter, and nobody disputes a notice.',
];

/** A school leaves a federation; of a federation of two, that dissolves it. */
export const leavingRecipe: PlanRecipe = {
  process: 'leaving',
  steps: [request, requestTold, meeting, decision('leave'), decisionTold, received, bodies, review, instruments, dateConfirmed, effective],
  reached: ({ state }) => state === 'effected',
  assumes,
};

/** A board dissolves its federation of its own motion. */
export const dissolutionRecipe: PlanRecipe = {
  process: 'dissolution',
  steps: [meeting, decision('dissolve'), decisionTold, received, bodies, instruments, dateConfirmed, effective],
  reached: ({ state }) => state === 'effected',
  assumes,
};
