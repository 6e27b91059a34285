import type { Facts } from '../engine/facts.js';
import { defineRule, type Law, type RecipientSpec } from '../engine/rule.js';
import { matterFacts, type Proposal } from '../processes/amalgamation/facts.js';
import {
  authorityOf,
  authorityToo,
  boardToo,
  copiesRow,
  dioceses,
  ENLARGEMENT,
  isSpecial,
  lateCopies,
  listOf,
  parentsToo,
  proposalsOf,
  sinceSchoolOrganisation,
} from './common/statutory-proposals.js';
import { hasReligiousCharacter } from './common/religious-character.js';

const lastDay = (facts: Facts, { figures, count }: Law<{ weeks: number }>) => {
  const list = listOf(facts, 'alteration');
  return list === undefined ? null : count.weeksOf(list.from, figures.weeks, facts.bankHolidays);
};

/** A school with a religious character is involved or likely to be affected: any school of the case may be one. */
function religious(facts: Facts): boolean | null {
  const answers = facts.schools.map(hasReligiousCharacter);
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}

function recipients(facts: Facts, one: Proposal): RecipientSpec[] {
  const rows: RecipientSpec[] = [
    one.publication?.by === 'authority'
      ? boardToo(one, 'The authority publishes the change of its school.')
      : authorityToo(one.school?.authority ?? authorityOf(facts), 'A governing body publishes the change.'),
  ];
  const involved = religious(facts);
  if (involved !== false)
    rows.push(
      ...dioceses('A school with a religious character is involved or likely to be affected.').map((row) => ({
        ...row,
        applies: involved,
      })),
    );
  return isSpecial(one) ? [...rows, parentsToo(one)] : rows;
}

/** SI 2013/3110 Sch 3 para 1(3): who gets a copy within a week. The Secretary of State is not among them. */
export const rb08 = defineRule<{ weeks: number }>({
  id: 'RB-08',
  citation: 'SI 2013/3110 Sch 3 para 1(3)',
  plain:
    'Within 1 week of the publication on the website copies of the change go to the governing body or the authority, to the dioceses or faith group where a school with a religious character is involved or likely to be affected, and for a special school to every parent; not to the Secretary of State.',
  confidence: 'T',
  says: 'B',
  processes: ENLARGEMENT,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ weeks: 1 }, 'SI 2013/3110 Sch 3 para 1(3)'),
  reads: [...matterFacts, 'notices', 'bankHolidays'],
  guards: { told: (facts, law, event) => lateCopies(listOf(facts, 'alteration'), 'RB-08', lastDay(facts, law), event, 'The copy') },
  recipients: {
    alteration: (facts) => proposalsOf(facts, 'alteration').flatMap((one) => (one.publication === null ? [] : recipients(facts, one))),
  },
  deadlines: (facts, law) => {
    const list = listOf(facts, 'alteration');
    const counted = lastDay(facts, law);
    return list === undefined || counted === null
      ? []
      : [copiesRow(list, 'RB-08', undefined, 'Send copies of the proposals for the change', counted, 'case-officer')];
  },
});
