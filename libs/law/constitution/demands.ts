import { lawFor, rulesFor, speaksOf, type Said } from './asking.js';
import type { Draft } from './draft.js';
import { valueOf, type Numbers } from './places.js';
import type { Demand, InstrumentRule } from './rule.js';

/** A demand on the numbers with the rule that makes it. */
export interface BoardDemand {
  rule: InstrumentRule;
  demand: Demand;
}

/** Everything that the law demands of the numbers of this draft. */
export function boardDemands(draft: Draft, said: Said): BoardDemand[] {
  const demands: BoardDemand[] = [];
  for (const rule of rulesFor(draft.kind)) {
    if (rule.demands === undefined) continue;
    const law = lawFor(rule, draft);
    if (law === null || !speaksOf(rule, draft, said)) continue;
    for (const demand of rule.demands(draft, law)) demands.push({ rule, demand });
  }
  return demands;
}

/** True when the numbers do not meet a demand. */
export function valuesOutside({ sum, atLeast, atMost }: Demand, numbers: Numbers): boolean {
  const value = valueOf(sum, numbers);
  return (atLeast !== undefined && value < atLeast) || (atMost !== undefined && value > atMost);
}
