import type { Facts } from './facts.js';
import { everyoneTold } from './notices.js';

/** What a process table may ask when an event can lead to several states. Each is a question about the facts after the event. */
export const conditions = {
  /** The decision is that the school stays, and everybody who must hear it has been told. */
  'stay-notified': (facts: Facts): boolean => facts.route === 'stay' && everyoneTold(facts.decisionNotice),
  /** The decision is that the school stays. */
  stays: (facts: Facts): boolean => facts.route === 'stay',
  /** Nothing that the date needs is missing. */
  'everything-in-place': (facts: Facts): boolean => facts.decision?.effectiveOn != null && facts.missing.length === 0,
  /** An authority that must act has received the notice of the decision, or has begun to act. */
  'authority-at-work': (facts: Facts): boolean => facts.receipts.size > 0 || facts.temporaryBodies.size > 0 || facts.instruments.size > 0,
  always: (): boolean => true,
} as const;

export type ConditionName = keyof typeof conditions;
