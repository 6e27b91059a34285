import { defineRule } from '../engine/rule.js';
import { VARIATION } from '../processes/instrument/ids.js';
import { approvalFacts, approvalsMissing } from './common/instrument-procedure.js';
import { withReligiousBodies } from './common/versions.js';

/** Reg 30(4): approvals before the board proposes, and before it says that it is content. */
export const procV4 = defineRule({
  id: 'PROC-V4',
  citation: 'SI 2012/1034 reg 30(4); SI 2012/1035 Sch 5 para 6',
  plain:
    'With foundation governors the governing body neither proposes a variation nor agrees to one before all have approved whose approval a draft needs.',
  confidence: 'T',
  says: 'H',
  processes: VARIATION,
  pivot: 'event',
  versions: withReligiousBodies({}),
  reads: [...approvalFacts],
  guards: {
    'variation-proposed': (facts, { figures }, { data }) =>
      data['by'] === 'governing-body'
        ? approvalsMissing(facts, figures)
        : 'The authority proposes; approvals come before the board agrees.',
    'proposal-answered': (facts, { figures }, { data }) =>
      data['by'] === 'governing-body' && data['content'] === true
        ? approvalsMissing(facts, figures)
        : 'The board does not agree to anything here.',
  },
});
