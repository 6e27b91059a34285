import { longDate } from '../calendar/civil-date.js';
import { argumentOf, type Counting } from '../calendar/counted.js';
import type { Facts, FoldedEvent, NoticeList } from '../engine/facts.js';
import { defineRule, type Answer, type Law } from '../engine/rule.js';
import { boardNamed, decliners, determinationOf } from '../processes/federating/facts.js';
import { proposing } from './common/proposing.js';
import { secretaryOfState } from './common/recipients.js';
import { sinceFederationRegulations } from './common/versions.js';
import type { BoardFacts } from '../types.js';

type Weeks = { weeks: number };

const lastDay = (facts: Facts, { figures, count }: Law<Weeks>, board: BoardFacts): Counting =>
  count.weeksOf(determinationOf(facts, board)!.happenedOn, figures.weeks, facts.bankHolidays);

const rowOf = (list: NoticeList | undefined, board: BoardFacts) => list?.rows.find((row) => row.board === board.key);

function onTime(facts: Facts, law: Law<Weeks>, event: FoldedEvent): Answer {
  if (event.data['of'] !== 'declined') return 'It is not the notice that one does not proceed.';
  const board = boardNamed(facts, event.data['board']);
  const row = board === undefined ? undefined : rowOf(facts.notices.get('declined'), board);
  if (board === undefined || row === undefined)
    return {
      message: 'It is not recorded that this governing body determined not to proceed, so there is nothing to give notice of.',
      as: 'warning',
      nextStep: 'Record its determination first.',
    };
  if (event.data['role'] !== 'secretary-of-state')
    return {
      message:
        'A governing body that does not proceed must tell the Secretary of State, and only the Secretary of State. Telling others is courtesy.',
      as: 'info',
      nextStep: 'Nothing follows from it for the notice to the Secretary of State.',
    };
  if (row.via !== event.index || row.toldOn === null) return 'The Secretary of State had been told before.';
  const counted = lastDay(facts, law, board);
  if (counted.date === null || row.toldOn <= counted.date) return undefined;
  return {
    message: `${board.name} told the Secretary of State late: the last day was ${longDate(counted.date)}.`,
    dates: { due: counted.date, toldOn: row.toldOn },
    argument: argumentOf(counted),
    nextStep: 'Nothing becomes void by it. Note the reason for the file.',
    about: board.key,
  };
}

/** Reg 10(4): one that does not proceed tells the Secretary of State within a week of its own determination. */
export const f8n = defineRule<Weeks>({
  id: 'F8n',
  citation: 'SI 2012/1035 reg 10(4)',
  plain:
    'A governing body that determines not to proceed tells the Secretary of State within 1 week of its own determination; the regulations name nobody else, though telling the authority is good practice.',
  confidence: 'A',
  says: 'B',
  processes: proposing,
  pivot: 'event',
  versions: sinceFederationRegulations({ weeks: 1 }),
  reads: ['acts', 'boards', 'notices', 'bankHolidays', 'asOf'],
  guards: { told: onTime },
  recipients: {
    declined: (facts) =>
      decliners(facts).map((board) => ({
        ...secretaryOfState(true, `${board.name} determined not to proceed.`),
        label: `The Secretary of State, by ${board.name}`,
        board: board.key,
        from: determinationOf(facts, board)!.happenedOn,
      })),
  },
  deadlines: (facts, law) =>
    decliners(facts).map((board) => {
      const act = determinationOf(facts, board)!;
      const row = rowOf(facts.notices.get('declined'), board);
      const counted = lastDay(facts, law, board);
      const missed = counted.date !== null && facts.asOf > counted.date && row?.toldOn == null;
      return {
        part: board.key,
        title: `${board.name} tells the Secretary of State that it does not proceed`,
        startedBy: act.index,
        startsOn: act.happenedOn,
        due: counted.date,
        argument: argumentOf(counted),
        doneOn: row?.toldOn ?? null,
        for: 'governing-body',
        findings: missed
          ? [
              {
                message: `${board.name} has not told the Secretary of State by the last day.`,
                dates: { due: counted.date },
                argument: argumentOf(counted),
                nextStep: 'Tell them now. A late notice is a breach and makes nothing void.',
              },
            ]
          : [],
      };
    }),
});
