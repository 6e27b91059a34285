import { lastAct } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { VARIATION } from '../processes/instrument/ids.js';
import { approvalFacts, nothingImposed, wayOut } from './common/instrument-procedure.js';
import { since2012 } from './common/instruments.js';

/** Reg 30 says nothing of a disagreement where there are foundation governors. */
export const procV7 = defineRule({
  id: 'PROC-V7',
  citation: 'SI 2012/1034 reg 30 (no provision)',
  plain:
    'With foundation governors and without agreement the regulations give no way out of a disagreement on a variation; the instrument stays as it is.',
  confidence: 'T',
  says: 'H',
  processes: VARIATION,
  pivot: 'event',
  versions: since2012('SI 2012/1034 reg 30', {}),
  reads: [...approvalFacts, 'state'],
  guards: { 'form-imposed': (facts) => nothingImposed(facts), 'deadlock-recorded': (facts) => wayOut(facts) },
  tasks: (facts) => {
    const recorded = facts.state === 'deadlocked' ? lastAct(facts, 'deadlock-recorded') : null;
    if (recorded === null) return [];
    return [
      {
        title: 'Decide how the deadlock is dealt with',
        why: 'The regulations give nobody power to decide. The instrument in force stays as it is.',
        for: 'case-officer',
        openedOn: recorded.happenedOn,
        due: null,
        kind: 'review',
        doneBy: 'review-decided',
      },
    ];
  },
});
