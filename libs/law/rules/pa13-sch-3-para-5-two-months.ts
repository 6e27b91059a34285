import { defineRule, type Bite } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import { decideRow, tooEarly } from './common/decision-window.js';
import { decision } from './common/representations.js';
import { each, ENLARGEMENT, proposalsOf, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** SI 2013/3110 Sch 3 paras 3, 5: the authority decides the change within two months of the end of the representations. */
export const rb10 = defineRule({
  id: 'RB-10',
  citation: 'SI 2013/3110 Sch 3 paras 3, 5(1)-(3)',
  plain:
    'The authority decides a change after the representations have ended and within 2 months of their end; before it modifies the proposals it consults the governing body, unless that body proposed the modifications.',
  confidence: 'T',
  says: 'H',
  processes: ENLARGEMENT,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({ ...decision }, 'SI 2013/3110 Sch 3 para 5'),
  reads: [...matterFacts, 'bankHolidays'],
  guards: {
    'proposals-determined': (facts, { count }, event) =>
      each(facts, event, ['alteration'], (one) => {
        if (event.data['by'] !== 'authority') return null;
        const early = tooEarly(one, event.happenedOn, facts, count);
        const bites: Bite[] = early === null ? [] : [early];
        if (event.data['outcome'] === 'approved-with-modifications' && event.data['governingBodyConsulted'] !== true)
          bites.push({
            message: 'The governing body was not consulted on the modifications.',
            about: one.key,
            nextStep: 'Consult it, then decide; or record that it proposed them.',
          });
        return bites;
      }),
  },
  deadlines: (facts, { count }) => proposalsOf(facts, 'alteration').flatMap((one) => decideRow(one, facts, count) ?? []),
});
