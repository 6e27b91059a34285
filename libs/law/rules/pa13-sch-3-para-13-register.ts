import { lastAct, type Facts } from '../engine/facts.js';
import { defineRule, type Law } from '../engine/rule.js';
import { ENLARGEMENT, inEffect, late, limit, sinceSchoolOrganisation } from './common/statutory-proposals.js';

type Weeks = { weeks: number };
const due = (facts: Facts, { figures, count }: Law<Weeks>) =>
  !inEffect(facts) || facts.reachedOn === null ? null : count.weeksOf(facts.reachedOn.on, figures.weeks, facts.bankHolidays);

/** SI 2013/3110 Sch 3 para 13(1)(b), (2): the register is told within a week of implementation. */
export const rb16 = defineRule<Weeks>({
  id: 'RB-16',
  citation: 'SI 2013/3110 Sch 3 para 13(1)(b), (2)',
  plain: 'Within 1 week of carrying a change out the proposer gives the information through the Department’s register of schools.',
  confidence: 'T',
  says: 'B',
  processes: ENLARGEMENT,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ weeks: 1 }, 'SI 2013/3110 Sch 3 para 13'),
  reads: ['reachedOn', 'missing', 'bankHolidays', 'acts'],
  guards: {
    'register-updated': (facts, law, { happenedOn }) =>
      late(happenedOn, due(facts, law), 'The entry in the register', 'register-updated') ?? undefined,
  },
  deadlines: (facts, law) => {
    const counted = due(facts, law);
    if (counted === null || facts.reachedOn === null) return [];
    return [
      limit(counted, {
        title: 'Enter the change and the closure in the national register',
        startedBy: facts.reachedOn.index,
        doneOn: lastAct(facts, 'register-updated')?.happenedOn ?? null,
        for: 'case-officer',
      }),
    ];
  },
});
