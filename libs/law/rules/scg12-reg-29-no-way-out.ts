import { defineRule } from '../engine/rule.js';
import { lastAct } from '../engine/facts.js';
import { MAKING } from '../processes/instrument/ids.js';
import { approvalFacts, nothingImposed, wayOut } from './common/instrument-procedure.js';
import { since2012 } from './common/instruments.js';

/** Reg 29 says nothing of a disagreement where there are foundation governors, and names nobody who could decide it. */
export const procM5d = defineRule({
  id: 'PROC-M5d',
  citation: 'SI 2012/1034 reg 29 (no provision)',
  plain:
    'With foundation governors and without agreement the regulations give no way out: the authority may not impose a form, and the deadlock is recorded.',
  confidence: 'T',
  says: 'H',
  processes: MAKING,
  pivot: 'event',
  versions: since2012('SI 2012/1034 reg 29', {}),
  reads: [...approvalFacts, 'state'],
  guards: { 'form-imposed': (facts) => nothingImposed(facts), 'deadlock-recorded': (facts) => wayOut(facts) },
  tasks: (facts) => {
    const recorded = facts.state === 'deadlocked' ? lastAct(facts, 'deadlock-recorded') : null;
    if (recorded === null) return [];
    return [
      {
        title: 'Decide how the deadlock is dealt with',
        why: 'The regulations give nobody power to decide. Legal services and the diocese can be asked.',
        for: 'case-officer',
        openedOn: recorded.happenedOn,
        due: null,
        kind: 'review',
        doneBy: 'review-decided',
      },
    ];
  },
});
