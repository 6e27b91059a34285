import { authoritiesOf, lastAct } from '../engine/facts.js';
import { federatingBoards, isFederation, schoolsOf, standsIn } from '../processes/federating/facts.js';
import { makerOf } from '../rules/common/federation-instrument.js';
import type { CaseInput } from '../types.js';
import { lastOf } from './boards.js';
import { dateConfirmed } from './date-step.js';
import type { PlanStep, StepContext } from './types.js';

const boards = (): string => 'governing-body';
const several = ({ schools }: CaseInput): boolean => authoritiesOf(schools).length > 1;
const maker = ({ schools }: CaseInput): string => `local-authority:${authoritiesOf(schools)[0] ?? ''}`;

const makerAgreed: PlanStep = {
  key: 'maker-agreed',
  title: 'The governing bodies agree which authority makes the instrument',
  for: boards,
  why: 'Several authorities maintain the schools; one of them makes the instrument, and the governing bodies choose it.',
  applies: several,
  events: ({ facts, on }) => [
    {
      type: 'instrument-authority-agreed',
      happenedOn: on,
      data: { authority: authoritiesOf(schoolsOf(facts, federatingBoards(facts)))[0] },
    },
  ],
  doneOn: (facts) => lastAct(facts, 'instrument-authority-agreed')?.happenedOn ?? null,
};

const drafted: PlanStep = {
  key: 'instrument-drafted',
  title: 'Draft instrument of government prepared together',
  for: boards,
  why: 'The governing bodies settle one draft of the instrument under which the federation is constituted.',
  events: ({ on }) => [{ type: 'instrument-drafted', happenedOn: on, data: { jointly: true } }],
  doneOn: (facts) => lastAct(facts, 'instrument-drafted')?.happenedOn ?? null,
};

/** The approvals the draft still needs, as the law's own tasks name them. */
const approvalsOf = ({ facts, on, tasks }: StepContext) =>
  tasks(facts)
    .filter(({ doneBy }) => doneBy === 'instrument-draft-approved')
    .map(({ key }) => {
      const [, by, school] = key.split(':');
      return { type: 'instrument-draft-approved', happenedOn: on, data: { school, by, evidence: 'planned' } };
    });

const foundations: ReadonlySet<string | undefined> = new Set([
  'voluntary-aided',
  'voluntary-controlled',
  'foundation',
  'foundation-special',
]);

const approved: PlanStep = {
  key: 'instrument-approved',
  title: 'Draft approved by foundation governors, trustees, and diocese or religious body',
  for: boards,
  why: 'Each foundation or voluntary school brings those who may veto the draft. It may not be submitted before all have approved.',
  applies: ({ schools }) => schools.some(({ category }) => foundations.has(category)),
  usual: { days: 28, because: 'A diocese or trustees usually take four weeks to approve a draft; the law sets no time.' },
  events: approvalsOf,
  doneOn: (facts) =>
    lastAct(facts, 'instrument-draft-submitted')?.happenedOn === undefined
      ? null
      : (lastAct(facts, 'instrument-draft-approved')?.happenedOn ?? lastAct(facts, 'instrument-draft-submitted')!.happenedOn),
};

const submitted: PlanStep = {
  key: 'instrument-submitted',
  title: 'Draft instrument submitted to the authority',
  for: boards,
  events: ({ facts, on }) => [{ type: 'instrument-draft-submitted', happenedOn: on, data: { authority: makerOf(facts) ?? '' } }],
  doneOn: (facts) => lastAct(facts, 'instrument-draft-submitted')?.happenedOn ?? null,
};

const made: PlanStep = {
  key: 'instrument',
  title: 'Instrument of government of the federation made',
  for: maker,
  why: 'The governing body of the federation is incorporated under it; without it there is nothing to be incorporated on the day.',
  usual: { days: 14, because: 'An authority usually needs two weeks to check and seal an instrument; the law sets no time.' },
  events: ({ facts, on, goal }) => [
    {
      type: 'instrument-made',
      happenedOn: on,
      data: { federation: true, authority: makerOf(facts) ?? '', form: 'as-drafted', effectiveOn: goal },
    },
  ],
  doneOn: ({ federationInstrument }) => federationInstrument?.on ?? null,
};

const handedOver: PlanStep = {
  key: 'handover',
  title: 'Each governing body that ends hands over its report, minutes and papers',
  for: boards,
  why: 'The governing bodies of the schools end on the day; the new one is to know what they did.',
  events: ({ facts, on }) =>
    federatingBoards(facts)
      .filter((board) => !isFederation(board) && !standsIn(board))
      .filter(({ key }) => !facts.acts.some(({ type, data }) => type === 'handover-report-given' && data['board'] === key))
      .map(({ key }) => ({ type: 'handover-report-given', happenedOn: on, data: { board: key, papers: true } })),
  doneOn: (facts) =>
    lastOf(
      federatingBoards(facts)
        .filter((board) => !isFederation(board) && !standsIn(board))
        .map(({ key }) => facts.acts.findLast(({ type, data }) => type === 'handover-report-given' && data['board'] === key)?.happenedOn),
    ),
};

/** The day itself: recorded by the service, effected by law. */
export const effective: PlanStep = {
  key: 'effective',
  title: 'It takes effect',
  for: () => 'law',
  events: ({ on }) => [{ type: 'effective-date-reached', happenedOn: on }],
  doneOn: ({ reachedOn }) => reachedOn?.on ?? null,
};

/** From the determination to the federation date. */
export const forming: readonly PlanStep[] = [makerAgreed, drafted, approved, submitted, made, handedOver, dateConfirmed, effective];
