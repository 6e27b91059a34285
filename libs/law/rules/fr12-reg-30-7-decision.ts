import { defineRule, type Answer, type Bite } from '../engine/rule.js';
import type { Facts, FoldedEvent } from '../engine/facts.js';
import { onTheAgenda } from './common/agenda.js';
import { fixedDateMissing } from './common/fixed-date.js';
import { sinceFederationRegulations } from './common/versions.js';

const what: Record<string, string> = { leave: 'the school leaves', dissolve: 'the federation is dissolved' };

function decides(facts: Facts, event: FoldedEvent, outcome: string): Answer {
  const bites: Bite[] = [];
  const dated = what[outcome] === undefined ? null : fixedDateMissing(event, what[outcome]);
  if (dated !== null) bites.push(dated);
  const agenda = onTheAgenda(facts.meetings, event);
  if (agenda !== true) {
    bites.push({
      message:
        agenda === false
          ? 'The decision has no effect: the matter was not an item on the agenda of the meeting as notified.'
          : 'The decision cannot have effect as recorded: it is not recorded that the matter was an item on the agenda of the meeting as notified.',
      nextStep: 'Call a meeting whose agenda names the matter and decide again; what was decided can be recorded as purported.',
      about: event.type,
    });
  }
  return bites.length === 0 ? undefined : bites;
}

/** Reg 30(6)-(7): one of three outcomes, with its date, at a meeting whose agenda named the matter. */
export const l7 = defineRule({
  id: 'L7',
  citation: 'SI 2012/1035 reg 30(6)-(7)',
  plain:
    'The board decides that the school leaves or that the federation is dissolved, and fixes the date, or that the school stays; if the matter was not an item on the agenda of the meeting as notified, the decision has no effect.',
  confidence: 'A',
  says: 'H',
  pivot: 'decision',
  versions: sinceFederationRegulations({}),
  reads: ['meetings', 'decision', 'request'],
  guards: {
    'board-decided': (facts, _law, event) => decides(facts, event, String(event.data['outcome'])),
    'effective-date-changed': (facts, _law, event) =>
      facts.decision === null || facts.decision.outcome === 'stay'
        ? { message: 'The board fixed no date that could be changed.', nextStep: 'Record a fresh decision of the board.' }
        : decides(facts, event, facts.decision.outcome),
  },
  // What an outcome other than leaving or staying leads to is said by Part 7.
  route: ({ decision, request }) => (request === null || decision === null || decision.outcome === 'dissolve' ? null : decision.outcome),
});
