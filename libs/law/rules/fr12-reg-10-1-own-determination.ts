import { longDate } from '../calendar/civil-date.js';
import type { Facts, FoldedEvent } from '../engine/facts.js';
import { defineRule, type Answer, type Bite } from '../engine/rule.js';
import { boardNamed, determinationOf, isFederation, undecided } from '../processes/federating/facts.js';
import { namesOf, proposing, stranger } from './common/proposing.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Nothing is drafted or made for a federation before each board has determined; an existing federation is looked after by J4. */
function tooSoon(facts: Pick<Facts, 'acts' | 'boards'>, event: FoldedEvent): Answer {
  const open = undecided(facts).filter((board) => !isFederation(board));
  if (open.length === 0) return undefined;
  return {
    message: `Not yet: ${namesOf(open)} ${open.length === 1 ? 'has' : 'have'} not determined whether to proceed.`,
    figures: { undecided: open.length },
    nextStep: 'Each governing body determines for itself first.',
    about: event.type,
  };
}

/** Reg 10(1): each board determines by its own vote. */
export const f7 = defineRule({
  id: 'F7',
  citation: 'SI 2012/1035 reg 10(1)',
  plain:
    'Each governing body determines for itself, by its own vote, to proceed as published, to proceed with modifications, or not to proceed; nobody determines for another.',
  confidence: 'A',
  says: 'H',
  processes: proposing,
  pivot: 'event',
  versions: sinceFederationRegulations({}),
  reads: ['acts', 'boards', 'state'],
  guards: {
    'board-determined': (facts, _law, event) => {
      const other = stranger(facts, event);
      if (other !== null) return other;
      const board = boardNamed(facts, event.data['board'])!;
      const bites: Bite[] = [];
      if (event.data['ownVote'] !== true)
        bites.push({
          message: `${board.name} has not determined anything: one vote cannot be cast for several governing bodies.`,
          nextStep: `${board.name} determines at a meeting of its own, and that is recorded with its own minute.`,
          about: board.key,
        });
      const before = determinationOf(facts, board);
      if (before !== null)
        bites.push({
          message: `${board.name} determined already on ${longDate(before.happenedOn)}. The regulations speak of one determination; this is taken as a fresh one, and its notices are due again.`,
          as: 'review',
          dates: { before: before.happenedOn },
          nextStep: 'Check that the first was not simply recorded wrongly; then it is put right by a correction.',
          about: board.key,
        });
      return bites.length === 0 ? undefined : bites;
    },
    'effective-date-changed': (facts, _law, event) => {
      const other = stranger(facts, event);
      if (other !== null) return other;
      const board = boardNamed(facts, event.data['board'])!;
      const before = determinationOf(facts, board);
      if (before === null || before.data['outcome'] === 'not-proceed')
        return {
          message: `${board.name} has not determined to proceed, so it has no date to change.`,
          nextStep: 'Record its determination.',
          about: board.key,
        };
      if (String(event.data['effectiveOn']) <= event.happenedOn)
        return {
          message: 'The federation date must come after the meeting that fixes it.',
          dates: { effectiveOn: String(event.data['effectiveOn']), decidedOn: event.happenedOn },
          nextStep: 'Fix a later date.',
          about: board.key,
        };
      return undefined;
    },
    'instrument-drafted': (facts, _law, event) => tooSoon(facts, event),
    'instrument-made': (facts, _law, event) => tooSoon(facts, event),
  },
  tasks: (facts) => {
    if (facts.state !== 'deciding') return [];
    const weighed = facts.acts.findLast(({ type }) => type === 'responses-considered');
    return undecided(facts).map(({ key, name }) => ({
      part: key,
      title: `${name} determines whether to proceed`,
      why: 'Each governing body determines for itself: as published, with modifications, or not at all.',
      for: 'governing-body',
      openedOn: weighed!.happenedOn,
      due: null,
      kind: 'do' as const,
      doneBy: 'board-determined',
    }));
  },
});
