import { authoritiesOf, membersOn, type Facts } from '../engine/facts.js';
import { defineRule, type Bite } from '../engine/rule.js';
import type { SchoolFacts } from '../types.js';
import { byAnotherAuthority, oddities, preparationTasks, preparedBy, preparedFacts } from './common/preparation.js';
import { sinceFederationRegulations } from './common/versions.js';

const members = (facts: Facts): SchoolFacts[] =>
  facts.route !== 'dissolution' || facts.decision === null ? [] : membersOn(facts, facts.decision.on);

/** Regs 35, 36: on receipt of the notice each authority sets up a body and issues an instrument for each school it maintains. */
export const d3 = defineRule({
  id: 'D3',
  citation: 'SI 2012/1035 regs 35, 36',
  plain:
    'On receipt of the notice of dissolution each relevant local authority sets up a temporary governing body and issues a new instrument for every school it maintains; no number of days is set.',
  confidence: 'A',
  says: 'H',
  pivot: 'decision',
  versions: sinceFederationRegulations({}),
  reads: ['route', 'schools', 'departures', ...preparedFacts],
  guards: {
    'notice-received-by-authority': (facts, _law, { data }) => {
      if (facts.route !== 'dissolution') return 'The federation is not dissolved.';
      if (authoritiesOf(members(facts)).includes(String(data['authority']))) return undefined;
      return {
        message: `Local authority ${String(data['authority'])} maintains no school of the federation.`,
        nextStep: `Authorities that do: ${authoritiesOf(members(facts)).join(', ')}.`,
      };
    },
    'temporary-governing-body-established': (facts, _law, event) => prepares(facts, event),
    'instrument-made': (facts, _law, event) =>
      event.data['school'] === undefined ? 'It is the federation’s own instrument.' : prepares(facts, event),
  },
  deadlines: (facts) =>
    members(facts).flatMap((school) => {
      const row = preparedBy(facts, school, `Temporary governing body and instrument for ${school.name}`);
      return row === null ? [] : [row];
    }),
  tasks: (facts) =>
    members(facts).flatMap((school) =>
      preparationTasks(
        facts,
        school,
        'The authority received the notice that the federation is dissolved; every school needs both by the date.',
      ),
    ),
});

function prepares(
  facts: Facts,
  { type, happenedOn, data }: { type: string; happenedOn: string; data: Readonly<Record<string, unknown>> },
): undefined | string | readonly Bite[] {
  if (facts.route !== 'dissolution') return 'The federation is not dissolved.';
  const school = members(facts).find(({ key }) => key === data['school']);
  if (school === undefined)
    return [
      {
        message: 'The school is not in the federation that is dissolved.',
        nextStep: 'Name one of its schools.',
        about: String(data['school']),
      },
    ];
  const other = byAnotherAuthority(school, data['authority']);
  const bites = other === null ? oddities(facts, school, type, happenedOn, data) : [other];
  return bites.length === 0 ? undefined : bites;
}
