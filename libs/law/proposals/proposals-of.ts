import { foldEvents } from '../engine/judge.js';
import type { Facts } from '../engine/facts.js';
import { rulebookOf, type Rulebook } from '../engine/rulebook.js';
import { tables } from '../processes/index.js';
import { matterOf, type Proposal, type Status } from '../processes/amalgamation/facts.js';
import { decideBy, endOf, leaderToAdjudicator, neverTheAuthoritys, paragraphOf } from '../rules/common/representations.js';
import { rules } from '../rules/index.js';
import type { CaseInput } from '../types.js';
import { regimeOf } from './regime.js';
import type { ProposalSet } from './types.js';

const titles: Record<Status, string> = {
  unpublished: 'Not published yet',
  published: 'Published',
  'with-adjudicator': 'With the schools adjudicator',
  approved: 'Approved',
  conditional: 'Approved if something happens',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
  revoked: 'Approval revoked',
};

/**
 * The sets of statutory proposals of an amalgamation, each of which goes its own way: the new school or the change first, then each closure.
 * Empty for a case of another process.
 */
export function proposalsOf(input: CaseInput): ProposalSet[] {
  const table = tables[input.process];
  if (table === undefined || !input.process.startsWith('amalgamation-')) return [];
  const rulebook = rulebookOf(rules);
  const { facts } = foldEvents(input, table, rulebook);
  return matterOf(facts).proposals.map((one) => setOf(one, facts, rulebook));
}

function setOf(one: Proposal, facts: Facts, { counter }: Rulebook): ProposalSet {
  const { publication, determination, condition } = one;
  const live = one.status !== 'withdrawn' && one.status !== 'revoked';
  return {
    key: one.key,
    kind: one.kind,
    name: one.name,
    school: one.school?.key ?? null,
    status: one.status,
    statusTitle: one.afresh && one.status === 'published' ? 'To be considered afresh' : titles[one.status],
    regime: regimeOf(one, facts),
    published: publication === null ? null : { on: publication.on, by: publication.by, closesOn: publication.closesOn },
    representationsEnd: endOf(one, facts, counter)?.date ?? null,
    ...deciding(one, facts, { counter }),
    referredOn: one.referral?.on ?? null,
    decision:
      determination === null
        ? null
        : {
            on: determination.on,
            by: determination.by,
            approved: determination.approved,
            publishedOn: one.decisionPublishedOn,
          },
    condition: condition === null ? null : { event: condition.event, by: condition.by, metOn: condition.metOn },
    implementation:
      publication === null || !live ? null : { proposed: publication.implementOn, now: (determination ?? publication).implementOn },
  };
}

/** Who decides, under which paragraph of Schedule 2 a closure is decided, and by when. Nothing of it before publication. */
function deciding(
  one: Proposal,
  facts: Facts,
  { counter }: Pick<Rulebook, 'counter'>,
): Pick<ProposalSet, 'decider' | 'paragraph' | 'decideBy'> {
  if (one.publication === null || one.status === 'withdrawn') return { decider: null, paragraph: null, decideBy: null };
  const adjudicator =
    one.determination?.by === 'adjudicator' ||
    one.status === 'with-adjudicator' ||
    neverTheAuthoritys(one, facts) ||
    (one.kind === 'closure' && one.referral !== null && leaderToAdjudicator(facts) !== null);
  return {
    decider: adjudicator ? 'adjudicator' : 'authority',
    paragraph: one.kind === 'closure' && !adjudicator ? paragraphOf(one, facts, counter) : null,
    decideBy: adjudicator || one.afresh ? null : (decideBy(one, facts, counter)?.date ?? null),
  };
}
