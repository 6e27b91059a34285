import { longDate } from '../calendar/civil-date.js';
import { argumentOf } from '../calendar/counted.js';
import { lastAct } from '../engine/facts.js';
import { defineRule, type Answer } from '../engine/rule.js';
import { arrangementOf, boardName } from '../processes/collaboration/facts.js';
import { sinceCollaborationRegulations } from './common/collaboration.js';

/** The length of notice is what the partners agreed. No regulation holds a board to it: it may take back its functions at any time. */
export const coNotice = defineRule({
  id: 'CO-notice',
  citation: 'The agreement of the partners; SI 2003/1377 reg 16(2)',
  plain: 'A partner leaves with the notice the agreement asks for; a governing body may take back what it delegated at any time.',
  confidence: 'P',
  says: 'W',
  processes: ['collaboration'],
  pivot: 'event',
  versions: sinceCollaborationRegulations({}, 'P', 'agreement'),
  reads: ['acts', 'boards', 'bankHolidays', 'state'],
  guards: {
    'exit-notice-given': (facts, { count }, { happenedOn, data }): Answer => {
      const { inForce, parties } = arrangementOf(facts);
      const board = data['board'];
      if (typeof board === 'string' && !parties.includes(board))
        return {
          message: `${boardName(facts, board)} is no partner of the arrangement.`,
          nextStep: 'Check which governing body gave notice.',
          about: board,
        };
      const weeks = inForce?.draft.noticeWeeks ?? null;
      if (weeks === null)
        return {
          message: 'The agreement says nothing about the length of notice.',
          nextStep: 'Agree the last day with the other partners, and write it down.',
        };
      if (board === undefined) return 'All end it together.';
      if (weeks === 0) return 'No notice is agreed.';
      const counted = count.weeksOf(happenedOn, weeks, facts.bankHolidays);
      const endsOn = String(data['endsOn']);
      if (counted.date === null || endsOn >= counted.date) return undefined;
      return {
        message: `The notice is shorter than agreed: ${weeks} weeks run until ${longDate(counted.date)}.`,
        figures: { weeks },
        dates: { endsOn, agreed: counted.date },
        argument: argumentOf(counted),
        nextStep: 'Keep to the agreed notice, or have the other partners consent to a shorter one.',
        about: String(board),
      };
    },
  },
  deadlines: (facts) => {
    const notice = facts.state === 'notice-given' ? lastAct(facts, 'exit-notice-given') : null;
    if (notice === null) return [];
    return [
      {
        title:
          typeof notice.data['board'] === 'string'
            ? `Last day of ${boardName(facts, notice.data['board'])}`
            : 'Last day of the arrangement',
        startedBy: notice.index,
        startsOn: notice.happenedOn,
        due: String(notice.data['endsOn']),
        doneOn: null,
        for: 'governing-body',
      },
    ];
  },
});
