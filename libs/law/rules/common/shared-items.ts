import { addDays } from '../../calendar/civil-date.js';
import type { Facts } from '../../engine/facts.js';
import type { Bite, TaskSpec } from '../../engine/rule.js';

type Reader = Pick<Facts, 'decision' | 'reviewed'>;

/** Review before the date: how things held for the federation as a whole are shared out. */
export function sharedItemsTask({ decision, reviewed }: Reader, key: string, why: string): TaskSpec[] {
  if (decision?.effectiveOn == null || reviewed.has(key)) return [];
  return [
    {
      title: 'Agree what happens to shared property, contracts, reserves and staff',
      why,
      for: 'governing-body',
      openedOn: decision.on,
      due: addDays(decision.effectiveOn, -1),
      kind: 'review',
      doneBy: 'review-decided',
    },
  ];
}

/** The finding that says they have no destination yet. */
export function sharedItemsOpen({ decision, reviewed }: Reader, key: string, message: string): Bite[] {
  if (decision?.effectiveOn == null || reviewed.has(key)) return [];
  return [
    {
      message,
      dates: { effectiveOn: decision.effectiveOn },
      nextStep: 'Agree it in writing before the date and record the decision of the review.',
    },
  ];
}
