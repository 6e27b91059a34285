import { longDate } from '../calendar/civil-date.js';
import type { Facts } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { datesOf, determinationOf, proceeding, undecided } from '../processes/federating/facts.js';
import { listed, namesOf, proposing } from './common/proposing.js';
import { sinceFederationRegulations } from './common/versions.js';
import type { BoardFacts } from '../types.js';

const modifying = (facts: Pick<Facts, 'acts' | 'boards'>): BoardFacts[] =>
  proceeding(facts).filter((board) => determinationOf(facts, board)?.data['outcome'] === 'proceed-modified');

/** Reg 10(2): modifications never change who federates; one federation results only when they come out the same. */
export const f7m = defineRule({
  id: 'F7m',
  citation: 'SI 2012/1035 reg 10(2)',
  plain:
    'Modifications may not change which governing bodies propose to federate, and those of different governing bodies must end up the same.',
  confidence: 'A',
  says: 'H',
  processes: proposing,
  pivot: 'event',
  versions: sinceFederationRegulations({}),
  reads: ['acts', 'boards'],
  guards: {
    'board-determined': (_facts, _law, { data }) => {
      if (data['outcome'] !== 'proceed-modified') return 'It determined no modification.';
      if (data['samePartners'] === true) return undefined;
      return {
        message: 'The modification would change which governing bodies federate, which no modification may.',
        nextStep: 'The governing bodies that are to federate publish new proposals together.',
      };
    },
  },
  standing: (facts) => {
    const dates = datesOf(facts);
    if (dates.length < 2) return [];
    return [
      {
        message: `The governing bodies that proceed have fixed different federation dates: ${listed(dates.map((day) => (day === null ? 'none' : longDate(day))))}. One federation can result only from one.`,
        as: 'review',
        figures: { dates: dates.length },
        nextStep: 'Have each fix the same date, and record it for each.',
      },
    ];
  },
  tasks: (facts) => {
    const modified = modifying(facts);
    if (modified.length === 0 || undecided(facts).length > 0) return [];
    return [
      {
        part: 'same',
        title: 'Check that all governing bodies proceed with the same modifications',
        why: `${namesOf(modified)} proceed${modified.length === 1 ? 's' : ''} with modifications. They must come out the same for all, or no one federation results.`,
        for: 'case-officer',
        openedOn: modified.map((board) => determinationOf(facts, board)!.happenedOn).reduce((last, on) => (on > last ? on : last)),
        due: null,
        kind: 'review' as const,
        doneBy: 'review-decided',
      },
    ];
  },
});
