import { defineRule } from '../engine/rule.js';
import { matterFacts, matterOf } from '../processes/amalgamation/facts.js';
import { mayPropose, mayPublish } from './common/proposers.js';
import { each, isFoundationOrVoluntary, sinceSchoolOrganisation } from './common/statutory-proposals.js';
import { changeInWords, tested, type Thresholds } from './common/thresholds.js';

/** Every change counts here, whatever its size: who may publish does not turn on thresholds. */
const any: Thresholds = {
  enlargementPlaces: 0,
  enlargementPercent: 0,
  enlargementMost: 0,
  enlargementTemporaryYears: 0,
  ageYears: 0,
  ageTemporaryYears: 0,
  nurseryCounts: false,
  specialPercent: 0,
  specialPupils: 0,
  specialBoardingPupils: 0,
  siteYards: 0,
  droppedSiteYards: 0,
};

const words = { authority: 'the local authority', 'governing-body': 'the governing body' } as const;

/** SI 2013/3110 regs 4, 5, EIA 2006 ss 15, 19(2)-(3): who may publish the change, and who the closure. */
export const rb03 = defineRule({
  id: 'RB-03',
  citation: 'SI 2013/3110 regs 4, 5; Education and Inspections Act 2006 ss 15(1)-(2), 19(2)-(3)',
  plain:
    'Who may publish a change follows from the survivor’s category and the change: the age range of a community school is for the authority, that of a foundation or voluntary school for its governing body. A closure is published by the authority, or by the governing body of a foundation, voluntary or foundation special school for itself.',
  confidence: 'T',
  says: 'H',
  processes: ['amalgamation-new-school', 'amalgamation-enlargement'],
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ mayPropose }, 'SI 2013/3110 regs 4, 5'),
  reads: [...matterFacts],
  guards: {
    'statutory-proposals-published': (facts, _law, event) =>
      each(facts, event, ['alteration', 'closure'], (one) => {
        const by = event.data['by'];
        const category = one.school?.category;
        if (category === undefined)
          return {
            message: `The category of ${one.school?.name ?? 'the school'} is not known, and who may publish depends on it.`,
            as: 'data',
            about: one.key,
            nextStep: 'Enter the category of the school.',
          };
        if (by !== 'authority' && by !== 'governing-body')
          return {
            message: `${one.school!.name}: only the authority or the governing body of the school can publish this.`,
            about: one.key,
            nextStep: 'Correct who published.',
          };
        if (one.kind === 'closure')
          return by === 'governing-body' && !isFoundationOrVoluntary(category)
            ? {
                message: `The governing body of ${one.school!.name} cannot publish its closure: only those of foundation, voluntary and foundation special schools can.`,
                about: one.key,
                nextStep: 'The authority publishes it.',
              }
            : null;
        const changes = matterOf(facts).changes;
        const wrong =
          changes === null
            ? []
            : tested(changes, category, any).filter(
                ({ change, paragraph }) => change !== 'nursery' && !mayPublish(by, category, paragraph),
              );
        if (wrong.length === 0) return null;
        const other = by === 'authority' ? 'governing-body' : 'authority';
        return {
          message: `At a school of this category ${words[by]} cannot publish: ${wrong.map(({ change, paragraph }) => `${changeInWords(change)} (paragraph ${paragraph})`).join(', ')}.`,
          figures: { changes: wrong.length },
          about: one.key,
          nextStep: wrong.every(({ paragraph }) => mayPublish(other, category, paragraph))
            ? `It is for ${words[other]} to publish it.`
            : 'Nobody can publish this change at such a school; choose another way.',
        };
      }),
  },
});
