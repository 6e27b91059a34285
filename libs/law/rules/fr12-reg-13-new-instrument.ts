import { defineRule } from '../engine/rule.js';
import { federatingBoards, isFederation, overridden } from '../processes/federating/facts.js';
import { proposing } from './common/proposing.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Reg 13(1)(a)-(b), Sch 5 para 5: the old federation does not survive, and its instrument with it. */
export const j5 = defineRule({
  id: 'J5',
  citation: 'SI 2012/1035 reg 13(1)(a)-(b), Sch 5 para 5',
  plain: 'An enlarged federation needs an instrument of government made afresh; the old one is not merely varied.',
  confidence: 'I',
  says: 'H',
  override: true,
  processes: proposing,
  pivot: 'effective-date',
  versions: sinceFederationRegulations({}, 'I'),
  reads: ['acts', 'boards', 'overrides'],
  guards: {
    'instrument-made': (facts, _law, { data }) => {
      if (!federatingBoards(facts).some(isFederation)) return 'No existing federation takes part.';
      if (data['variation'] !== true) return undefined;
      if (overridden(facts, 'J5')) return 'A manager let it pass.';
      return {
        message: 'The existing federation is dissolved on the date, so its instrument cannot be varied for the enlarged one.',
        nextStep: 'The authority makes an instrument afresh from the draft of all the governing bodies.',
      };
    },
  },
});
