import type { ProcessTable, Transition } from '../../engine/process.js';
import {
  boardDecided,
  bodyEstablished,
  caseClosed,
  dateChanged,
  dateConfirmed,
  dateReached,
  factsEstablished,
  instrumentMade,
  meetingCalled,
  noticeReceived as receiptOfNotice,
  override,
  requestReceived,
  requestWithdrawn,
  reviewDecided,
  reviewOpened,
  schoolLeft,
  surplusRemoved,
  told,
} from '../events.js';
import { isProvisional } from '../effective-date.js';
import { everywhere, progress, settles } from '../shared.js';

const receive: Transition = { guards: ['FR12-in-force', 'L1', 'L2'], to: 'consulting' };
const decide: Transition = { guards: ['L4', 'L6', 'L7', 'D1c'], asks: ['L5', 'L7-interval', 'C11', 'C12m', 'C14'], to: progress };
const decideAnew: Transition = {
  guards: ['L4', 'L6', 'L7', 'D1c'],
  asks: ['L5', 'L7-interval', 'L7-change', 'C11', 'C12m', 'C14'],
  to: progress,
};
const changeDate: Transition = { guards: ['L7'], asks: ['L5', 'L7-interval', 'L7-change'], to: progress };
const noticeReceived: Transition = { guards: ['L10', 'D3'], to: progress };
const body: Transition = { guards: ['L10', 'D3'], to: progress };
const instrument: Transition = { guards: ['L10-whose', 'L10', 'D1b', 'D3'], to: progress };
const review: Transition = { guards: ['D1b'], to: progress };
const reached: Transition = {
  guards: ['L13-day'],
  asks: ['L13', 'D5', 'L11', 'E-confirmed'],
  to: [
    ['effected', 'everything-in-place'],
    ['date-passed', 'always'],
  ],
};
const close: Transition = { to: 'closed' };

const preparing = {
  'notice-received-by-authority': noticeReceived,
  'temporary-governing-body-established': body,
  'instrument-made': instrument,
  'instrument-review-opened': review,
  'board-decided': decideAnew,
  'effective-date-changed': changeDate,
  'effective-date-confirmed': { guards: ['E-confirmed'], to: progress },
  override: { overrides: ['L13', 'D5', 'E-confirmed'], to: progress },
  'effective-date-reached': reached,
  'case-closed': close,
  ...everywhere(progress),
};

/** A school asks to leave a federation: Part 6 of SI 2012/1035, and Part 7 where it ends in a dissolution. Read top to bottom. */
export const leaving: ProcessTable = {
  id: 'leaving',
  title: 'A school leaves a federation',
  initial: 'request',
  provisional: isProvisional,
  events: [
    requestReceived,
    told,
    meetingCalled,
    boardDecided,
    receiptOfNotice,
    bodyEstablished,
    instrumentMade,
    reviewOpened,
    dateReached,
    surplusRemoved,
    requestWithdrawn,
    dateChanged,
    dateConfirmed,
    override,
    factsEstablished,
    schoolLeft,
    reviewDecided,
    caseClosed,
  ],
  states: {
    request: {
      title: 'Request awaited',
      on: {
        'request-received': receive,
        'case-closed': close,
        ...everywhere('request'),
      },
    },
    consulting: {
      title: 'People are told and heard',
      on: {
        'board-decided': decide,
        'request-withdrawn': { asks: ['L-withdrawn'], to: 'consulting' },
        'case-closed': close,
        ...everywhere('consulting'),
      },
    },
    decided: { title: 'Decided by the board', on: preparing },
    preparing: { title: 'The authority prepares', on: preparing },
    ready: { title: 'Ready for the date', on: preparing },
    'date-passed': {
      title: 'Date passed but not effected',
      on: {
        'notice-received-by-authority': { ...noticeReceived, to: settles },
        'temporary-governing-body-established': { ...body, to: settles },
        'instrument-made': { ...instrument, to: settles },
        'instrument-review-opened': { ...review, to: settles },
        override: { overrides: ['L13', 'D5', 'E-confirmed'], to: settles },
        'effective-date-changed': changeDate,
        'effective-date-confirmed': { guards: ['E-confirmed'], to: settles },
        'case-closed': close,
        ...everywhere(settles),
      },
    },
    effected: {
      title: 'In effect',
      on: {
        'notice-received-by-authority': { to: 'effected' },
        'instrument-made': { guards: ['L10-whose', 'D1b'], to: 'effected' },
        'instrument-review-opened': { guards: ['D1b'], to: 'effected' },
        'surplus-governors-removed': { guards: ['L15'], to: 'effected' },
        'case-closed': close,
        ...everywhere('effected'),
      },
    },
    closed: { title: 'Closed', final: true, on: everywhere('closed') },
  },
};
