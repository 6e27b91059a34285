import { defineRule } from '../engine/rule.js';
import { consentOf, consentsNeeded, isFederation } from '../processes/federating/facts.js';
import { proposing } from './common/proposing.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Regs 8, 9(1): where a partner is a federation, its preliminary consent comes first. */
export const f2 = defineRule({
  id: 'F2',
  citation: 'SI 2012/1035 regs 8, 9(1)',
  plain: 'Where a partner is already a federation, its preliminary consent must come before proposals are published.',
  confidence: 'A',
  says: 'H',
  processes: proposing,
  pivot: 'proposals',
  versions: sinceFederationRegulations({}),
  reads: ['acts', 'boards'],
  guards: {
    'proposals-published': (facts) => {
      const needed = consentsNeeded(facts).filter(({ about }) => !isFederation(about));
      if (needed.length === 0) return 'No governing body joins an existing federation.';
      const bites = needed
        .filter(({ federation, about }) => consentOf(facts, federation, about)?.data['outcome'] !== 'consent')
        .map(({ federation, about }) => ({
          message: `${federation.name} has not given preliminary consent to ${about.name} joining it.`,
          nextStep: `${federation.name} considers the notice of ${about.name} and decides on preliminary consent.`,
          about: about.key,
        }));
      return bites.length === 0 ? undefined : bites;
    },
  },
});
