import { lastAct } from '../engine/facts.js';
import { arrangementOf } from '../processes/collaboration/facts.js';
import type { PlanRecipe, PlanStep } from './types.js';

const draft: PlanStep = {
  key: 'draft',
  title: 'Agreement drafted',
  for: () => 'governing-body',
  events: ({ on }) => [
    {
      type: 'agreement-drafted',
      happenedOn: on,
      // What is delegated makes no difference to any date before it is in force; a partnership asks for the fewest words.
      data: { level: 'partnership' },
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
  events: ({ on }) => [{ type: 'partner-consulted', happenedOn: on, data: { whom: 'diocesan-authority' } }],
  doneOn: (facts) => lastAct(facts, 'partner-consulted')?.happenedOn ?? null,
};

const resolved: PlanStep = {
  key: 'resolved',
  title: 'The last governing body resolves, and the agreement is in force',
  for: () => 'governing-body',
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
  doneOn: (facts) => arrangementOf(facts).inForce?.on ?? null,
};

/** Governing bodies that stay agree to work together. No period is laid down; policies may ask for one. */
export const collaborationRecipe: PlanRecipe = {
  process: 'collaboration',
  steps: [draft, consulted, resolved],
  reached: ({ state }) => state === 'active',
  calendars: ({ schools }) => schools.flatMap(({ calendar }) => (calendar === undefined ? [] : [calendar])),
};
