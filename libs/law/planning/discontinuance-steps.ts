import { lastAct, type Facts } from '../engine/facts.js';
import { endingStage, lastSchool, plansOf, reviewedFor, stagesOf } from '../processes/discontinuance/facts.js';
import type { CaseInput, SchoolFacts } from '../types.js';
import { lastOf } from './boards.js';
import { effective } from './forming-steps.js';
import { tellAll, toldAll } from './telling.js';
import type { Chosen, PlanChoice, PlanRecipe, PlanStep } from './types.js';

const board = (): string => 'governing-body';
const conversion = 'academy-conversion';

/** Schools whose closure or conversion is recorded and was not given up. */
function recorded({ events }: CaseInput): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { type, data } of events) {
    if (type === 'discontinuance-planned') keys.add(String(data?.['school']));
    if (type === 'discontinuance-withdrawn') keys.delete(String(data?.['school']));
  }
  return keys;
}

/** Schools that go: those recorded, or those chosen while none is. */
function going(input: CaseInput, { going: chosen }: Chosen): SchoolFacts[] {
  const known = recorded(input);
  if (known.size > 0) return input.schools.filter(({ key }) => known.has(key));
  const keys = new Set((chosen ?? '').split(','));
  return input.schools.filter(({ key }) => keys.has(key));
}

const left = (input: CaseInput, chosen: Chosen): SchoolFacts[] => {
  const gone = new Set(going(input, chosen).map(({ key }) => key));
  return input.schools.filter(({ key }) => !gone.has(key));
};

const oneIsLeft = (input: CaseInput, chosen: Chosen): boolean => left(input, chosen).length === 1;
const authority = (input: CaseInput, chosen: Chosen): string => `local-authority:${left(input, chosen)[0]?.authority ?? ''}`;

const applied: PlanStep = {
  key: 'application',
  title: 'Academy order applied for',
  for: board,
  why: 'The governing body of the federation may resolve it for its schools; enough of its governors may apply for one school.',
  applies: (input, chosen) => recorded(input).size === 0 && chosen['how'] === conversion,
  inTerm: true,
  events: ({ input, chosen, facts, on }) =>
    going(input, chosen)
      .filter(({ key }) => !applicationFor(facts, key))
      .map(({ key }) => ({
        type: 'academy-application-made',
        happenedOn: on,
        data: { school: key, by: 'governing-body', diocesanConsent: true, foundationConsulted: true, trusteesConsented: true },
      })),
  doneOn: (facts) => lastAct(facts, 'academy-application-made')?.happenedOn ?? null,
};

const applicationFor = ({ acts }: Facts, key: string): boolean =>
  acts.some(({ type, data }) => type === 'academy-application-made' && data['school'] === key);

const planned: PlanStep = {
  key: 'planned',
  title: 'Closure or conversion decided, approved, directed or agreed, with its date',
  for: () => 'decision-maker',
  why: 'What Part 8 asks of the governing body and the authority is counted from the date fixed here.',
  usual: {
    days: 180,
    because: 'From application to funding agreement, or from consultation to decision, half a year is usual; the law sets no time.',
  },
  events: ({ input, chosen, on, goal }) =>
    going(input, chosen).map(({ key, religiousCharacter }) => ({
      type: 'discontinuance-planned',
      happenedOn: on,
      data: {
        school: key,
        how: chosen['how'] ?? conversion,
        discontinuedOn: goal,
        certainty: 'confirmed',
        ...(religiousCharacter == null || chosen['how'] === conversion || chosen['how'] === 'direction' ? {} : { diocesanAdvice: true }),
      },
    })),
  doneOn: (facts) => lastOf(plansOf(facts).map(({ plannedOn }) => plannedOn)),
};

const secretaryTold: PlanStep = {
  key: 'secretary-told',
  title: 'Secretary of State told that one school remains',
  for: board,
  why: 'Only where a single school of the federation is left; so that somebody knows of it before its governing body ends.',
  applies: oneIsLeft,
  events: ({ facts, on }) => tellAll(facts, ['discontinuance'], on),
  doneOn: (facts) => toldAll(facts, ['discontinuance']),
};

const reviewed: PlanStep = {
  key: 'instrument-reviewed',
  title: 'The federation’s own instrument reviewed',
  for: board,
  why: 'The federation goes on with fewer schools, and its instrument must fit them.',
  applies: (input, chosen) => left(input, chosen).length > 1,
  inTerm: true,
  events: ({ on }) => [{ type: 'instrument-reviewed', happenedOn: on, data: { changeNeeded: true } }],
  doneOn: (facts) => {
    const stage = stagesOf(facts).find(({ leaves }) => leaves === 'two-or-more');
    return stage === undefined ? null : (reviewedFor(facts, stage)?.on ?? null);
  },
};

const body: PlanStep = {
  key: 'temporary-body',
  title: 'Temporary governing body set up for the school that remains',
  for: authority,
  why: 'The governing body of the federation ends on the day; without another nothing is incorporated for the school that remains.',
  applies: oneIsLeft,
  events: ({ facts, on }) => forTheLast(facts, 'temporary-governing-body-established', on, {}),
  doneOn: (facts) => facts.temporaryBodies.get(lastSchool(facts)?.school.key ?? '')?.on ?? null,
};

const instrument: PlanStep = {
  key: 'instrument',
  title: 'Instrument of government made for the school that remains',
  for: authority,
  why: 'Its governing body is constituted under it from the day on.',
  applies: oneIsLeft,
  usual: { days: 14, because: 'An authority usually needs two weeks to check and seal an instrument; the law sets no time.' },
  events: ({ facts, on }) => forTheLast(facts, 'instrument-made', on, { effectiveOn: endingStage(facts)?.on }),
  doneOn: (facts) => facts.instruments.get(lastSchool(facts)?.school.key ?? '')?.on ?? null,
};

function forTheLast(facts: Facts, type: string, on: string, more: Record<string, unknown>) {
  const last = lastSchool(facts);
  return last === null ? [] : [{ type, happenedOn: on, data: { school: last.school.key, ...more } }];
}

const choices = (input: CaseInput): PlanChoice[] =>
  recorded(input).size > 0
    ? []
    : [
        {
          key: 'going',
          label: 'Schools that close or become academies',
          several: true,
          options: input.schools.map(({ key, name }) => ({ value: key, label: name })),
          usual: input.relevantSchool ?? input.schools.map(({ key }) => key).join(','),
        },
        {
          key: 'how',
          label: 'What happens to them',
          options: [
            { value: conversion, label: 'They become academies' },
            { value: 'closure-proposals', label: 'They close by statutory proposals' },
            { value: 'governing-body-notice', label: 'They close by notice of the governing body' },
            { value: 'direction', label: 'They close by direction' },
          ],
          usual: conversion,
        },
      ];

/** Schools of a federation close or become academies, one, some or all of them on one day. */
export const discontinuanceRecipe: PlanRecipe = {
  process: 'discontinuance',
  steps: [applied, planned, secretaryTold, reviewed, body, instrument, effective],
  choices,
  reached: ({ state }) => state === 'effected',
};
