import { longDate } from '../calendar/civil-date.js';
import { defineRule, type Bite } from '../engine/rule.js';
import { boardNamed, consentsNeeded, isFederation, noticeTo, publicationOf } from '../processes/federating/facts.js';
import { proposing, stranger } from './common/proposing.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Reg 8(1): whoever wants to join tells the federation so. */
export const j1 = defineRule({
  id: 'J1',
  citation: 'SI 2012/1035 reg 8(1)',
  plain:
    'A governing body that proposes to federate with an existing federation gives the federation notice of it, before proposals are published.',
  confidence: 'A',
  says: 'H',
  processes: proposing,
  pivot: 'proposals',
  versions: sinceFederationRegulations({}),
  reads: ['acts', 'boards'],
  guards: {
    'proposal-notified-to-federation': (facts, _law, event) => {
      const other = stranger(facts, event);
      if (other !== null) return other;
      const federation = boardNamed(facts, event.data['federation']);
      if (federation !== undefined && isFederation(federation) && federation.key !== event.data['board']) return undefined;
      return {
        message: 'The notice goes to the governing body of an existing federation.',
        nextStep: 'Name the federation that is to be joined.',
      };
    },
    'proposals-published': (facts, _law, { happenedOn }) => {
      const needed = consentsNeeded(facts);
      if (needed.length === 0) return 'No governing body joins an existing federation.';
      const bites: Bite[] = [];
      for (const { federation, about } of needed) {
        const notice = noticeTo(facts, federation, about);
        if (notice !== null && notice.happenedOn <= happenedOn) continue;
        bites.push({
          message: `${about.name} gave ${federation.name} no notice that it proposes to join${notice === null ? '' : ` before ${longDate(notice.happenedOn)}`}.`,
          // Whether each of two federations owes the other notice and consent is not spelled out.
          ...(isFederation(about) ? { as: 'warning' as const } : {}),
          nextStep: `${about.name} gives the notice, and ${federation.name} considers it.`,
          about: about.key,
        });
      }
      return bites.length === 0 ? undefined : bites;
    },
  },
  tasks: (facts) => {
    const first = facts.acts[0];
    if (first === undefined || publicationOf(facts) !== null) return [];
    return consentsNeeded(facts)
      .filter(({ federation, about }) => noticeTo(facts, federation, about) === null)
      .map(({ federation, about }) => ({
        part: `${federation.key}:${about.key}`,
        title: `${about.name} gives ${federation.name} notice that it proposes to join`,
        why: isFederation(about)
          ? 'Whether each of two federations owes the other notice is not spelled out; with it nobody can dispute the proposals.'
          : 'Without the notice, and the consent that follows it, proposals cannot be published.',
        for: 'governing-body',
        openedOn: first.happenedOn,
        due: null,
        kind: isFederation(about) ? ('check' as const) : ('do' as const),
        doneBy: 'proposal-notified-to-federation',
      }));
  },
});
