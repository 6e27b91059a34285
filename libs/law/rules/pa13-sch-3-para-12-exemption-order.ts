import { lastAct } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { matterFacts, matterOf } from '../processes/amalgamation/facts.js';
import { ENLARGEMENT, proposalsOf, sinceSchoolOrganisation, toAuthority } from './common/statutory-proposals.js';

/** SI 2013/3110 Sch 3 para 12: a school that stops being for one sex needs a transitional exemption order. */
export const rb23 = defineRule({
  id: 'RB-23',
  citation: 'SI 2013/3110 Sch 3 para 12; Equality Act 2010 Sch 11',
  plain:
    'When proposals are published for a school to stop being for one sex, the authority makes a transitional exemption order; where the proposals are referred, the adjudicator is asked for it.',
  confidence: 'T',
  says: 'H',
  override: true,
  processes: ENLARGEMENT,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({}, 'SI 2013/3110 Sch 3 para 12'),
  reads: [...matterFacts, 'effectiveOn', 'missing'],
  missing: (facts) => {
    if (facts.effectiveOn === null || matterOf(facts).changes?.kinds.includes('single-sex-ended') !== true) return [];
    const order = lastAct(facts, 'exemption-order-made');
    return order !== null && order.happenedOn <= facts.effectiveOn
      ? []
      : [
          {
            what: 'a transitional exemption order',
            school: matterOf(facts).survivor?.key ?? '',
            nextStep: 'Make the order, or ask the adjudicator for it, and record it.',
          },
        ];
  },
  guards: {
    'effective-date-reached': ({ missing }) => {
      const own = missing.filter(({ ruleId }) => ruleId === 'RB-23');
      return own.length === 0
        ? undefined
        : own.map(({ what, nextStep }) => ({ message: `The day has come and there is not ${what}.`, nextStep, about: 'alteration' }));
    },
  },
  tasks: (facts) =>
    matterOf(facts).changes?.kinds.includes('single-sex-ended') !== true || lastAct(facts, 'exemption-order-made') !== null
      ? []
      : proposalsOf(facts, 'alteration').flatMap(({ publication }) =>
          publication === null
            ? []
            : [
                {
                  title: 'Make a transitional exemption order',
                  why: 'The proposals are that the school stops being for one sex.',
                  for: toAuthority(facts),
                  openedOn: publication.on,
                  due: null,
                  kind: 'do' as const,
                  doneBy: 'exemption-order-made',
                },
              ],
        ),
});
