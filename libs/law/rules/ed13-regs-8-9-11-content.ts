import { defineRule, type Bite } from '../engine/rule.js';
import { matterFacts, matterOf, type MatterFacts, type Proposal } from '../processes/amalgamation/facts.js';
import { BOTH, each, sinceSchoolOrganisation } from './common/statutory-proposals.js';

type Heads = { newSchool: number; closure: number; nurseryMayOmit: readonly number[] };

function check(
  facts: MatterFacts,
  one: Proposal,
  data: Readonly<Record<string, unknown>>,
  { newSchool, closure, nurseryMayOmit }: Heads,
): Bite | null {
  const heads = one.kind === 'new-school' ? newSchool : closure;
  const named = [...String(data['headsMissing'] ?? '').matchAll(/\d+/g)]
    .map(([head]) => Number(head))
    .filter((head) => head >= 1 && head <= heads);
  const excused = one.kind === 'new-school' && matterOf(facts).vehicle?.section === 's11-1' ? nurseryMayOmit : [];
  const missing = named.filter((head) => !excused.includes(head));
  if (missing.length === 0 && (data['contentComplete'] === true || named.length > 0)) return null;
  return {
    message:
      missing.length > 0
        ? `The proposals for ${one.name} leave out what head ${missing.join(', ')} asks for.`
        : `It is not recorded that the proposals for ${one.name} contain all ${heads} heads.`,
    figures: { heads, missing: missing.length },
    about: one.key,
    nextStep: 'Complete the proposals, then publish them.',
  };
}

/** SI 2013/3109 regs 8, 9, 11: what the proposals must contain. */
export const ra07 = defineRule<Heads>({
  id: 'RA-07',
  citation: 'SI 2013/3109 regs 8, 9, 11, Schs 1, 2',
  plain:
    'Proposals for a new school contain the 25 heads of the first schedule and those for a closure the 15 of the second; a new nursery school may leave out heads 7, 8, 10, 12, 18, 23, 24 and 25.',
  confidence: 'T',
  says: 'H',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ newSchool: 25, closure: 15, nurseryMayOmit: [7, 8, 10, 12, 18, 23, 24, 25] }, 'SI 2013/3109'),
  reads: [...matterFacts],
  guards: {
    'statutory-proposals-published': (facts, { figures }, event) =>
      each(facts, event, ['new-school', 'closure'], (one) => check(facts, one, event.data, figures)),
  },
});
