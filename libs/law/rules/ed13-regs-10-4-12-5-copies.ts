import type { Facts } from '../engine/facts.js';
import { defineRule, type Law, type RecipientSpec } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import {
  BOTH,
  copiesRow,
  dioceses,
  isSpecial,
  lateCopies,
  listOf,
  parentsToo,
  proposalsOf,
  secretaryOfStateToo,
  sinceSchoolOrganisation,
} from './common/statutory-proposals.js';

const kinds = ['statutory-proposals', 'discontinuance'] as const;

const counted = (facts: Facts, { figures, count }: Law<{ weeks: number }>, of: (typeof kinds)[number]) => {
  const list = listOf(facts, of);
  return list === undefined ? null : count.weeksOf(list.from, figures.weeks, facts.bankHolidays);
};

/** Each list has a deadline of its own; the rows of the second are told apart by its name. */
const part = (of: string): string | undefined => (of === 'discontinuance' ? undefined : of);

const always: RecipientSpec[] = [
  secretaryOfStateToo('The Secretary of State always gets a copy of a new school or a closure.'),
  ...dioceses('Always, whatever the school’s own character.'),
];

/** SI 2013/3109 regs 10(4), 12(5): who gets a copy within a week. */
export const ra11 = defineRule<{ weeks: number }>({
  id: 'RA-11',
  citation: 'SI 2013/3109 regs 10(4), 12(5)',
  plain:
    'Within 1 week of publication copies of the proposals and the statement go to the Secretary of State, the diocesan boards and bishops of the area and, where a special school closes, the parents of every registered pupil.',
  confidence: 'T',
  says: 'B',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ weeks: 1 }, 'SI 2013/3109 regs 10(4), 12(5)'),
  reads: [...matterFacts, 'notices', 'bankHolidays'],
  guards: {
    told: (facts, law, event) => {
      const of = kinds.find((kind) => kind === event.data['of']);
      return of === undefined
        ? 'It is about something else.'
        : lateCopies(listOf(facts, of), 'RA-11', counted(facts, law, of), event, 'The copy');
    },
  },
  recipients: {
    'statutory-proposals': (facts) => (proposalsOf(facts, 'new-school').length > 0 ? always : []),
    discontinuance: (facts) => [
      ...always,
      ...proposalsOf(facts, 'closure')
        .filter((one) => one.publication !== null && isSpecial(one))
        .map(parentsToo),
    ],
  },
  deadlines: (facts, law) =>
    kinds.flatMap((of) => {
      const list = listOf(facts, of);
      const last = counted(facts, law, of);
      if (list === undefined || last === null || !list.rows.some(({ ruleId }) => ruleId === 'RA-11')) return [];
      const what = of === 'discontinuance' ? 'the closure proposals' : 'the proposals for the new school';
      return [copiesRow(list, 'RA-11', part(of), `Send copies of ${what} and the statement`, last, 'case-officer')];
    }),
});
