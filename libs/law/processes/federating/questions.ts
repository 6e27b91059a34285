import { longDate } from '../../calendar/civil-date.js';
import type { Facts } from '../../engine/facts.js';
import { everyoneTold } from '../../engine/notices.js';
import type { ProcessTable } from '../../engine/process.js';
import { makerOf } from '../../rules/common/federation-instrument.js';
import {
  closingDateOf,
  consentOf,
  consentsNeeded,
  draftOf,
  ended,
  federationDate,
  isFederation,
  noticeTo,
  parties,
  proceeding,
  reportOf,
  resolutionOf,
  standing,
  undecided,
  weighedBy,
} from './facts.js';

/** True when only one is left because a federation rejected the others. */
const rejected = (facts: Facts): boolean =>
  parties(facts).length < 2 &&
  facts.boards
    .filter(isFederation)
    .some((federation) => facts.boards.some((board) => consentOf(facts, federation, board)?.data['outcome'] === 'reject'));

/** What the table asks of the facts after an event. */
export const conditions: NonNullable<ProcessTable['conditions']> = {
  rejected,
  'too-few-left': (facts) => facts.boards.length > 1 && parties(facts).length < 2,
  'consent-awaited': (facts) => {
    const needed = consentsNeeded(facts);
    // Whether a federation that takes the first step owes itself to the other is not spelled out: one consent moves the case on, the rest is asked for at publication.
    return needed.length > 0 && needed.every(({ federation, about }) => consentOf(facts, federation, about) === null);
  },
  'every-report-considered': (facts) => parties(facts).every((board) => reportOf(facts, board) !== null),
  'everyone-weighed': (facts) => parties(facts).every((board) => weighedBy(facts, board) !== null),
  'someone-undecided': (facts) => undecided(facts).length > 0,
  ended,
  'ended-and-told': (facts) => ended(facts) && everyoneTold(facts.notices.get('declined') ?? null),
  divided: (facts) => standing(facts) === 'divided' && resolutionOf(facts) === null,
  'in-place': (facts) => facts.effectiveOn !== null && facts.missing.length === 0,
};

/** What depends on today: whether people may still write, and how many have determined. */
export const badges: NonNullable<ProcessTable['badges']> = (facts) => {
  const closesOn = closingDateOf(facts);
  if (facts.state === 'published' && closesOn !== null)
    return [facts.asOf > closesOn ? 'representations have closed' : `representations until ${longDate(closesOn)}`];
  if (facts.state !== 'deciding') return [];
  const all = parties(facts).length;
  return [`${all - undecided(facts).length} of ${all} have determined`];
};

/** A date so far off that it can fail no rule about a date being late enough. */
const farAhead = '9999-12-31';

const first = <T>(list: readonly T[], fallback: T | undefined): T | undefined => list[0] ?? fallback;

/** Each event in its most favourable form. */
export const trials: NonNullable<ProcessTable['trials']> = {
  'report-considered': (facts) => {
    const all = parties(facts);
    return {
      board: first(
        all.filter((board) => reportOf(facts, board) === null),
        all[0],
      )?.key,
      agendaItem: true,
    };
  },
  'proposal-notified-to-federation': (facts) => {
    const needed = consentsNeeded(facts);
    const pair = first(
      needed.filter(({ federation, about }) => noticeTo(facts, federation, about) === null),
      needed[0],
    );
    return { board: pair?.about.key, federation: pair?.federation.key };
  },
  'preliminary-consent-decided': (facts) => {
    const needed = consentsNeeded(facts);
    const pair = first(
      needed.filter(({ federation, about }) => consentOf(facts, federation, about) === null),
      needed[0],
    );
    return { board: pair?.federation.key, concerning: pair?.about.key, outcome: 'consent' };
  },
  'board-agreed-to-propose': (facts) => ({ board: parties(facts)[0]?.key }),
  'board-withdrew': (facts) => ({ board: parties(facts)[0]?.key }),
  'single-temporary-body-arranged': ({ schools }) => ({
    authority: schools[0]?.authority,
    newSchools: 2,
    authoritiesAgreed: true,
    proposersConsulted: true,
    members: 99,
    parents: 2,
    everySchoolHasParent: true,
    heads: 2,
    staff: 1,
    authorityGovernors: 1,
    coOptedStaff: 0,
    foundationOrPartnership: 2,
  }),
  'proposals-published': () => ({ jointly: true }),
  'closing-date-changed': () => ({ closesOn: farAhead }),
  'representation-received': (facts) => ({ board: parties(facts)[0]?.key, inWriting: true }),
  'board-determined': (facts) => ({ board: first(undecided(facts), parties(facts)[0])?.key, outcome: 'proceed', ownVote: true }),
  'effective-date-changed': (facts) => ({ board: proceeding(facts)[0]?.key, effectiveOn: farAhead, agendaItem: true }),
  'instrument-authority-agreed': ({ schools }) => ({ authority: schools[0]?.authority }),
  'instrument-drafted': () => ({ jointly: true }),
  'instrument-draft-approved': (facts) => {
    const open = draftOf(facts) === null ? [] : facts.schools;
    return { school: open[0]?.key, by: 'foundation-governors' };
  },
  'instrument-draft-submitted': (facts) => ({ authority: makerOf(facts) ?? facts.schools[0]?.authority }),
  'instrument-made': (facts) => ({
    authority: makerOf(facts) ?? facts.schools[0]?.authority,
    form: 'as-drafted',
    federation: true,
    ...(federationDate(facts) === null ? {} : { effectiveOn: federationDate(facts) }),
  }),
  'handover-report-given': (facts) => ({ board: proceeding(facts)[0]?.key, papers: true }),
  override: ({ state }) => ({ ruleId: state === 'draft' ? 'F4' : state === 'published' || state === 'deciding' ? 'F5' : 'F9-date' }),
};
