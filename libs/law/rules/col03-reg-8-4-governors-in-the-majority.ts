import { defineRule } from '../engine/rule.js';
import { changedIn2015 } from './common/collaboration.js';
import { presentAt } from './common/joint-committee.js';

type Present = { remote: boolean };

/** Reg 8(4): no vote unless the majority of members present are members of a collaborating governing body. */
export const co09 = defineRule<Present>({
  id: 'CO-09',
  citation: 'SI 2003/1962 reg 8(4), (7); SI 2015/883 reg 2(5)',
  plain:
    'No vote is taken unless most of the members present are members of a governing body; members who take part from afar count if the committee approved that.',
  confidence: 'T',
  says: 'H',
  processes: ['collaboration'],
  pivot: 'event',
  versions: changedIn2015<Present>({ remote: false }, { remote: true }),
  reads: [],
  guards: {
    'joint-committee-met': (_facts, { figures }, event) => {
      if (event.data['voteTaken'] !== true) return 'There was no vote.';
      const { members, governors } = presentAt(event, figures.remote);
      if (governors * 2 > members) return undefined;
      return {
        message: `There could be no vote: ${governors} of ${members} members present were members of a governing body, which is not most of them.`,
        figures: { present: members, governors },
        nextStep: 'Vote again when governors are in the majority.',
      };
    },
  },
});
