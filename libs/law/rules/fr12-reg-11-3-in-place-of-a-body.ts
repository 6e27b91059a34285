import { defineRule } from '../engine/rule.js';
import { boardNamed, parties, schoolsOf, standsIn } from '../processes/federating/facts.js';
import { namesOf, proposing } from './common/proposing.js';
import { sinceFederationRegulations } from './common/versions.js';

const mayHaveProposers: ReadonlySet<string | undefined> = new Set([
  undefined,
  'foundation',
  'foundation-special',
  'voluntary-aided',
  'voluntary-controlled',
]);

/** Reg 11(3): before there is a temporary governing body, the authority or the proposers act, and the agenda rule falls away. */
export const n2 = defineRule({
  id: 'N2',
  citation: 'SI 2012/1035 reg 11(3)',
  plain:
    'Where a new school has no temporary governing body yet, the authority, or the proposers of a foundation or voluntary school, act in its place; they need no agenda item, and the proposals name them.',
  confidence: 'A',
  says: 'I',
  processes: proposing,
  pivot: 'proposals',
  versions: sinceFederationRegulations({}),
  modifies: [{ ruleId: 'F1', how: 'replaces' }],
  reads: ['acts', 'boards', 'schools'],
  guards: {
    'report-considered': (facts, _law, { data }) => {
      const board = boardNamed(facts, data['board']);
      if (board === undefined || !standsIn(board)) return 'It is no authority or proposer that acts for a new school.';
      const wrong = board.kind === 'proposers' ? schoolsOf(facts, [board]).filter(({ category }) => !mayHaveProposers.has(category)) : [];
      return wrong.map(({ key, name }) => ({
        message: `${name} is to be neither a foundation nor a voluntary school; for it the authority acts, not proposers.`,
        nextStep: 'Check who acts for the new school.',
        about: key,
      }));
    },
  },
  standing: (facts) => {
    const inPlace = parties(facts).filter(standsIn);
    if (inPlace.length === 0) return [];
    return [
      {
        message: `There is no temporary governing body yet for a new school, and in its place act: ${namesOf(inPlace)}. The proposals say that the temporary governing body of that school should federate.`,
        nextStep: 'Their report needs no agenda item. Every other step is the same.',
      },
    ];
  },
});
