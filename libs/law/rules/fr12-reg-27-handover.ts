import { addDays, longDate, shortDate } from '../calendar/civil-date.js';
import type { Facts } from '../engine/facts.js';
import { defineRule, type Bite } from '../engine/rule.js';
import { boardNamed, federationDate, isFederation, proceeding, standsIn, undecided } from '../processes/federating/facts.js';
import { proposing, stranger } from './common/proposing.js';
import { sinceFederationRegulations } from './common/versions.js';
import type { BoardFacts } from '../types.js';

/** Boards of schools that are to become federated schools; the schools of an existing federation are that already. */
const reporting = (facts: Pick<Facts, 'acts' | 'boards'>): BoardFacts[] =>
  undecided(facts).length > 0 ? [] : proceeding(facts).filter((board) => !isFederation(board) && !standsIn(board));

const reportOf = ({ acts }: Pick<Facts, 'acts'>, { key }: BoardFacts) =>
  acts.find(({ type, data }) => type === 'handover-report-given' && data['board'] === key) ?? null;

/** Reg 27: a written report, minutes and papers for the new board, immediately before the date. */
export const f10 = defineRule({
  id: 'F10',
  citation: 'SI 2012/1035 reg 27',
  plain:
    'Just before the federation date the governing body of each school that is to become a federated school prepares a written report on its work, and makes it available with its minutes and papers.',
  confidence: 'A',
  says: 'B',
  processes: proposing,
  pivot: 'effective-date',
  versions: sinceFederationRegulations({}),
  reads: ['acts', 'boards', 'asOf'],
  guards: {
    'handover-report-given': (facts, _law, event) => {
      const other = stranger(facts, event);
      if (other !== null) return { ...other, as: 'warning' };
      const day = federationDate(facts);
      const board = boardNamed(facts, event.data['board'])!;
      const bites: Bite[] = [];
      if (day !== null && event.happenedOn >= day)
        bites.push({
          message: `${board.name} prepared its report late: it is due before the federation date, ${longDate(day)}, on which ${board.name} is dissolved.`,
          dates: { due: addDays(day, -1), preparedOn: event.happenedOn },
          nextStep: 'Nothing becomes void by it. Hand over what there is.',
          about: board.key,
        });
      if (event.data['papers'] === false)
        bites.push({
          message: `The minutes and papers of ${board.name} are not available yet.`,
          as: 'warning',
          nextStep: 'Make them available to the governing body of the federation.',
          about: board.key,
        });
      return bites.length === 0 ? undefined : bites;
    },
  },
  deadlines: (facts) => {
    const day = federationDate(facts);
    if (day === null) return [];
    return reporting(facts).map((board) => {
      const report = reportOf(facts, board);
      const due = addDays(day, -1);
      return {
        part: board.key,
        title: `Written report, minutes and papers: ${board.name}`,
        startedBy: null,
        startsOn: null,
        due,
        argument: { counting: null, sum: `the day before ${shortDate(day)}, the federation date`, skipped: [] },
        doneOn: report?.happenedOn ?? null,
        for: 'governing-body',
        findings:
          report === null && facts.asOf > due
            ? [
                {
                  message: `${board.name} has handed over no report.`,
                  dates: { due },
                  nextStep: 'Have it prepared by those who served on it.',
                  about: board.key,
                },
              ]
            : [],
      };
    });
  },
  tasks: (facts) => {
    const day = federationDate(facts);
    if (day === null) return [];
    return reporting(facts)
      .filter((board) => reportOf(facts, board) === null)
      .map((board) => ({
        part: board.key,
        title: `${board.name} prepares its report for the federation`,
        why: 'The new governing body is to know how the functions were discharged, and to have the minutes and papers.',
        for: 'governing-body',
        openedOn: facts.acts.findLast(({ type }) => type === 'board-determined')!.happenedOn,
        due: addDays(day, -1),
        kind: 'do' as const,
        doneBy: 'handover-report-given',
      }));
  },
});
