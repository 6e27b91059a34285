import { defineRule } from '../engine/rule.js';
import { parties } from '../processes/federating/facts.js';
import { namesOf, proposing } from './common/proposing.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Reg 11(2): the temporary governing body of a new school stands where a governing body would. */
export const n1 = defineRule({
  id: 'N1',
  citation: 'SI 2012/1035 reg 11(1)-(2)',
  plain: 'The temporary governing body of a new school proposes to federate by the same steps as a governing body.',
  confidence: 'A',
  says: 'I',
  processes: proposing,
  pivot: 'proposals',
  versions: sinceFederationRegulations({}),
  reads: ['acts', 'boards'],
  standing: (facts) => {
    const bodies = parties(facts).filter(({ kind }) => kind === 'temporary');
    if (bodies.length === 0) return [];
    return [
      {
        message: `Of a new school, and taking every step a governing body would, the report on the agenda included: ${namesOf(bodies)}.`,
        nextStep: 'Record its steps like those of the others.',
      },
    ];
  },
});
