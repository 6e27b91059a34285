import { defineRule, type Answer } from '../engine/rule.js';
import type { Facts } from '../engine/facts.js';
import { sinceFederationRegulations } from './common/versions.js';

const fresh = ({ decision }: Facts): Answer => {
  if (decision === null || decision.changes === null) return 'It is the first decision.';
  return {
    message: `The regulations give no power to change ${decision.changes === 'date' ? 'the date' : 'a decision'} once made. It is treated as a fresh decision, with its own agenda item and fresh notices to everybody.`,
    as: 'review',
    dates: { decidedOn: decision.on, effectiveOn: decision.effectiveOn },
    nextStep: 'A named person decides that the fresh decision stands and records why; then everybody is told of it.',
  };
};

/** No power to change the date, or the decision, is stated. */
export const l7Change = defineRule({
  id: 'L7-change',
  citation: 'SI 2012/1035 reg 30(6)-(9) (no power to change stated)',
  plain: 'A changed date or a changed decision counts as a fresh decision, with its own agenda item and its own notices.',
  confidence: 'I',
  says: 'R',
  pivot: 'decision',
  versions: sinceFederationRegulations({}, 'I'),
  reads: ['decision'],
  guards: { 'board-decided': fresh, 'effective-date-changed': fresh },
  tasks: ({ decision }) => {
    if (decision === null || decision.changes === null) return [];
    return [
      {
        part: String(decision.index),
        title: 'Decide whether the changed decision stands',
        why: 'The regulations give no power to change a decision; it is treated as a fresh one.',
        for: 'case-officer',
        openedOn: decision.on,
        due: null,
        kind: 'review',
        doneBy: 'review-decided',
      },
    ];
  },
});
