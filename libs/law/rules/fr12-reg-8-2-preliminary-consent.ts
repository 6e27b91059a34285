import { defineRule, type Bite } from '../engine/rule.js';
import { boardNamed, consentOf, consentsNeeded, isFederation, noticeTo, publicationOf } from '../processes/federating/facts.js';
import { proposing } from './common/proposing.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Reg 8(2): the federation must consider the notice. */
export const j2 = defineRule({
  id: 'J2',
  citation: 'SI 2012/1035 reg 8(2)',
  plain:
    'On receipt of the notice the governing body of the federation must consider whether to give preliminary consent or to reject the proposal; a rejection ends it.',
  confidence: 'A',
  says: 'T',
  processes: proposing,
  pivot: 'event',
  versions: sinceFederationRegulations({}),
  reads: ['acts', 'boards'],
  guards: {
    'preliminary-consent-decided': (facts, _law, { data, happenedOn }) => {
      const federation = boardNamed(facts, data['board']);
      const about = boardNamed(facts, data['concerning']);
      const says = (message: string, nextStep: string): Bite => ({ message, nextStep });
      if (federation === undefined || about === undefined || !isFederation(federation) || federation === about)
        return says('Consent is given by the governing body of an existing federation, to another.', 'Check which is which.');
      const notice = noticeTo(facts, federation, about);
      if (notice === null || notice.happenedOn > happenedOn)
        return says(`It is not recorded that ${about.name} had given notice of its proposal by that day.`, 'Record the notice.');
      if (data['outcome'] !== 'reject') return undefined;
      return says(
        `${federation.name} rejected the proposal of ${about.name}, which ends it. Nobody need be told.`,
        'Tell those who had been told of the idea.',
      );
    },
  },
  tasks: (facts) => {
    if (publicationOf(facts) !== null) return [];
    return consentsNeeded(facts).flatMap(({ federation, about }) => {
      const notice = noticeTo(facts, federation, about);
      if (notice === null || consentOf(facts, federation, about) !== null) return [];
      return [
        {
          part: `${federation.key}:${about.key}`,
          title: `${federation.name} considers preliminary consent to ${about.name}`,
          why: 'It must consider the notice. Consent lets the proposals be published and does not bind it.',
          for: 'governing-body',
          openedOn: notice.happenedOn,
          due: null,
          kind: 'do' as const,
          doneBy: 'preliminary-consent-decided',
        },
      ];
    });
  },
});
