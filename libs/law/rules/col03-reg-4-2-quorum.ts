import { defineRule } from '../engine/rule.js';
import { lastAct, type Facts, type FoldedEvent } from '../engine/facts.js';
import { changedIn2015 } from './common/collaboration.js';
import { presentAt } from './common/joint-committee.js';

type Quorum = { least: number; governorsOnly: boolean; remote: boolean };

const settled = (facts: Pick<Facts, 'acts'>): number => Number(lastAct(facts, 'joint-committee-determined')?.data['quorum'] ?? 0);

/** Reg 4(2): the quorum is at least three, until 2015 three members of governing bodies, since then three members of the committee. */
export const co05 = defineRule<Quorum>({
  id: 'CO-05',
  citation: 'SI 2003/1962 regs 4(2), 8(7); SI 2015/883 reg 2(2), (5)',
  plain:
    'The quorum of a joint committee is at least 3 of its members; as the rule was first made, each had to be a member of a governing body.',
  confidence: 'T',
  says: 'H',
  processes: ['collaboration'],
  pivot: 'event',
  versions: changedIn2015<Quorum>({ least: 3, governorsOnly: true, remote: false }, { least: 3, governorsOnly: false, remote: true }),
  reads: ['acts'],
  guards: {
    'joint-committee-determined': (_facts, { figures }, { data }) => {
      const quorum = Number(data['quorum']);
      if (quorum >= figures.least) return undefined;
      return {
        message: `A quorum of ${quorum} is too low: it must not be fewer than ${figures.least} members.`,
        figures: { quorum, least: figures.least },
        nextStep: `Settle a quorum of ${figures.least} or more.`,
      };
    },
    'joint-committee-met': (facts, { figures }, event: FoldedEvent) => {
      const { members, governors } = presentAt(event, figures.remote);
      const counted = figures.governorsOnly ? governors : members;
      const needed = Math.max(figures.least, settled(facts));
      if (counted >= needed) return undefined;
      const whom = figures.governorsOnly ? 'members of a governing body' : 'members';
      return {
        message: `The meeting had no quorum: ${counted} ${whom} counted, ${needed} are needed.`,
        figures: { present: counted, needed },
        nextStep: 'Call the meeting again. What was agreed without a quorum is no decision of the committee.',
      };
    },
  },
});
