import { defineRule, type Bite } from '../engine/rule.js';
import { sinceCollaborationRegulations } from './common/collaboration.js';

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** Reg 8(5)-(6): the majority of votes decides; with equal votes whoever takes the chair has a second one, if a member of a governing body. */
export const co10 = defineRule({
  id: 'CO-10',
  citation: 'SI 2003/1962 reg 8(5)-(6)',
  plain:
    'A majority of the votes cast decides; when they are equal, whoever takes the chair has a second vote if a member of a governing body, and otherwise the motion falls.',
  confidence: 'T',
  says: 'H',
  processes: ['collaboration'],
  pivot: 'event',
  versions: sinceCollaborationRegulations({}),
  reads: [],
  guards: {
    'joint-committee-met': (_facts, _law, { data }) => {
      const votesFor = number(data['votesFor']);
      const votesAgainst = number(data['votesAgainst']);
      if (data['voteTaken'] !== true || votesFor === null || votesAgainst === null) return 'No votes are recorded.';
      const bites: Bite[] = [];
      const casting = data['castingVote'];
      const tied = votesFor === votesAgainst;
      if (casting !== undefined && !tied)
        bites.push({
          message: 'There is a second vote only when the votes are equal.',
          figures: { votesFor, votesAgainst },
          as: 'warning',
          nextStep: 'Correct the minutes.',
        });
      const mayCast = tied && data['chairIsGovernor'] === true;
      if (casting !== undefined && tied && !mayCast)
        bites.push({
          message: 'Whoever took the chair is a member of no governing body and has no second vote: the motion falls.',
          figures: { votesFor, votesAgainst },
          nextStep: 'Record the motion as not carried.',
        });
      const carried = votesFor > votesAgainst || (mayCast && casting === 'for');
      if (data['carried'] === true && !carried && bites.every(({ as }) => as !== undefined))
        bites.push({
          message: `The motion was not carried: ${votesFor} for, ${votesAgainst} against.`,
          figures: { votesFor, votesAgainst },
          nextStep: 'Record it as not carried.',
        });
      return bites;
    },
  },
});
