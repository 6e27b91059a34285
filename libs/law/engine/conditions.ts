import type { Facts } from './facts.js';
import { everyoneTold } from './notices.js';

/** What a process table may ask when an event can lead to several states. Each is a question about the facts after the event. */
export const conditions = {
  /** The decision is that the school stays, and everybody who must hear it has been told. */
  'stay-notified': (facts: Facts): boolean =>
    facts.route === 'stay' &&
    everyoneTold(facts.decisionNotice) &&
    (facts.dissolutionNotice === null || everyoneTold(facts.dissolutionNotice)),
  /** The decision is that the school stays. */
  stays: (facts: Facts): boolean => facts.route === 'stay',
  /** Nothing that the date needs is missing. */
  'everything-in-place': (facts: Facts): boolean => facts.decision?.effectiveOn != null && facts.missing.length === 0,
  /** An authority that must act has received the notice of the decision, or has begun to act. */
  'authority-at-work': (facts: Facts): boolean => received(facts) || facts.temporaryBodies.size > 0 || facts.instruments.size > 0,
  always: (): boolean => true,
} as const;

/** Where one school leaves, only the authority that maintains it has anything to do. */
function received({ route, receipts, relevantSchool }: Facts): boolean {
  const authority = route === 'leave' ? relevantSchool?.authority : undefined;
  return authority === undefined ? receipts.size > 0 : receipts.has(authority);
}

export type ConditionName = keyof typeof conditions;
