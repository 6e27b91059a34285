import { longDate } from '../../calendar/civil-date.js';
import { lastAct } from '../../engine/facts.js';
import type { Leads, ProcessTable, Transition } from '../../engine/process.js';
import { dateConfirmed, factsEstablished, reviewDecided } from '../events.js';
import {
  agreementDrafted,
  associateAppointed,
  boardResolved,
  caseClosed,
  chairAppointed,
  checksCompleted,
  clerkAppointed,
  collaborationEnded,
  committeeCalled,
  committeeDetermined,
  committeeMet,
  delegationOverride,
  minutesGiven,
  movedBack,
  movedOn,
  noticeGiven,
  noticeWithdrawn,
  partnerConsulted,
  partnerLeft,
  reviewMinuted,
  reviewTriggered,
  startChanged,
} from './events.js';
import { arrangementOf, conditions } from './facts.js';

const everywhere = (to: Leads): Readonly<Record<string, Transition>> => ({
  'facts-established': { to },
  'review-decided': { to },
});

const draft = (to: string): Transition => ({ guards: ['CO-maintained'], asks: ['CO-02', 'CO-03', 'CO-heads'], to });
const resolve = (to: Leads): Transition => ({ guards: ['CO-01', 'CO-02', 'CO-maintained'], to });
const close: Transition = { to: 'closed' };
/** The day it begins, moved or confirmed. */
const starting = (to: string): Readonly<Record<string, Transition>> => ({
  'effective-date-changed': { guards: ['CO-01'], to },
  'effective-date-confirmed': { guards: ['CO-01'], to },
});
const leave: Transition = {
  asks: ['CO-exit'],
  to: [
    ['ended', 'nobody-is-left'],
    ['active', 'always'],
  ],
};

/** While the boards decide about the first text. */
const beforeTheBoards = (here: string): Readonly<Record<string, Transition>> => ({
  'agreement-drafted': draft('checking'),
  'partner-consulted': { to: here },
  ...starting(here),
  'board-resolved': resolve([
    ['draft', 'a-board-declines'],
    ['active', 'every-board-agrees'],
    ['resolving', 'always'],
  ]),
  override: { overrides: ['CO-02'], to: here },
  'case-closed': close,
  ...everywhere(here),
});

/** What a joint committee and the boards do while the arrangement is in force. */
const atWork = (here: Leads): Readonly<Record<string, Transition>> => ({
  'partner-consulted': { to: here },
  'joint-committee-determined': { guards: ['CO-05', 'CO-committee'], to: here },
  'joint-committee-chair-appointed': { guards: ['CO-committee'], asks: ['CO-06'], to: here },
  'joint-committee-clerk-appointed': { guards: ['CO-07', 'CO-committee'], to: here },
  'associate-member-appointed': { guards: ['CO-11', 'CO-committee'], to: here },
  'joint-committee-called': { guards: ['CO-committee'], asks: ['CO-08'], to: here },
  'joint-committee-met': { guards: ['CO-committee', 'CO-05', 'CO-09', 'CO-10', 'CO-11'], asks: ['CO-08', 'CO-12'], to: here },
  'joint-committee-minutes-given': { asks: ['CO-13'], to: here },
  ...everywhere(here),
});

const inForce = (here: string): Readonly<Record<string, Transition>> => ({
  ...atWork(here),
  ...starting(here),
  'agreement-drafted': draft('amending'),
  'annual-review-minuted': { asks: ['CO-04'], to: here },
  'review-triggered': { to: 'review-due' },
  'exit-notice-given': { asks: ['CO-notice'], to: 'notice-given' },
  'further-form-begun': { to: 'moving-on' },
  'partner-left': leave,
  'collaboration-ended': { asks: ['CO-exit'], to: 'ended' },
  'case-closed': close,
});

/** Boards that stay apart work together: SI 2003/1962 and what is looser or closer short of a federation. Read top to bottom. */
export const collaboration: ProcessTable = {
  id: 'collaboration',
  title: 'Schools collaborate',
  initial: 'draft',
  events: [
    agreementDrafted,
    partnerConsulted,
    checksCompleted,
    boardResolved,
    startChanged,
    dateConfirmed,
    committeeDetermined,
    chairAppointed,
    clerkAppointed,
    associateAppointed,
    committeeCalled,
    committeeMet,
    minutesGiven,
    reviewMinuted,
    reviewTriggered,
    noticeGiven,
    noticeWithdrawn,
    partnerLeft,
    collaborationEnded,
    movedOn,
    movedBack,
    delegationOverride,
    factsEstablished,
    reviewDecided,
    caseClosed,
  ],
  conditions,
  states: {
    draft: {
      title: 'The partners draft',
      on: {
        'agreement-drafted': draft('checking'),
        'partner-consulted': { to: 'draft' },
        'case-closed': close,
        ...everywhere('draft'),
      },
    },
    checking: {
      title: 'Diocese, authority and staff are asked',
      on: { ...beforeTheBoards('checking'), 'checks-completed': { to: 'resolving' } },
    },
    resolving: { title: 'The governing bodies resolve', on: beforeTheBoards('resolving') },
    active: { title: 'In force', on: inForce('active') },
    amending: {
      title: 'In force, a change before the boards',
      on: {
        ...inForce('amending'),
        'board-resolved': resolve([
          ['amending', 'a-text-is-before-the-boards'],
          ['active', 'always'],
        ]),
        override: { overrides: ['CO-02'], to: 'amending' },
      },
    },
    'review-due': {
      title: 'In force, a review called for',
      on: {
        ...inForce('review-due'),
        'annual-review-minuted': {
          asks: ['CO-04'],
          to: [
            ['active', 'every-board-reviewed'],
            ['review-due', 'always'],
          ],
        },
      },
    },
    'notice-given': {
      title: 'Notice given',
      on: {
        ...atWork('notice-given'),
        'annual-review-minuted': { asks: ['CO-04'], to: 'notice-given' },
        'exit-notice-withdrawn': { to: 'active' },
        'partner-left': leave,
        'collaboration-ended': { asks: ['CO-exit'], to: 'ended' },
        'case-closed': close,
      },
    },
    'moving-on': {
      title: 'In force, a further form begun',
      on: {
        ...inForce('moving-on'),
        'further-form-abandoned': { to: 'active' },
      },
    },
    ended: {
      title: 'Ended',
      on: {
        'joint-committee-minutes-given': { asks: ['CO-13'], to: 'ended' },
        'case-closed': close,
        ...everywhere('ended'),
      },
    },
    closed: { title: 'Closed', final: true, on: everywhere('closed') },
  },
  trials: {
    'agreement-drafted': () => ({ level: 'partnership' }),
    'board-resolved': (facts) => {
      const { parties, resolutions } = arrangementOf(facts);
      return {
        board: parties.find((key) => !resolutions.has(key)) ?? parties[0] ?? '',
        outcome: 'declines',
        decidedBy: 'governing-body',
        minuteReference: 'minute',
      };
    },
    'joint-committee-determined': () => ({ quorum: Number.MAX_SAFE_INTEGER }),
    'joint-committee-clerk-appointed': () => ({ isHead: false }),
    'associate-member-appointed': (facts) => ({ until: yearsOn(facts.asOf, 2), appointedBy: 'governing-bodies' }),
    'joint-committee-met': () => ({ present: Number.MAX_SAFE_INTEGER, governorsPresent: Number.MAX_SAFE_INTEGER, voteTaken: false }),
    'effective-date-changed': () => ({ effectiveOn: '9999-12-31' }),
    override: () => ({ ruleId: 'CO-02' }),
  },
  badges: (facts, rows) => {
    const notice = facts.state === 'notice-given' ? lastAct(facts, 'exit-notice-given') : null;
    const review = rows.find(({ ruleId, doneOn }) => ruleId === 'CO-04' && doneOn === null);
    const agreed = arrangementOf(facts).inForce;
    const begins = agreed?.on;
    return [
      ...(begins !== undefined && begins > facts.asOf
        ? [`begins on ${longDate(begins)}${agreed!.draft.provisional ? ' (provisional)' : ''}`]
        : []),
      ...(notice === null ? [] : [`ends on ${longDate(String(notice.data['endsOn']))}`]),
      ...(review?.due == null ? [] : [review.due < facts.asOf ? 'yearly review overdue' : `yearly review due by ${longDate(review.due)}`]),
    ];
  },
};

const yearsOn = (day: string, years: number): string => `${String(Number(day.slice(0, 4)) + years)}-03-01`;
