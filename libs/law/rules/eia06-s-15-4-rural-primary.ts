import { actsOf } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import { BOTH, each, sinceSchoolOrganisation } from './common/statutory-proposals.js';

const matters: Record<string, string> = {
  community: 'the effect on the local community',
  transport: 'transport to other schools and its cost',
  'car-use': 'more use of motor vehicles',
  alternatives: 'alternatives to closing',
};

/** EIA 2006 s 15(4): what is considered before a rural primary school is closed. */
export const ra06 = defineRule({
  id: 'RA-06',
  citation: 'Education and Inspections Act 2006 s 15(4); SI 2013/3109 Sch 2 para 9',
  plain:
    'Whoever proposes to close a designated rural primary school has regard to the effect on the community, transport and its cost, more use of cars, and alternatives.',
  confidence: 'T',
  says: 'H',
  processes: BOTH,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({}, 'Education and Inspections Act 2006 s 15(4)'),
  reads: [...matterFacts],
  guards: {
    'statutory-proposals-published': (facts, _law, event) =>
      each(facts, event, ['closure'], (one) => {
        if (one.school?.ruralPrimary !== true) return null;
        const considered = new Set(
          actsOf(facts, 'rural-effects-considered')
            .filter((act) => act.data['school'] === one.school?.key && act.happenedOn <= event.happenedOn)
            .flatMap(({ data }) => (Array.isArray(data['considered']) ? (data['considered'] as string[]) : [])),
        );
        const missing = Object.keys(matters).filter((matter) => !considered.has(matter));
        if (missing.length === 0) return null;
        return {
          message: `Not recorded as considered for ${one.school.name}: ${missing.map((matter) => matters[matter]).join('; ')}.`,
          figures: { missing: missing.length },
          about: one.key,
          nextStep: 'Consider it, record it, and publish then; the proposals must state that it was considered.',
        };
      }),
  },
});
