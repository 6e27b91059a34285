import type { Facts } from '../../engine/facts.js';
import type { Leads, ProcessTable, StateRow, Transition } from '../../engine/process.js';
import type { EventDescription } from '../../types.js';
import { bodyEstablished, dateReached, instrumentMade, override, reviewDecided, reviewOpened } from '../events.js';
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
import { effectiveOn, matterOf, undecided, type Kind, type Proposal } from './facts.js';

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
  dateReached,
  landTransferred,
  registerUpdated,
  override,
  factsEstablished,
  reviewDecided,
  caseClosed,
];

const all = (facts: Facts): readonly Proposal[] => matterOf(facts).proposals;
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
  'way-settled': (facts) => matterOf(facts).vehicle !== null || matterOf(facts).changes !== null,
};

export const stands: Leads = [
  ['withdrawn', 'all-withdrawn'],
  ['revoked', 'something-revoked'],
  ['revocation', 'revocation-open'],
  ['with-adjudicator', 'with-adjudicator'],
  ['rejected', 'something-rejected'],
  ['ready', 'approved-and-ready'],
  ['conditional', 'approved-if'],
  ['approved', 'all-approved'],
  ['part-decided', 'something-decided'],
  ['published', 'all-published'],
  ['publishing', 'something-published'],
  ['consulting', 'way-settled'],
  ['choosing', 'always'],
];

/** After the date has passed, late proof or an override lets it take effect. */
const settles: Leads = [
  ['withdrawn', 'all-withdrawn'],
  ['revoked', 'something-revoked'],
  ['revocation', 'revocation-open'],
  ['implemented', 'approved-and-ready'],
  ['date-passed', 'always'],
];

const telling = ['C9', 'C14', 'RA-09', 'RA-11', 'RA-19', 'RA-26'];

type More = Readonly<Record<string, readonly string[]>>;

/** Rules asked about each act, those of one kind of amalgamation added. */
export function statesOf(
  way: string,
  chooses: readonly string[],
  more: More,
  asksMore: readonly string[],
  extra: Readonly<Record<string, Transition>>,
): ProcessTable['states'] {
  const guarded = (type: string, ...ids: readonly string[]): Transition => ({
    guards: ['RA-stage', ...ids, ...(more[type] ?? [])],
    to: stands,
  });
  const always: Record<string, Transition> = {
    told: { asks: [...telling, ...asksMore], to: stands },
    'facts-established': { to: stands },
    'review-decided': { to: stands },
    'board-resolved': { to: stands },
  };
  const before: Record<string, Transition> = {
    ...always,
    [way]: { guards: chooses, to: stands },
    consulted: { to: stands },
    'diocesan-advice-received': { to: stands },
    'rural-effects-considered': { to: stands },
    'federation-end-notified': { asks: ['RF-01'], to: stands },
    'case-closed': { to: 'closed' },
  };
  const publish = guarded('statutory-proposals-published', 'RA-02', 'RA-04', 'RA-05', 'RA-06', 'RA-07', 'RA-08', 'RB-03', 'PC-10');
  const decide: Record<string, Transition> = {
    'copy-requested': guarded('copy-requested'),
    'copy-sent': { ...guarded('copy-sent'), guards: ['RA-stage', 'RA-12'] },
    'representations-received': guarded('representations-received', 'RA-13'),
    'objections-withdrawn': guarded('objections-withdrawn'),
    'other-authority-asked': { guards: ['RB-22'], to: stands },
    'proposals-referred': guarded('proposals-referred', 'RA-15', 'RA-18', 'RA-21', 'RA-23', 'RA-26'),
    'proposals-determined': guarded('proposals-determined', 'RA-15', 'RA-16', 'RA-17', 'RA-18', 'RA-19', 'RA-22', 'RB-22'),
    'decision-published': guarded('decision-published', 'RA-19'),
    'referral-requested': guarded('referral-requested', 'RA-20'),
    'condition-met': guarded('condition-met', 'RA-24'),
    'condition-lapsed': guarded('condition-lapsed', 'RA-24'),
    'approval-modified': guarded('approval-modified', 'RA-23'),
    'proposals-withdrawn': guarded('proposals-withdrawn', 'RA-25'),
    'revocation-published': guarded('revocation-published', 'RA-26'),
    'revocation-determined': guarded('revocation-determined', 'RA-26'),
  };
  const prepare: Record<string, Transition> = {
    'temporary-governing-body-established': { to: stands },
    'instrument-made': { guards: ['RF-04'], to: stands },
    'instrument-review-opened': { guards: ['RF-04'], asks: ['RF-02'], to: stands },
    override: { overrides: ['RF-01', ...(more['override'] ?? [])], to: stands },
    'effective-date-reached': {
      guards: ['RA-30'],
      asks: ['RF-01', ...(more['effective-date-reached'] ?? [])],
      to: [
        ['implemented', 'approved-and-ready'],
        ['date-passed', 'always'],
      ],
    },
    'case-closed': { guards: ['RA-26'], to: 'closed' },
    ...extra,
  };
  const running = { ...before, 'statutory-proposals-published': publish, ...decide, ...prepare };
  const { 'statutory-proposals-published': _, [way]: __, ...decided } = running as Record<string, Transition>;
  const passed = Object.fromEntries(
    Object.entries(decided).map(([type, transition]) => [type, type === 'case-closed' ? transition : { ...transition, to: settles }]),
  );
  const after = (to: string, types: readonly string[]): StateRow['on'] =>
    Object.fromEntries([...Object.keys(always), ...types].map((type) => [type, { ...(decided[type] ?? { to }), to }]));
  const closing: Record<string, Transition> = { 'case-closed': { to: 'closed' } };
  return {
    choosing: { title: 'The lawful way is to be settled', on: before },
    consulting: { title: 'People are consulted', on: { ...before, 'statutory-proposals-published': publish } },
    publishing: { title: 'Part of the proposals is published', on: running },
    published: { title: 'Published: representations, then the decision', on: decided },
    'with-adjudicator': { title: 'With the schools adjudicator', on: running },
    'part-decided': { title: 'Part of the proposals is decided', on: running },
    rejected: { title: 'Rejected', on: decided },
    conditional: { title: 'Approved if something happens by a date', on: decided },
    approved: { title: 'Approved', on: decided },
    ready: { title: 'Ready for the date', on: decided },
    revocation: { title: 'Revocation proposals are open', on: decided },
    'date-passed': { title: 'Date passed but not effected', on: passed },
    implemented: {
      title: 'In effect',
      on: {
        ...after(
          'implemented',
          ['decision-published', 'land-transferred', 'copy-sent', 'new-school-instrument-made'].filter((type) => type in decided),
        ),
        'land-transferred': { to: 'implemented' },
        'register-updated': { asks: more['register-updated'] ?? [], to: 'implemented' },
        ...closing,
      },
    },
    withdrawn: { title: 'Withdrawn', on: { ...after('withdrawn', ['copy-sent']), ...closing } },
    revoked: { title: 'Approval revoked', on: { ...after('revoked', ['copy-sent']), ...closing } },
    closed: { title: 'Closed', final: true, on: after('closed', []) },
  };
}

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
const decision = ({ determination }: Proposal): { on: string; index: number } | null =>
  determination?.by === 'authority' ? determination : null;

export const notices: NonNullable<ProcessTable['notices']> = {
  'statutory-proposals': (facts) => first(facts, ['new-school'], publication),
  discontinuance: (facts) => first(facts, ['closure'], publication),
  alteration: (facts) => first(facts, ['alteration'], publication),
  outcome: (facts) => first(facts, ['new-school', 'closure'], decision),
  'alteration-outcome': (facts) => first(facts, ['alteration'], decision),
  revocation: (facts) => first(facts, ['new-school', 'closure', 'alteration'], ({ revocation }) => revocation),
};

/** The first proposals for which an act could come, so that its most favourable form is about those. */
const lead = (facts: Facts, fits: (one: Proposal) => boolean): Readonly<Record<string, unknown>> => {
  const one = all(facts).find(fits);
  if (one === undefined) return { about: 'all' };
  return one.kind === 'closure' ? { about: 'closure', school: one.school?.key } : { about: one.kind };
};

const farAhead = '9999-12-31';
const decidable = ({ status }: Proposal): boolean => undecided({ status } as Proposal);

export const trials: NonNullable<ProcessTable['trials']> = {
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
    const one = all(facts).find(decidable);
    return {
      ...lead(facts, decidable),
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
  'proposals-withdrawn': (facts) => ({ ...lead(facts, decidable), inWriting: true, adjudicatorTold: true, websiteNoted: true }),
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

export const dated = (facts: Facts): string | null => effectiveOn(facts);
