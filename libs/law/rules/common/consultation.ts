import { actsOf, type FoldedEvent } from '../../engine/facts.js';
import { concerned, matterOf, type MatterFacts, type Proposal } from '../../processes/amalgamation/facts.js';

/** Consultations about these proposals that had ended by the day. */
export const consultationsOf = (facts: MatterFacts, one: Proposal, by: string): FoldedEvent[] =>
  actsOf(facts, 'consulted').filter(
    (act) => act.happenedOn <= by && concerned(matterOf(facts).proposals, act).some(({ key }) => key === one.key),
  );

/** Everybody whom these consultations reached. */
export const consultedIn = (acts: readonly FoldedEvent[]): ReadonlySet<string> =>
  new Set(acts.flatMap(({ data }) => (Array.isArray(data['whom']) ? (data['whom'] as string[]) : [])));
