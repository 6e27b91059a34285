import { defineRule } from '../engine/rule.js';
import { federationDate, isFederation, proceeding } from '../processes/federating/facts.js';
import { namesOf, proposing } from './common/proposing.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Reg 13(1)(a): joining dissolves the existing federation's board too. */
export const j6 = defineRule({
  id: 'J6',
  citation: 'SI 2012/1035 reg 13(1)',
  plain:
    'On the date the governing body of the existing federation is dissolved as well as those that join it, and another is incorporated.',
  confidence: 'A',
  says: 'I',
  processes: proposing,
  pivot: 'effective-date',
  versions: sinceFederationRegulations({}),
  reads: ['acts', 'boards'],
  standing: (facts) => {
    const existing = proceeding(facts).filter(isFederation);
    const day = federationDate(facts);
    if (existing.length === 0 || day === null) return [];
    return [
      {
        message: `${namesOf(existing)} will not survive: its governing body is dissolved on the federation date like the others, and everything it holds passes to the one that takes its place.`,
        dates: { effectiveOn: day },
        nextStep: 'Appoint and elect governors for the body that takes its place; members of the old one do not carry over by themselves.',
      },
    ];
  },
});
