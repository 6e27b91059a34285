import { lastAct } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { matterFacts, matterOf, type MatterFacts } from '../processes/amalgamation/facts.js';
import { ENLARGEMENT, proposalsOf, sinceSchoolOrganisation, toAuthority } from './common/statutory-proposals.js';

/** True where the change is that the school stops being for one sex. */
const endsSingleSex = (facts: MatterFacts): boolean => matterOf(facts).changes?.kinds.includes('single-sex-ended') === true;

/** SI 2013/3110 Sch 3 para 12: a school that stops being for one sex needs a transitional exemption order. Its want holds no date up: para 12(4) only sends the question on. */
export const rb23 = defineRule({
  id: 'RB-23',
  citation: 'SI 2013/3110 Sch 3 para 12; Equality Act 2010 Sch 11',
  plain:
    'When proposals are published for a school to stop being for one sex, the authority makes a transitional exemption order; where it failed to, or the proposals are referred, the question goes to the adjudicator. The proposals take effect without it; admitting by stages is then not covered.',
  confidence: 'T',
  says: 'B',
  processes: ENLARGEMENT,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({}, 'SI 2013/3110 Sch 3 para 12'),
  reads: [...matterFacts],
  guards: {
    'effective-date-reached': (facts) => {
      if (!endsSingleSex(facts)) return 'The school does not stop being for one sex.';
      if (lastAct(facts, 'exemption-order-made') !== null) return undefined;
      return {
        message: 'The day has come and there is no transitional exemption order: admitting boys and girls by stages is not covered by one.',
        nextStep: 'Refer the question to the schools adjudicator, who considers it afresh, and record the order when it is made.',
        about: 'alteration',
      };
    },
  },
  tasks: (facts) =>
    !endsSingleSex(facts) || lastAct(facts, 'exemption-order-made') !== null
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
