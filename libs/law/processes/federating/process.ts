import type { Leads, ProcessTable, Transition } from '../../engine/process.js';
import { badges, conditions, trials } from './questions.js';
import { federationDate, lastToProceed, settled } from './facts.js';
import {
  boardAgreed,
  boardDetermined,
  boardWithdrew,
  caseClosed,
  closingDateChanged,
  consentDecided,
  copyOpen,
  dateChanged,
  dateReached,
  draftApproved,
  draftSubmitted,
  handoverReported,
  instrumentDrafted,
  instrumentMade,
  makerAgreed,
  meetingCalled,
  override,
  proposalNotified,
  proposalsDrafted,
  proposalsPublished,
  remainderResolved,
  reportConsidered,
  representationReceived,
  responsesConsidered,
  singleBodyArranged,
  told,
} from './events.js';
import { dateConfirmed, factsEstablished, reviewDecided } from '../events.js';
import { isProvisional } from '../effective-date.js';

/** Before anything is drawn up: how far the boards are with reports and consents. */
const preparing: Leads = [
  ['rejected', 'rejected'],
  ['closed', 'too-few-left'],
  ['awaiting-consent', 'consent-awaited'],
  ['considered', 'every-report-considered'],
  ['exploring', 'always'],
];

/** After the proposals are drawn up: the draft stands unless it has lost its partners. */
const drafting: Leads = [
  ['rejected', 'rejected'],
  ['closed', 'too-few-left'],
  ['draft', 'always'],
];

const weighing: Leads = [
  ['deciding', 'everyone-weighed'],
  ['published', 'always'],
];

/** Where a case stands once boards have determined: read from the facts, the first line that holds. */
const determined: Leads = [
  ['closed', 'ended-and-told'],
  ['not-proceeding', 'ended'],
  ['deciding', 'someone-undecided'],
  ['divided', 'divided'],
  ['ready', 'in-place'],
  ['proceeding', 'always'],
];

/** After the date has passed, late proof or an override lets it take effect; another date begins the wait anew. */
const settles: Leads = [
  ['effected', 'in-place'],
  ['date-passed', 'always'],
];

const declined: Leads = [
  ['closed', 'ended-and-told'],
  ['not-proceeding', 'always'],
];

const tells: readonly string[] = ['C9', 'C14', 'F4', 'F8', 'F8n'];

/** Facts that can come in any state, also after the end. */
const everywhere = (to: Leads): Readonly<Record<string, Transition>> => ({
  told: { asks: tells, to },
  'meeting-called': { asks: ['L5'], to },
  'facts-established': { to },
  'review-decided': { to },
});

const close: Transition = { to: 'closed' };

const withBoards = (to: Leads): Readonly<Record<string, Transition>> => ({
  'report-considered': { guards: ['FR12-in-force', 'F1'], asks: ['N2'], to },
  'proposal-notified-to-federation': { guards: ['J1'], to },
  'preliminary-consent-decided': { asks: ['J2'], to },
  'board-agreed-to-propose': { guards: ['F3'], to },
  'board-withdrew': { guards: ['F3'], to },
  'single-temporary-body-arranged': { guards: ['N3', 'N4'], to },
  'case-closed': close,
  ...everywhere(to),
});

const drawUp: Transition = { guards: ['F0'], asks: ['F1', 'F3a'], to: 'draft' };

const open = (to: Leads): Readonly<Record<string, Transition>> => ({
  'inspection-copy-available': { to },
  'representation-received': { asks: ['F5'], to },
  'closing-date-changed': { guards: ['F5'], to },
  'single-temporary-body-arranged': { guards: ['N3', 'N4'], to },
  override: { overrides: ['F5'], to },
  'case-closed': close,
  ...everywhere(to),
});

const forming = (to: Leads): Readonly<Record<string, Transition>> => ({
  'board-determined': { guards: ['FR12-in-force', 'F7', 'F7m'], asks: ['F6'], to: determined },
  'effective-date-changed': { guards: ['F7'], to: determined },
  'effective-date-confirmed': { guards: ['E-confirmed'], to },
  'instrument-authority-agreed': { guards: ['F9'], to },
  'instrument-drafted': { guards: ['F7', 'J4', 'F9'], to },
  'instrument-draft-approved': { asks: ['F9'], to },
  'instrument-draft-submitted': { guards: ['F9'], to },
  'instrument-made': { guards: ['F7', 'J4', 'F9', 'J5'], to },
  'handover-report-given': { asks: ['F10'], to },
  'inspection-copy-available': { to },
  'representation-received': { asks: ['F5'], to },
  override: { overrides: ['F9-date', 'J5', 'E-confirmed'], to },
  'case-closed': close,
  ...everywhere(to),
});

const reached: Transition = { guards: ['F11-day'], asks: ['F9-date', 'F11', 'E-confirmed'], to: settles };

/** The steps of federating; joining begins at another state and is the same from there. */
export const proposingTable: Omit<ProcessTable, 'id' | 'title' | 'initial'> = {
  conditions,
  trials,
  notices: { proposals: 'proposals-drafted', outcome: lastToProceed, declined: 'board-determined' },
  // A proposed date is a plan; it becomes the date once it is settled who federates.
  effectiveOn: (facts) => (settled(facts) ? federationDate(facts) : null),
  provisional: isProvisional,
  badges,
  events: [
    reportConsidered,
    proposalNotified,
    consentDecided,
    boardAgreed,
    boardWithdrew,
    singleBodyArranged,
    proposalsDrafted,
    told,
    proposalsPublished,
    copyOpen,
    representationReceived,
    closingDateChanged,
    responsesConsidered,
    boardDetermined,
    remainderResolved,
    dateChanged,
    dateConfirmed,
    makerAgreed,
    instrumentDrafted,
    draftApproved,
    draftSubmitted,
    instrumentMade,
    handoverReported,
    dateReached,
    meetingCalled,
    override,
    factsEstablished,
    reviewDecided,
    caseClosed,
  ],
  states: {
    'awaiting-consent': {
      title: 'The federation considers who wants to join',
      on: { ...withBoards(preparing), 'proposals-drafted': drawUp },
    },
    exploring: { title: 'Reports are considered', on: { ...withBoards(preparing), 'proposals-drafted': drawUp } },
    considered: { title: 'Every report considered', on: { ...withBoards(preparing), 'proposals-drafted': drawUp } },
    draft: {
      title: 'Proposals drawn up and being sent',
      on: {
        ...withBoards(drafting),
        'proposals-drafted': drawUp,
        'proposals-published': { guards: ['FR12-in-force', 'F0', 'F1', 'F2', 'F3', 'F3a', 'F4', 'J1', 'J3'], to: 'published' },
        override: { overrides: ['F4', 'J3'], to: 'draft' },
      },
    },
    published: {
      title: 'Open for representations',
      on: { ...open('published'), 'responses-considered': { asks: ['F6'], to: weighing } },
    },
    deciding: {
      title: 'Each governing body determines',
      on: { ...open('deciding'), ...forming('deciding') },
    },
    divided: {
      title: 'Some proceed and some do not',
      on: { ...forming('divided'), 'remainder-resolved': { to: determined } },
    },
    proceeding: { title: 'Proceeding: instrument and handover', on: { ...forming(determined), 'effective-date-reached': reached } },
    ready: { title: 'Ready for the date', on: { ...forming(determined), 'effective-date-reached': reached } },
    'date-passed': {
      title: 'Date passed but not effected',
      on: { ...forming(settles), 'effective-date-changed': { guards: ['F7'], to: determined } },
    },
    effected: {
      title: 'Federated',
      on: { 'handover-report-given': { asks: ['F10'], to: 'effected' }, 'case-closed': close, ...everywhere('effected') },
    },
    'not-proceeding': { title: 'Not proceeding: notice still to be given', on: { 'case-closed': close, ...everywhere(declined) } },
    rejected: { title: 'Rejected by the federation', final: true, on: everywhere('rejected') },
    closed: { title: 'Closed', final: true, on: everywhere('closed') },
  },
};

/** Governing bodies federate: Part 2 of SI 2012/1035. Read top to bottom. */
export const federating: ProcessTable = {
  id: 'federating',
  title: 'Governing bodies federate',
  initial: 'exploring',
  ...proposingTable,
};
