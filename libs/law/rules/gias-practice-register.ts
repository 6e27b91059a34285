import { lastAct } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { inEffect, NEW_SCHOOL, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** Practice: the national register is told of closures, the opening and the links between the schools. */
export const ra33 = defineRule({
  id: 'RA-33',
  citation: 'Practice of the national register; no period in SI 2013/3109',
  plain:
    'After a new school opens, the national register closes the old schools, opens a new record with a new number and links them; the program asks for it in 1 week, as for a change.',
  confidence: 'U',
  says: 'T',
  processes: NEW_SCHOOL,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ weeks: 1 }, 'practice', 'U'),
  reads: ['reachedOn', 'missing', 'acts', 'bankHolidays'],
  tasks: (facts, { figures, count }) => {
    if (!inEffect(facts) || facts.reachedOn === null || lastAct(facts, 'register-updated') !== null) return [];
    return [
      {
        title: 'Report the closures, the new school and the links to the national register',
        why: 'The law has changed the schools; the register has not.',
        for: 'case-officer',
        openedOn: facts.reachedOn.on,
        due: count.weeksOf(facts.reachedOn.on, figures.weeks, facts.bankHolidays).date,
        kind: 'do',
        doneBy: 'register-updated',
      },
    ];
  },
});
