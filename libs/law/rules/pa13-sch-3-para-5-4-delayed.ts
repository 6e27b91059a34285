import { defineRule } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import { delayedRow, tooLate } from './common/decision-window.js';
import { decideBy } from './common/representations.js';
import { each, ENLARGEMENT, late, proposalsOf, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** SI 2013/3110 Sch 3 para 5(4): a change not decided in two months goes to the adjudicator. No period is stated for it; a week is asked for, as for what is related. */
export const rb11 = defineRule({
  id: 'RB-11',
  citation: 'SI 2013/3110 Sch 3 paras 5(4), 10(2)',
  plain:
    'A change the authority has not decided in two months must be referred to the schools adjudicator; no period is stated for it, and the program asks for 1 week, as for related proposals.',
  confidence: 'T',
  says: 'H',
  processes: ENLARGEMENT,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ weeks: 1 }, 'SI 2013/3110 Sch 3 para 5(4)'),
  reads: [...matterFacts, 'bankHolidays', 'asOf'],
  guards: {
    'proposals-determined': (facts, { count }, event) =>
      each(facts, event, ['alteration'], (one) => (event.data['by'] === 'authority' ? tooLate(one, event.happenedOn, facts, count) : null)),
    'proposals-referred': (facts, { figures, count }, event) =>
      each(facts, event, ['alteration'], (one) => {
        const last = event.data['because'] === 'delayed' ? decideBy(one, facts, count)?.date : null;
        const bite =
          last == null
            ? null
            : late(event.happenedOn, count.weeksOf(last, figures.weeks, facts.bankHolidays), 'The reference to the adjudicator', one.key);
        return bite === null ? null : { ...bite, as: 'warning' };
      }),
  },
  deadlines: (facts, { figures, count }) =>
    proposalsOf(facts, 'alteration').flatMap((one) => delayedRow(one, facts, count, figures.weeks) ?? []),
});
