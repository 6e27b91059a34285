import { longDate } from '../calendar/civil-date.js';
import { actsOf } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { sinceCollaborationRegulations } from './common/collaboration.js';

/** Whoever exercises a delegated function reports on it to the governing body: SI 2003/1377 reg 18(2), since 2013 SI 2013/1624 reg 20 (its words were not seen). */
export const co14 = defineRule({
  id: 'CO-14',
  citation: 'SI 2003/1962 reg 3(4); SI 2003/1377 reg 18(2), since 2013 SI 2013/1624 reg 20',
  plain: 'The joint committee reports to each governing body what it did with the functions delegated to it.',
  confidence: 'U',
  says: 'W',
  processes: ['collaboration'],
  pivot: 'event',
  versions: sinceCollaborationRegulations({}, 'U', 'SI 2003/1377 reg 18 (read); SI 2013/1624 reg 20 (heading)'),
  reads: ['acts'],
  standing: (facts) =>
    actsOf(facts, 'joint-committee-met')
      .filter(
        ({ happenedOn, data }) =>
          data['voteTaken'] === true &&
          !actsOf(facts, 'joint-committee-minutes-given').some(
            (given) => given.data['meetingOn'] === happenedOn && given.data['reported'] === true,
          ),
      )
      .map(({ happenedOn }) => ({
        message: `No report to the governing bodies on the decisions of ${longDate(happenedOn)} is recorded.`,
        dates: { meetingOn: happenedOn },
        nextStep: 'Report with the minutes, and record that you did.',
      })),
});
