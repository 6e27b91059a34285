import { capital } from './statutory-proposals.js';
import type { FoldedEvent } from '../../engine/facts.js';
import type { Bite } from '../../engine/rule.js';
import { undecided, type Proposal } from '../../processes/amalgamation/facts.js';

/** What speaks against a withdrawal: it is decided already, not in writing, or the adjudicator was not told. */
export function unlawfulWithdrawal(one: Proposal, { data }: FoldedEvent): Bite[] {
  const bites: Bite[] = [];
  if (!undecided(one))
    bites.push({
      message: `${capital(one.name)} is determined; proposals are withdrawn only before that.`,
      about: one.key,
      nextStep: 'Publish revocation proposals.',
    });
  if (data['inWriting'] !== true)
    bites.push({
      message: 'Proposals are withdrawn by notice in writing.',
      about: one.key,
      nextStep: 'Ask for the notice in writing, and record its date.',
    });
  if (one.status === 'with-adjudicator' && data['adjudicatorTold'] !== true)
    bites.push({
      message: 'The proposals are with the adjudicator, who must be given the notice too.',
      about: one.key,
      nextStep: 'Give the adjudicator the notice, then record it.',
    });
  return bites;
}
