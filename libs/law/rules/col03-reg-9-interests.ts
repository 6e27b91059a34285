import { actsOf } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { sinceCollaborationRegulations } from './common/collaboration.js';

/** Reg 9 and the Schedule: whoever has an interest declares it, withdraws and does not vote. The regulations do not say that a decision falls with it. */
export const co12 = defineRule({
  id: 'CO-12',
  citation: 'SI 2003/1962 reg 9 and Sch',
  plain:
    'A member, head or clerk with a conflict of interest, a doubt about being impartial, money in the matter, or their own post, pay or appraisal before the meeting declares it, withdraws and does not vote; the others present settle disputes.',
  confidence: 'T',
  says: 'B',
  processes: ['collaboration'],
  pivot: 'event',
  versions: sinceCollaborationRegulations({}),
  reads: ['acts'],
  guards: {
    'joint-committee-met': (_facts, _law, { data }) =>
      data['conflictedTookPart'] === true
        ? {
            message: 'Somebody took part who had to declare an interest, withdraw and not vote.',
            nextStep:
              'Decide whether the matter must be taken again without that person; the regulations do not say that the decision falls.',
          }
        : undefined,
  },
  tasks: (facts) =>
    actsOf(facts, 'joint-committee-met')
      .filter(({ data }) => data['conflictedTookPart'] === true)
      .map(({ index, happenedOn }) => ({
        part: String(index),
        title: `Decide whether the meeting of ${happenedOn} must take the matter again`,
        why: 'Somebody took part who had an interest to declare.',
        for: 'case-officer',
        openedOn: happenedOn,
        due: null,
        kind: 'review' as const,
        doneBy: 'review-decided',
      })),
});
