import { longDate } from '../calendar/civil-date.js';
import { defineRule, type Bite } from '../engine/rule.js';
import { consentOf, consentsNeeded, isFederation, overridden } from '../processes/federating/facts.js';
import { proposing } from './common/proposing.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Reg 9(1): consent comes before the proposals; of two federations each consents. */
export const j3 = defineRule({
  id: 'J3',
  citation: 'SI 2012/1035 reg 9(1), (3)',
  plain:
    'Preliminary consent must be dated on or before the publication, and where two federations propose to become one each should have consented to the other; proposals then go to everyone at every school of the enlarged federation.',
  confidence: 'I',
  says: 'H',
  override: true,
  processes: proposing,
  pivot: 'proposals',
  versions: sinceFederationRegulations({}, 'I'),
  reads: ['acts', 'boards', 'overrides'],
  guards: {
    'proposals-published': (facts, _law, { happenedOn }) => {
      if (overridden(facts, 'J3')) return 'A manager let it pass.';
      const bites: Bite[] = [];
      for (const { federation, about } of consentsNeeded(facts)) {
        const consent = consentOf(facts, federation, about);
        if (consent?.data['outcome'] === 'consent' && consent.happenedOn > happenedOn)
          bites.push({
            message: `${federation.name} consented only on ${longDate(consent.happenedOn)}, after the proposals went out.`,
            dates: { publishedOn: happenedOn, from: consent.happenedOn },
            nextStep: 'Check the dates. Proposals sent before the consent are sent again.',
            about: about.key,
          });
        else if (isFederation(about) && consent?.data['outcome'] !== 'consent')
          bites.push({
            message: `${federation.name} has not given preliminary consent to ${about.name}. The regulations do not spell out whether each of two federations owes the other consent; record both.`,
            nextStep: `Record the consent of ${federation.name}, or have a manager override with a reason.`,
            about: about.key,
          });
      }
      return bites.length === 0 ? undefined : bites;
    },
  },
});
