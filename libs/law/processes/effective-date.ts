import type { Facts, FoldedEvent } from '../engine/facts.js';
import { matterOf } from './amalgamation/facts.js';
import { parties, proceeding } from './federating/facts.js';

/** Provisional: planned for that day. Confirmed: fixed by whoever fixes it, as every date is of which nothing is said. */
export type Certainty = 'provisional' | 'confirmed';

type Reader = Pick<Facts, 'process' | 'acts' | 'boards' | 'schools' | 'relevantSchool'>;

/** What an act says of the date it names; nothing said leaves it as it was. */
const after = (act: FoldedEvent, before: Certainty): Certainty => {
  const said = act.data['certainty'];
  return said === 'provisional' || said === 'confirmed' ? said : before;
};

/** Acts that fix the date anew, of which nothing said means confirmed. */
const fixing: ReadonlySet<string> = new Set(['board-decided', 'proposals-drafted', 'proposals-determined', 'agreement-drafted']);
const moving: ReadonlySet<string> = new Set(['effective-date-changed', 'board-determined', 'approval-modified']);

function lastSaid(acts: readonly FoldedEvent[], concerns: (act: FoldedEvent) => boolean): Certainty {
  let certain: Certainty = 'confirmed';
  for (const act of acts) {
    if (act.type === 'effective-date-confirmed') certain = 'confirmed';
    else if (!concerns(act)) continue;
    else if (fixing.has(act.type)) certain = after(act, 'confirmed');
    else if (moving.has(act.type)) certain = after(act, certain);
  }
  return certain;
}

/**
 * Whether the effective date is provisional, as last said. Where several boards fix it, one that says so makes it provisional.
 * Of a discontinuance each school has its own; its table knows them.
 */
export function isProvisional(facts: Reader): boolean {
  switch (facts.process) {
    case 'federating':
    case 'joining': {
      const going = proceeding(facts);
      return (going.length > 0 ? going : parties(facts)).some(
        ({ key }) => lastSaid(facts.acts, ({ data }) => data['board'] === undefined || data['board'] === key) === 'provisional',
      );
    }
    case 'amalgamation-new-school':
    case 'amalgamation-enlargement': {
      const { lead } = matterOf(facts);
      return lead !== null && lastSaid(facts.acts, ({ data }) => data['about'] === 'all' || data['about'] === lead.kind) === 'provisional';
    }
    default:
      return lastSaid(facts.acts, () => true) === 'provisional';
  }
}

/** Facts the answer comes from. */
export const certaintyFacts = ['process', 'acts', 'boards', 'schools', 'relevantSchool'] as const;
