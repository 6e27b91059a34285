import { longDate } from '../calendar/civil-date.js';
import { defineRule, type Bite } from '../engine/rule.js';
import { actsOf } from '../engine/facts.js';
import { arrangementOf, boardName, committeeWorks } from '../processes/collaboration/facts.js';
import { functions } from '../processes/collaboration/words.js';
import { sinceCollaborationRegulations } from './common/collaboration.js';

/** Reg 3(3): a joint committee discharges what was delegated to it, and nothing else; a governing body keeps the function too (SI 2003/1377 reg 16(2)). */
export const coCommittee = defineRule({
  id: 'CO-committee',
  citation: 'SI 2003/1962 reg 3(3); SI 2003/1377 reg 16(2)',
  plain: 'A joint committee exists, and decides, only as far as an agreement in force delegates functions to it.',
  confidence: 'T',
  says: 'H',
  processes: ['collaboration'],
  pivot: 'event',
  versions: sinceCollaborationRegulations({}),
  reads: ['acts', 'boards'],
  guards: Object.fromEntries(
    [
      'joint-committee-determined',
      'joint-committee-chair-appointed',
      'joint-committee-clerk-appointed',
      'associate-member-appointed',
      'joint-committee-called',
      'joint-committee-met',
    ].map((type) => [
      type,
      (facts, _law, { data, happenedOn }) => {
        const arrangement = arrangementOf(facts);
        const { inForce } = arrangement;
        if (!committeeWorks(arrangement) || inForce === null)
          return {
            message: 'There is no joint committee: no agreement in force delegates a function to one.',
            nextStep: 'Have every governing body resolve on a text that delegates functions.',
          };
        const bites: Bite[] = [];
        if (happenedOn < inForce.on)
          bites.push({
            message: `The agreement is in force only from ${longDate(inForce.on)}.`,
            dates: { from: inForce.on, happenedOn },
            nextStep: `Do it on or after ${longDate(inForce.on)}.`,
          });
        if (data['voteTaken'] !== true) return bites;
        const about = data['about'];
        if (typeof about === 'string' && !inForce.draft.delegated.includes(about))
          bites.push({
            message: `The committee voted on something that was not delegated to it: ${(functions.find(({ value }) => value === about)?.label ?? about).toLowerCase()}.`,
            nextStep: 'Put it to each governing body.',
          });
        for (const notice of actsOf(facts, 'exit-notice-given'))
          if (notice.data['revokesDelegation'] === true && typeof notice.data['board'] === 'string')
            bites.push({
              message: `${boardName(facts, notice.data['board'])} took back what it had delegated on ${longDate(notice.happenedOn)}: the decision does not bind it.`,
              as: 'warning',
              nextStep: 'Say so in the minutes.',
              about: notice.data['board'],
            });
        return bites;
      },
    ]),
  ),
});
