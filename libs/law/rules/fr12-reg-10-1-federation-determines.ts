import type { Facts } from '../engine/facts.js';
import { defineRule, type Answer } from '../engine/rule.js';
import { isFederation, undecided } from '../processes/federating/facts.js';
import { namesOf, proposing } from './common/proposing.js';
import { sinceFederationRegulations } from './common/versions.js';

function determinedToo(facts: Pick<Facts, 'acts' | 'boards'>): Answer {
  const open = undecided(facts).filter(isFederation);
  if (open.length === 0) return undefined;
  return {
    message: `${namesOf(open)} gave preliminary consent at most; it has not determined whether to proceed.`,
    figures: { undecided: open.length },
    nextStep: 'The federation determines after the responses are weighed, as every other governing body does.',
  };
}

/** Reg 10(1): preliminary consent is not the federation's determination. */
export const j4 = defineRule({
  id: 'J4',
  citation: 'SI 2012/1035 reg 10(1)',
  plain: 'Preliminary consent is not the decision: the governing body of the federation determines again, as every other does.',
  confidence: 'A',
  says: 'H',
  processes: proposing,
  pivot: 'event',
  versions: sinceFederationRegulations({}),
  reads: ['acts', 'boards'],
  guards: { 'instrument-drafted': determinedToo, 'instrument-made': determinedToo },
});
