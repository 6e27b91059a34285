import { longDate } from '../calendar/civil-date.js';
import { actsOf, type Facts, type FoldedEvent } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { arrangementOf, boardName } from '../processes/collaboration/facts.js';
import { sinceCollaborationRegulations } from './common/collaboration.js';

/** Boards that have not been given the signed minutes of a meeting. */
function without(facts: Pick<Facts, 'acts' | 'boards'>, meeting: FoldedEvent): string[] {
  const given = actsOf(facts, 'joint-committee-minutes-given').filter(
    ({ data }) => data['meetingOn'] === meeting.happenedOn && data['signed'] === true,
  );
  if (given.some(({ data }) => data['board'] === undefined)) return [];
  return arrangementOf(facts).parties.filter((key) => !given.some(({ data }) => data['board'] === key));
}

/** Reg 10: signed minutes, agenda and papers go to every governing body and lie open, as soon as reasonably practicable. */
export const co13 = defineRule({
  id: 'CO-13',
  citation: 'SI 2003/1962 reg 10',
  plain:
    'The signed minutes, the agenda and the papers of every meeting go to every governing body and are open to inspection as soon as reasonably practicable; names and confidential matters may be left out.',
  confidence: 'T',
  says: 'B',
  processes: ['collaboration'],
  pivot: 'event',
  versions: sinceCollaborationRegulations({}),
  reads: ['acts', 'boards'],
  guards: {
    'joint-committee-minutes-given': (_facts, _law, { data }) =>
      data['signed'] === true
        ? undefined
        : {
            message: 'The minutes are not signed; the chair of the next meeting signs them, and signed minutes are what the boards get.',
            nextStep: 'Give the boards the signed minutes after the next meeting.',
          },
  },
  tasks: (facts) =>
    actsOf(facts, 'joint-committee-met').flatMap((meeting) => {
      const boards = without(facts, meeting);
      if (boards.length === 0) return [];
      return [
        {
          part: String(meeting.index),
          title: `Give the boards the signed minutes of ${longDate(meeting.happenedOn)}`,
          why: `Still without them: ${boards.map((key) => boardName(facts, key)).join('; ')}. There is no fixed time, only "as soon as reasonably practicable".`,
          for: 'clerk',
          openedOn: meeting.happenedOn,
          due: null,
          kind: 'do' as const,
          doneBy: 'joint-committee-minutes-given',
        },
      ];
    }),
});
