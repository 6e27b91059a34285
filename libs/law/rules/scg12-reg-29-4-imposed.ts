import { defineRule } from '../engine/rule.js';
import { MAKING } from '../processes/instrument/ids.js';
import { imposedProblems, opportunityProblems } from './common/instrument-procedure.js';
import { since2012 } from './common/instruments.js';

/** Reg 29(4): reasons, a reasonable opportunity, then the form the authority thinks fit. */
export const procM5c = defineRule({
  id: 'PROC-M5c',
  citation: 'SI 2012/1034 reg 29(4); SI 2012/1035 Sch 5 para 5(5)',
  plain:
    'Without agreement and without foundation governors the authority gives its reasons and a reasonable opportunity to agree, and only then makes the form it thinks fit, with regard to category and foundation.',
  confidence: 'T',
  says: 'H',
  processes: MAKING,
  pivot: 'event',
  versions: since2012('SI 2012/1034 reg 29(4)', {}),
  reads: ['acts'],
  guards: {
    'opportunity-given': (facts, _law, event) => opportunityProblems(facts, event),
    'form-imposed': (facts, _law, event) => imposedProblems(facts, event),
  },
});
