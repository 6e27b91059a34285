import type { Facts } from '../../engine/facts.js';
import type { ProcessTable } from '../../engine/process.js';
import type { EventDescription } from '../../types.js';
import { bodyEstablished, dateConfirmed, dateReached, instrumentMade, override, reviewDecided, reviewOpened } from '../events.js';
import {
  caseClosed,
  copyRequested,
  copySent,
  factsEstablished,
  federationEndTold,
  landTransferred,
  otherAuthority,
  registerUpdated,
  told,
} from './events-after.js';
import { boardResolved, consulted, diocesanAdvice, published, ruralConsidered } from './events-before.js';
import {
  approvalModified,
  conditionLapsed,
  conditionMet,
  decisionPublished,
  determined,
  objectionsWithdrawn,
  referralRequested,
  referred,
  representations,
  revocationDetermined,
  revocationPublished,
  withdrawn,
} from './events-decision.js';
import { matterOf, undecided, type Kind, type Proposal } from './facts.js';

/** Events both kinds of amalgamation have, in the order in which they usually come. */
export const commonEvents: readonly EventDescription[] = [
  boardResolved,
  consulted,
  diocesanAdvice,
  ruralConsidered,
  published,
  told,
  copyRequested,
  copySent,
  representations,
  objectionsWithdrawn,
  otherAuthority,
  referred,
  determined,
  decisionPublished,
  referralRequested,
  conditionMet,
  conditionLapsed,
  approvalModified,
  withdrawn,
  revocationPublished,
  revocationDetermined,
  federationEndTold,
  bodyEstablished,
  instrumentMade,
  reviewOpened,
  dateConfirmed,
  dateReached,
  landTransferred,
  registerUpdated,
  override,
  factsEstablished,
  reviewDecided,
  caseClosed,
];

/** All proposals of the case. */
export const all = (facts: Facts): readonly Proposal[] => matterOf(facts).proposals;
const live = (facts: Facts): readonly Proposal[] => all(facts).filter(({ status }) => status !== 'withdrawn');
const approved = (facts: Facts): boolean =>
  live(facts).length > 0 && live(facts).every(({ status }) => status === 'approved' || status === 'conditional');

/** Where a case stands: read from the proposals, each of which goes its own way. */
export const conditions: NonNullable<ProcessTable['conditions']> = {
  'all-withdrawn': (facts) => all(facts).length > 0 && live(facts).length === 0,
  'something-revoked': (facts) => all(facts).some(({ status }) => status === 'revoked'),
  'revocation-open': (facts) => all(facts).some(({ revocation }) => revocation !== null && revocation.determinedOn === null),
  'with-adjudicator': (facts) => all(facts).some(({ status }) => status === 'with-adjudicator'),
  'something-rejected': (facts) => all(facts).some(({ status }) => status === 'rejected') && !all(facts).some(undecided),
  'approved-and-ready': (facts) => approved(facts) && facts.effectiveOn !== null && facts.missing.length === 0,
  'approved-if': (facts) => approved(facts) && all(facts).some(({ status }) => status === 'conditional'),
  'all-approved': approved,
  'something-decided': (facts) => all(facts).some(({ determination }) => determination !== null),
  'all-published': (facts) => live(facts).length > 0 && live(facts).every(({ publication }) => publication !== null),
  'something-published': (facts) => all(facts).some(({ publication }) => publication !== null),
};

const first = (
  facts: Facts,
  kinds: readonly Kind[],
  of: (one: Proposal) => { on: string; index: number } | null,
): { from: string; startedBy: number } | null =>
  all(facts)
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((one) => of(one) ?? [])
    .map(({ on, index }) => ({ from: on, startedBy: index }))
    .sort((one, other) => (one.from < other.from ? -1 : 1))[0] ?? null;

const publication = (one: Proposal): { on: string; index: number } | null => one.publication;
const ownDecision = ({ determination }: Proposal): { on: string; index: number } | null =>
  determination?.by === 'authority' ? determination : null;

export const notices: NonNullable<ProcessTable['notices']> = {
  'statutory-proposals': (facts) => first(facts, ['new-school'], publication),
  discontinuance: (facts) => first(facts, ['closure'], publication),
  alteration: (facts) => first(facts, ['alteration'], publication),
  outcome: (facts) => first(facts, ['new-school', 'closure'], ownDecision),
  'alteration-outcome': (facts) => first(facts, ['alteration'], ownDecision),
  revocation: (facts) => first(facts, ['new-school', 'closure', 'alteration'], ({ revocation }) => revocation),
};
