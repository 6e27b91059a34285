import { defineRule } from '../engine/rule.js';
import { matterFacts } from '../processes/amalgamation/facts.js';
import { each, ENLARGEMENT, sinceSchoolOrganisation } from './common/statutory-proposals.js';
import { unlawfulWithdrawal } from './common/withdrawal.js';

/** SI 2013/3110 Sch 3 para 4: a change is withdrawn in writing and on its website, before it is determined. */
export const rb20 = defineRule({
  id: 'RB-20',
  citation: 'SI 2013/3110 Sch 3 para 4',
  plain:
    'A change is withdrawn before it is determined, by written notice to the governing body or authority and to the adjudicator where it was referred, and a note on the website where the proposals stood.',
  confidence: 'T',
  says: 'H',
  processes: ENLARGEMENT,
  pivot: 'proposals',
  versions: sinceSchoolOrganisation({}, 'SI 2013/3110 Sch 3 para 4'),
  reads: [...matterFacts],
  guards: {
    'proposals-withdrawn': (facts, _law, event) =>
      each(facts, event, ['alteration'], (one) => [
        ...unlawfulWithdrawal(one, event),
        ...(event.data['websiteNoted'] === true
          ? []
          : [
              {
                message: 'The website of the proposals must say that they are withdrawn.',
                about: one.key,
                nextStep: 'Put the note there, then record it.',
              },
            ]),
      ]),
  },
});
