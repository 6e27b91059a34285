import { defineRule } from '../engine/rule.js';
import { VARIATION } from '../processes/instrument/ids.js';
import { imposedProblems, opportunityProblems } from './common/instrument-procedure.js';
import { since2012 } from './common/instruments.js';

/** Reg 30(6): reasons, a reasonable opportunity, then the authority decides. */
export const procV6 = defineRule({
  id: 'PROC-V6',
  citation: 'SI 2012/1034 reg 30(6)',
  plain:
    'Without agreement and without foundation governors the authority gives its reasons and a reasonable opportunity to agree, and only then varies as it thinks fit.',
  confidence: 'T',
  says: 'H',
  processes: VARIATION,
  pivot: 'event',
  versions: since2012('SI 2012/1034 reg 30(6)', {}),
  reads: ['acts'],
  guards: {
    'opportunity-given': (facts, _law, event) => opportunityProblems(facts, event),
    'form-imposed': (facts, _law, event) => imposedProblems(facts, event),
  },
});
