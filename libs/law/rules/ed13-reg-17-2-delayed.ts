import { defineRule } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import { delayedRow, tooLate } from './common/decision-window.js';
import { decideBy, neverTheAuthoritys } from './common/representations.js';
import { BOTH, each, late, proposalsOf, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** EIA 2006 Sch 2 paras 13, 19(6), SI 2013/3109 reg 17(2): what was not decided in two months goes to the adjudicator within a week. */
export const ra18 = defineRule({
  id: 'RA-18',
  citation: 'Education and Inspections Act 2006 Sch 2 paras 13, 19(6); SI 2013/3109 reg 17(2)',
  plain:
    'What the authority has not decided in two months is no longer its to decide: it goes to the schools adjudicator within 1 week of the end of the two months.',
  confidence: 'T',
  says: 'H',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ weeks: 1 }, 'EIA 2006 Sch 2 paras 13, 19(6); SI 2013/3109 reg 17(2)'),
  reads: [...matterFacts, 'bankHolidays', 'asOf'],
  guards: {
    'proposals-determined': (facts, { count }, event) =>
      each(facts, event, ['new-school', 'closure'], (one) =>
        event.data['by'] === 'authority' ? tooLate(one, event.happenedOn, facts, count) : null,
      ),
    'proposals-referred': (facts, { figures, count }, event) =>
      each(facts, event, ['new-school', 'closure'], (one) => {
        const last = event.data['because'] === 'delayed' ? decideBy(one, facts, count)?.date : null;
        return last == null
          ? null
          : late(event.happenedOn, count.weeksOf(last, figures.weeks, facts.bankHolidays), 'The reference to the adjudicator', one.key);
      }),
  },
  deadlines: (facts, { figures, count }) =>
    proposalsOf(facts, 'new-school', 'closure').flatMap((one) =>
      neverTheAuthoritys(one, facts) ? [] : (delayedRow(one, facts, count, figures.weeks) ?? []),
    ),
});
