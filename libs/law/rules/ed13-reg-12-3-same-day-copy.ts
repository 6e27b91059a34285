import type { Facts, NoticeList } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import {
  authorityOf,
  authorityToo,
  boardToo,
  BOTH,
  copiesRow,
  listOf,
  proposalsOf,
  sinceSchoolOrganisation,
} from './common/statutory-proposals.js';
import { lateSameDay } from './common/same-day.js';

const sameDay = (list: NoticeList): { date: string; sum: string } => ({ date: list.from, sum: 'the day of publication itself' });

/** SI 2013/3109 reg 12(3)-(4): the authority and the governing body exchange a copy of a closure on the day it is published. */
export const ra09 = defineRule({
  id: 'RA-09',
  citation: 'SI 2013/3109 reg 12(3)-(4)',
  plain:
    'On the day a closure is published the authority gives the school’s governing body a copy; a governing body that publishes gives one to the authority.',
  confidence: 'T',
  says: 'B',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({}, 'SI 2013/3109 reg 12'),
  reads: [...matterFacts, 'notices'],
  guards: { told: (facts, _law, event) => lateSameDay(listOf(facts, 'discontinuance'), 'RA-09', event) },
  recipients: {
    discontinuance: (facts: Facts) => {
      const published = proposalsOf(facts, 'closure').filter(({ publication }) => publication !== null);
      const boards = published.filter(({ publication }) => publication?.by === 'authority');
      const rows = boards.map((one) => ({
        ...boardToo(one, 'The authority published the closure of its school.'),
        from: one.publication!.on,
      }));
      if (boards.length === published.length) return rows;
      const first = published.find(({ publication }) => publication?.by !== 'authority')!;
      return [
        ...rows,
        { ...authorityToo(authorityOf(facts), 'A governing body published the closure of its own school.'), from: first.publication!.on },
      ];
    },
  },
  deadlines: (facts) => {
    const list = listOf(facts, 'discontinuance');
    if (list === undefined || !list.rows.some(({ ruleId }) => ruleId === 'RA-09')) return [];
    const { date, sum } = sameDay(list);
    return [
      {
        ...copiesRow(
          list,
          'RA-09',
          undefined,
          'Exchange copies of the closure proposals on the day itself',
          { date, counting: 'C2', startsOn: date, sum, skipped: [] },
          'case-officer',
        ),
        argument: { counting: null, sum, skipped: [] },
      },
    ];
  },
});
