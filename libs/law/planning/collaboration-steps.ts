import { lastAct } from '../engine/facts.js';
import { arrangementOf } from '../processes/collaboration/facts.js';
import type { PlanRecipe, PlanStep } from './types.js';

const draft: PlanStep = {
  key: 'draft',
  title: 'Agreement drafted',
  for: () => 'governing-body',
  why: 'Every governing body decides about the same text; it says what is done together and the day on which that begins.',
  events: ({ on, goal }) => [
    {
      type: 'agreement-drafted',
      happenedOn: on,
      // What is delegated makes no difference to any date before it is in force; a partnership asks for the fewest words.
      data: { level: 'partnership', startsOn: goal },
    },
  ],
  doneOn: (facts) => {
    const { draft: text, inForce } = arrangementOf(facts);
    return text?.on ?? inForce?.draft.on ?? null;
  },
};

const consulted: PlanStep = {
  key: 'consulted',
  title: 'Diocese and others consulted',
  for: () => 'governing-body',
  why: 'No law asks for it; a diocese or an authority may by its policy.',
  usual: { days: 28, because: 'A diocese usually has four weeks to answer; the law sets no time.' },
  events: ({ on }) => [{ type: 'partner-consulted', happenedOn: on, data: { whom: 'diocesan-authority' } }],
  doneOn: (facts) => lastAct(facts, 'partner-consulted')?.happenedOn ?? null,
};

const resolved: PlanStep = {
  key: 'resolved',
  title: 'The last governing body resolves',
  for: () => 'governing-body',
  why: 'Each resolves for itself, with a minute; the agreement binds nobody before the last has.',
  inTerm: true,
  events: ({ facts, on }) => {
    const { parties, resolutions } = arrangementOf(facts);
    return parties
      .filter((key) => !resolutions.has(key))
      .map((key) => ({
        type: 'board-resolved',
        happenedOn: on,
        data: { board: key, outcome: 'agrees', decidedBy: 'governing-body', minuteReference: 'planned' },
      }));
  },
  doneOn: (facts) => (arrangementOf(facts).inForce === null ? null : (lastAct(facts, 'board-resolved')?.happenedOn ?? null)),
};

const begins: PlanStep = {
  key: 'begins',
  title: 'The collaboration begins',
  for: () => 'law',
  events: () => [],
  doneOn: (facts) => arrangementOf(facts).inForce?.on ?? null,
};

/** Governing bodies that stay agree to work together. No period is laid down; policies may ask for one. */
export const collaborationRecipe: PlanRecipe = {
  process: 'collaboration',
  steps: [draft, consulted, resolved, begins],
  reached: ({ state }) => state === 'active',
};
