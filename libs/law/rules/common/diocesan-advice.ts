import { actsOf, type FoldedEvent } from '../../engine/facts.js';
import type { Bite } from '../../engine/rule.js';
import type { MatterFacts, Proposal } from '../../processes/amalgamation/facts.js';
import { isChurchOfEngland, isFoundationOrVoluntary } from './statutory-proposals.js';

/** The advice of the diocesan board that a governing body lacks on the day it publishes; null where none is needed or it is there. */
export function adviceMissing(facts: MatterFacts, one: Proposal, { happenedOn, data }: FoldedEvent): Bite | null {
  if (data['by'] !== 'governing-body' || !isChurchOfEngland(one) || !isFoundationOrVoluntary(one.school?.category)) return null;
  const advice = actsOf(facts, 'diocesan-advice-received').some(
    (act) => act.data['school'] === one.school?.key && act.happenedOn <= happenedOn,
  );
  if (advice) return null;
  return {
    message: `${one.school?.name ?? 'The school'} is a Church of England school, and no advice of its diocesan board of education is recorded before the publication.`,
    about: one.key,
    nextStep: 'Ask the diocesan board for its advice and record the day it came, then publish.',
  };
}
