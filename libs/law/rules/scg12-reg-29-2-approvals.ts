import { defineRule } from '../engine/rule.js';
import { MAKING } from '../processes/instrument/ids.js';
import { approvalFacts, approvalsMissing } from './common/instrument-procedure.js';
import { withReligiousBodies } from './common/versions.js';

/** Reg 29(2): no submission before the approvals; in a federation separately for each foundation or voluntary school. */
export const procM2 = defineRule({
  id: 'PROC-M2',
  citation: 'SI 2012/1034 reg 29(2); SI 2012/1035 Sch 5 para 5(3)',
  plain:
    'With foundation governors a draft is not submitted before they, the trustees, and the diocesan authority or religious body have approved it, separately for each foundation or voluntary school of a federation.',
  confidence: 'T',
  says: 'H',
  processes: MAKING,
  pivot: 'event',
  versions: withReligiousBodies({}),
  reads: [...approvalFacts],
  guards: { submitted: (facts, { figures }) => approvalsMissing(facts, figures) },
});
