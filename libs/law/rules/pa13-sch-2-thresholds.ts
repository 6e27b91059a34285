import { defineRule, type Bite, type RuleVersion } from '../engine/rule.js';
import { matterFacts, matterOf, type Changes } from '../processes/amalgamation/facts.js';
import type { Category } from '../types.js';
import { ENLARGEMENT, each } from './common/statutory-proposals.js';
import { tested, type Thresholds } from './common/thresholds.js';

const usual: Thresholds = {
  enlargementPlaces: 30,
  enlargementPercent: 25,
  enlargementMost: 200,
  enlargementTemporaryYears: 3,
  ageYears: 1,
  ageTemporaryYears: 2,
  nurseryCounts: true,
  specialPercent: 10,
  specialPupils: 20,
  specialBoardingPupils: 5,
  siteYards: 3520,
  droppedSiteYards: 1760,
};

const versions: RuleVersion<Thresholds>[] = [
  { from: '2014-01-28', until: '2025-03-03', source: 'SI 2013/3110 Sch 2', confidence: 'T', figures: usual },
  {
    from: '2025-03-03',
    until: null,
    checkedOn: '2026-11-01',
    source: 'SI 2013/3110 Sch 2 as amended by SI 2025/94',
    confidence: 'T',
    figures: { ...usual, nurseryCounts: false, nurseryCountedUntil: '2025-03-02' },
  },
];

function answer(changes: Changes, category: Category | undefined, figures: Thresholds): Bite | undefined {
  const results = tested(changes, category, figures);
  const prescribed = results.filter((one) => one.prescribed === true);
  const unknown = results.filter((one) => one.prescribed === null);
  const about = 'alteration';
  if (changes.proposalsNeeded && prescribed.length === 0 && unknown.length === 0)
    return {
      message: `No change described reaches a threshold, so no proposals are published for the surviving school: ${results.map(({ because }) => because).join('; ') || 'none is described'}.`,
      figures: { changes: results.length, prescribed: 0 },
      about,
      nextStep: 'Describe the changes without proposals for them; the closure needs proposals all the same.',
    };
  if (!changes.proposalsNeeded && prescribed.length > 0)
    return {
      message: `Proposals are needed for the surviving school: ${prescribed.map(({ because }) => because).join('; ')}.`,
      figures: { changes: results.length, prescribed: prescribed.length },
      about,
      nextStep: 'Describe the changes as needing proposals, and have them published by whoever may.',
    };
  if (unknown.length === 0) return undefined;
  return {
    message: `Whether proposals are needed cannot be said for every change: ${unknown.map(({ because }) => because).join('; ')}.`,
    figures: { unknown: unknown.length },
    about,
    as: 'data',
    nextStep: 'Enter the missing figures.',
  };
}

/** SI 2013/3110 Sch 2: which changes to the surviving school are prescribed alterations, by the law of the day. */
export const rb01 = defineRule<Thresholds>({
  id: 'RB-01',
  citation: 'SI 2013/3110 Sch 2; SI 2025/94',
  plain:
    'A change to the surviving school needs statutory proposals only when it reaches a threshold: more than 30 places and at least 25% or 200, the lesser; an age limit moved by 1 year; a new site more than 2 miles away or in another area (3520 yards); a site given up 1 mile or more from those left (1760 yards). Since 3 March 2025 nursery provision counts no longer.',
  confidence: 'T',
  says: 'H',
  processes: ENLARGEMENT,
  pivot: 'event',
  versions,
  reads: [...matterFacts],
  guards: {
    'change-described': (facts, { figures }, { index, happenedOn, data }) => {
      const kinds = Array.isArray(data['changes']) ? (data['changes'] as string[]) : [];
      return answer(
        { index, on: happenedOn, kinds, data, proposalsNeeded: data['proposalsNeeded'] !== false },
        matterOf(facts).survivor?.category,
        figures,
      );
    },
    'statutory-proposals-published': (facts, { figures }, event) =>
      each(facts, event, ['alteration'], (one) => {
        const { changes } = matterOf(facts);
        return changes === null
          ? {
              message: 'What changes at the surviving school is not described.',
              about: one.key,
              nextStep: 'Describe the changes with their figures first.',
            }
          : answer(changes, one.school?.category, figures);
      }),
  },
});
