import { actsOf } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { arrangementOf, committeeWorks } from '../processes/collaboration/facts.js';
import { sinceCollaborationRegulations } from './common/collaboration.js';

/** Reg 5(1)-(2): the clerk must not be one of the heads; for one meeting a member who is no head may stand in. */
export const co07 = defineRule({
  id: 'CO-07',
  citation: 'SI 2003/1962 reg 5(1)-(2); SI 2015/883 reg 2(3)',
  plain:
    'The joint committee has a clerk who is no head teacher of the schools; if the clerk is absent, a member who is no head may stand in for that meeting.',
  confidence: 'T',
  says: 'H',
  processes: ['collaboration'],
  pivot: 'event',
  versions: sinceCollaborationRegulations({}, 'T', 'SI 2003/1962 reg 5; SI 2015/883 reg 2(3)'),
  reads: ['acts', 'boards'],
  guards: {
    'joint-committee-clerk-appointed': (_facts, _law, { data }) => {
      if (data['isHead'] === true)
        return {
          message: 'A head teacher of one of the schools cannot be clerk to the joint committee.',
          nextStep: 'Appoint somebody else.',
        };
      if (data['oneMeeting'] === true && data['isMember'] === false)
        return {
          message: 'Only a member of the committee can stand in for an absent clerk.',
          nextStep: 'Have a member stand in, or appoint a clerk.',
        };
      return undefined;
    },
  },
  tasks: (facts) => {
    const arrangement = arrangementOf(facts);
    if (!committeeWorks(arrangement)) return [];
    if (actsOf(facts, 'joint-committee-clerk-appointed').some(({ data }) => data['oneMeeting'] !== true)) return [];
    return [
      {
        title: 'Appoint a clerk to the joint committee',
        why: 'The clerk convenes the meetings and sees to the minutes.',
        for: 'governing-body',
        openedOn: arrangement.inForce!.on,
        due: null,
        kind: 'do' as const,
        doneBy: 'joint-committee-clerk-appointed',
      },
    ];
  },
});
