import { defineRule, type Answer, type Bite } from '../engine/rule.js';
import type { Facts, FoldedEvent } from '../engine/facts.js';
import { onTheAgenda } from './common/agenda.js';
import { fixedDateMissing } from './common/fixed-date.js';
import { sinceFederationRegulations } from './common/versions.js';

function dissolves(facts: Facts, event: FoldedEvent): Answer {
  const bites: Bite[] = [];
  const dated = fixedDateMissing(event, 'the federation is dissolved');
  if (dated !== null) bites.push(dated);
  if (onTheAgenda(facts.meetings, event) !== true) {
    bites.push({
      message:
        'The matter is not recorded as an item on the agenda. Reg 30(7) does not reach a dissolution without a request, but the meeting should have had it.',
      as: 'warning',
      nextStep: 'Put it on the agenda of a meeting, or record why it was not.',
    });
  }
  return bites.length === 0 ? undefined : bites;
}

/** Reg 34(1)(a): the board may dissolve the federation of its own motion. */
export const d1a = defineRule({
  id: 'D1a',
  citation: 'SI 2012/1035 reg 34(1)(a)',
  plain:
    'The board may decide of its own motion to dissolve the federation; it needs no request and no school days, but it must fix the date.',
  confidence: 'A',
  says: 'H',
  pivot: 'decision',
  versions: sinceFederationRegulations({}),
  reads: ['meetings', 'decision', 'request'],
  guards: {
    'board-decided': (facts, _law, event) => {
      if (event.data['outcome'] === 'dissolve') return dissolves(facts, event);
      if (event.data['outcome'] === 'stay' && facts.decision !== null) return undefined;
      return {
        message: 'Without a request the board can only decide to dissolve the federation.',
        nextStep: 'For a school that should leave, open a case of leaving with a request.',
      };
    },
    'effective-date-changed': (facts, _law, event) =>
      facts.decision?.outcome === 'dissolve'
        ? dissolves(facts, event)
        : { message: 'The board fixed no date that could be changed.', nextStep: 'Record a fresh decision of the board.' },
  },
  route: ({ request, decision }) => {
    if (request !== null || decision === null) return null;
    return decision.outcome === 'dissolve' ? 'dissolution' : 'stay';
  },
});
