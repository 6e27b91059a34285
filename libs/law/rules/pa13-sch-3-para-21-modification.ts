import { defineRule } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import { unlawfulModification } from './ed13-reg-22-modification.js';
import { each, ENLARGEMENT, inEffect, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** SI 2013/3110 Sch 3 para 21: a governing body that made the proposals may ask for a modification or a later date of a condition. */
export const rb18 = defineRule({
  id: 'RB-18',
  citation: 'SI 2013/3110 Sch 3 para 21',
  plain:
    'After approval and before it is carried out, whoever decided may modify a change or move a condition’s date at the request of the governing body that proposed it, and the details stand on the original website; for the authority’s own proposals no such power is stated.',
  confidence: 'T',
  says: 'H',
  processes: ENLARGEMENT,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({}, 'SI 2013/3110 Sch 3 para 21'),
  reads: [...matterFacts, 'reachedOn', 'missing'],
  guards: {
    'approval-modified': (facts, _law, event) =>
      each(facts, event, ['alteration'], (one) => {
        const bites = unlawfulModification(one, event, inEffect(facts));
        if (one.publication?.by === 'authority')
          bites.push({
            message: 'The authority made these proposals, and paragraph 21 states no power to modify those; ask a lawyer.',
            as: 'review',
            about: one.key,
            nextStep: 'Have a lawyer look at it before relying on the modification.',
          });
        else if (event.data['askedBy'] !== 'proposers')
          bites.push({
            message: 'A change is modified only at the request of the governing body that proposed it.',
            about: one.key,
            nextStep: 'Wait for its request.',
          });
        if (event.data['websiteUpdated'] !== true)
          bites.push({
            message: 'The details of a modification stand on the website of the original proposals.',
            as: 'breach',
            about: one.key,
            nextStep: 'Publish them there.',
          });
        return bites;
      }),
  },
});
