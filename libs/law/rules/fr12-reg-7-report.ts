import { longDate } from '../calendar/civil-date.js';
import { defineRule, type Bite } from '../engine/rule.js';
import { agendaOf, boardNamed, draftOf, parties, publicationOf, reportOf, standsIn } from '../processes/federating/facts.js';
import { namesOf, proposing, stranger } from './common/proposing.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Reg 7: each board considers a report first, as an item on its agenda. */
export const f1 = defineRule({
  id: 'F1',
  citation: 'SI 2012/1035 reg 7(1)-(2)',
  plain:
    'Before proposals are published each governing body must have considered a report on them, as an item on the agenda of a properly called meeting of its own.',
  confidence: 'A',
  says: 'H',
  processes: proposing,
  pivot: 'proposals',
  versions: sinceFederationRegulations({}),
  reads: ['acts', 'boards', 'asOf'],
  guards: {
    'report-considered': (facts, _law, event) => {
      const other = stranger(facts, event);
      if (other !== null) return other;
      const board = boardNamed(facts, event.data['board'])!;
      if (standsIn(board) || agendaOf(facts, event) === true) return undefined;
      return {
        message: `This does not satisfy the rule for ${board.name}: it is not recorded that the report was an item on the agenda of the meeting as notified.`,
        as: 'warning',
        nextStep: 'Put the report on the agenda of another meeting before proposals are published, or correct the record.',
        about: board.key,
      };
    },
    'proposals-drafted': (facts) => {
      const without = parties(facts).filter((board) => reportOf(facts, board) === null);
      if (without.length === 0) return undefined;
      return {
        message: `No report has been considered yet by ${namesOf(without)}; the proposals cannot be published before.`,
        as: 'warning',
        nextStep: 'Send no copy until each has considered a report.',
      };
    },
    'proposals-published': (facts, _law, { happenedOn }) => {
      const bites: Bite[] = [];
      for (const board of parties(facts)) {
        const report = reportOf(facts, board);
        if (report !== null && report.happenedOn <= happenedOn) continue;
        bites.push({
          message:
            report === null
              ? `${board.name} has not considered a report as an item on its agenda.`
              : `${board.name} considered its report only on ${longDate(report.happenedOn)}, after the proposals went out.`,
          dates: { publishedOn: happenedOn, ...(report === null ? {} : { from: report.happenedOn }) },
          nextStep: `${board.name} considers a report first; then the proposals are sent.`,
          about: board.key,
        });
      }
      return bites.length === 0 ? undefined : bites;
    },
  },
  tasks: (facts) => {
    if (publicationOf(facts) !== null) return [];
    return parties(facts)
      .filter((board) => reportOf(facts, board) === null)
      .map(({ key, name }) => ({
        part: key,
        title: `${name} considers a report on the proposal`,
        why: 'Each governing body must first consider a report, as an item on its own agenda.',
        for: 'governing-body',
        openedOn: draftOf(facts)?.happenedOn ?? facts.acts[0]?.happenedOn ?? facts.asOf,
        due: null,
        kind: 'do' as const,
        doneBy: 'report-considered',
      }));
  },
});
