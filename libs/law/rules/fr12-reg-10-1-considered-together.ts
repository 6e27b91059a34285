import { addDays, longDate } from '../calendar/civil-date.js';
import { lastAct } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { boardNamed, closingDateOf, parties, publicationOf, weighedBy } from '../processes/federating/facts.js';
import { namesOf, proposing, stranger } from './common/proposing.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Reg 10(1): all responses are considered jointly; no least time is stated. */
export const f6 = defineRule({
  id: 'F6',
  citation: 'SI 2012/1035 reg 10(1)',
  plain: 'The governing bodies consider all responses together, after the closing date and before any of them determines.',
  confidence: 'I',
  says: 'W',
  processes: proposing,
  pivot: 'event',
  versions: sinceFederationRegulations({}, 'I'),
  reads: ['acts', 'boards'],
  guards: {
    'responses-considered': (facts, _law, event) => {
      if (event.data['board'] !== undefined) {
        const other = stranger(facts, event);
        if (other !== null) return other;
      }
      const closesOn = closingDateOf(facts);
      if (closesOn === null || event.happenedOn > closesOn) return undefined;
      return {
        message: `The responses were considered before the last day for representations, ${longDate(closesOn)}, had passed.`,
        dates: { consideredOn: event.happenedOn, closesOn, from: addDays(closesOn, 1) },
        nextStep: 'Consider again, together, whatever comes in until that day.',
      };
    },
    'board-determined': (facts, _law, { happenedOn, data }) => {
      const board = boardNamed(facts, data['board']);
      const weighed = board === undefined ? null : weighedBy(facts, board);
      if (board === undefined || weighed === null || weighed.happenedOn <= happenedOn) return undefined;
      return {
        message: `${board.name} determined before the responses were considered on ${longDate(weighed.happenedOn)}.`,
        dates: { determinedOn: happenedOn, consideredOn: weighed.happenedOn },
        nextStep: 'Check both dates. A determination made before the responses were weighed should be made again.',
        about: board.key,
      };
    },
  },
  deadlines: (facts) => {
    const published = publicationOf(facts);
    const closesOn = closingDateOf(facts);
    if (published === null || closesOn === null) return [];
    const open = parties(facts).filter((board) => weighedBy(facts, board) === null);
    return [
      {
        title: open.length === 0 ? 'Responses considered together' : `Consider all responses together: ${namesOf(open)}`,
        startedBy: published.index,
        startsOn: published.happenedOn,
        earliest: addDays(closesOn, 1),
        argument: { counting: null, sum: `the day after ${longDate(closesOn)}, the last day for representations`, skipped: [] },
        doneOn: open.length === 0 ? (lastAct(facts, 'responses-considered')?.happenedOn ?? null) : null,
        for: 'governing-body',
        remind: false,
      },
    ];
  },
});
