import { defineRule } from '../engine/rule.js';
import { MAKING } from '../processes/instrument/ids.js';
import { approvalFacts, revisionProblems } from './common/instrument-procedure.js';
import { withReligiousBodies } from './common/versions.js';

/** Reg 29(3)(b): a revision that all agree. */
export const procM5b = defineRule({
  id: 'PROC-M5b',
  citation: 'SI 2012/1034 reg 29(3)(b); SI 2012/1035 Sch 5 para 5(4)(b)',
  plain:
    'A revision is made when authority, governing body and, with foundation governors, all who must approve have agreed it, and it complies with the law.',
  confidence: 'T',
  says: 'H',
  processes: MAKING,
  pivot: 'event',
  versions: withReligiousBodies({}),
  reads: [...approvalFacts],
  guards: { 'revision-agreed': (facts, { figures }, event) => revisionProblems(facts, figures, event) },
});
