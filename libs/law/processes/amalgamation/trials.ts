import type { Facts } from '../../engine/facts.js';
import type { ProcessTable } from '../../engine/process.js';
import { all } from './common.js';
import { matterOf, undecided, type Proposal } from './facts.js';

/** The first proposals for which an act could come, so that its most favourable form is about those. */
const lead = (facts: Facts, fits: (one: Proposal) => boolean): Readonly<Record<string, unknown>> => {
  const one = all(facts).find(fits);
  if (one === undefined) return { about: 'all' };
  return one.kind === 'closure' ? { about: 'closure', school: one.school?.key } : { about: one.kind };
};

const farAhead = '9999-12-31';

export const trials: NonNullable<ProcessTable['trials']> = {
  // Whatever the change will be: one that needs no proposals below a threshold, and one that needs them above, are both lawful.
  'change-described': () => ({ changes: ['age-range'], agesMoveByYears: 1, proposalsNeeded: true }),
  // Anybody may propose a voluntary aided school, whatever is closed.
  'vehicle-chosen': () => ({ vehicle: 's11-1a', category: 'voluntary-aided' }),
  'statutory-proposals-published': (facts) => {
    const which = lead(facts, ({ status }) => status === 'unpublished');
    return {
      ...which,
      by:
        matterOf(facts).vehicle !== null && which['about'] === 'new-school' && PROPOSED.has(matterOf(facts).vehicle!.section)
          ? 'proposers'
          : publisherOf(facts, which),
      newspaperOn: facts.asOf,
      closesOn: farAhead,
      implementOn: farAhead,
      contentComplete: true,
      statement: ['copies', 'anyone', 'address', 'closing-date'],
      gateNotices: true,
    };
  },
  'representations-received': (facts) => ({ ...lead(facts, ({ publication: one }) => one !== null), objections: 0 }),
  'objections-withdrawn': (facts) => ({ ...lead(facts, ({ publication: one }) => one !== null), objections: 1, inWriting: true }),
  'copy-requested': (facts) => lead(facts, ({ publication: one }) => one !== null),
  'copy-sent': (facts) => lead(facts, ({ publication: one }) => one !== null),
  'proposals-referred': (facts) => ({ ...lead(facts, ({ status }) => status === 'published'), because: 'own-proposals', papersSent: true }),
  'proposals-determined': (facts) => {
    const one = all(facts).find(undecided);
    return {
      ...lead(facts, undecided),
      by: one?.status === 'with-adjudicator' ? 'adjudicator' : 'authority',
      outcome: 'approved',
      reasonsGiven: true,
    };
  },
  'decision-published': (facts) => lead(facts, ({ determination }) => determination !== null),
  'referral-requested': (facts) => ({
    ...lead(facts, ({ determination }) => determination?.by === 'authority'),
    requester: 'diocesan-board',
  }),
  'condition-met': (facts) => lead(facts, ({ status }) => status === 'conditional'),
  'condition-lapsed': (facts) => lead(facts, ({ status }) => status === 'conditional'),
  'approval-modified': (facts) => {
    const one = all(facts).find(({ status }) => status === 'approved' || status === 'conditional');
    return {
      ...lead(facts, (other) => other === one),
      by: one?.firstDecider ?? 'authority',
      askedBy: one?.publication?.by === 'authority' ? 'authority' : 'proposers',
      websiteUpdated: true,
    };
  },
  'proposals-withdrawn': (facts) => ({ ...lead(facts, undecided), inWriting: true, adjudicatorTold: true, websiteNoted: true }),
  'revocation-published': (facts) => ({
    ...lead(facts, ({ status }) => status === 'approved' || status === 'conditional'),
    newspaperOn: facts.asOf,
    closesOn: farAhead,
    ground: 'circumstances',
    contentComplete: true,
  }),
  'revocation-determined': (facts) => {
    const one = all(facts).find(({ revocation }) => revocation !== null && revocation.determinedOn === null);
    return { ...lead(facts, (other) => other === one), by: one?.firstDecider ?? 'authority', outcome: 'revoked' };
  },
  'instrument-made': (facts) => ({ school: matterOf(facts).survivor?.key ?? facts.schools[0]?.key }),
  'new-school-body-arranged': () => ({ proposersAgree: true, proposersConsulted: true, closingBoardsAppoint: true }),
  override: (facts) => ({ ruleId: facts.missing[0]?.ruleId ?? 'RF-01' }),
  'case-closed': () => ({ because: 'opened-by-mistake' }),
};

const PROPOSED: ReadonlySet<string> = new Set(['s11-1a', 's11-2aa', 's10-2']);

/** Whoever may most readily publish the first of what is left. */
function publisherOf(facts: Facts, which: Readonly<Record<string, unknown>>): string {
  if (which['about'] !== 'alteration') return 'authority';
  const category = matterOf(facts).survivor?.category;
  return category === 'community' || category === 'community-special' || category === 'maintained-nursery' ? 'authority' : 'governing-body';
}
