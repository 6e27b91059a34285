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
  reviewDecided,
  schoolLeft,
  told,
} from '../events.js';
import { isProvisional } from '../effective-date.js';
import { everywhere, progress, settles } from '../shared.js';

const decide: Transition = { guards: ['FR12-in-force', 'D1a'], asks: ['L5', 'L7-interval'], to: progress };
const decideAnew: Transition = { guards: ['D1a'], asks: ['L5', 'L7-interval', 'D-rescinded'], to: progress };
const changeDate: Transition = { guards: ['D1a'], asks: ['L5', 'L7-interval', 'L7-change'], to: progress };
const noticeReceived: Transition = { guards: ['D3'], to: progress };
const body: Transition = { guards: ['D3'], to: progress };
const instrument: Transition = { guards: ['L10-whose', 'D1b', 'D3'], to: progress };
const reached: Transition = {
  guards: ['L13-day'],
  asks: ['D5', 'E-confirmed'],
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
  'board-decided': decideAnew,
  'effective-date-changed': changeDate,
  'effective-date-confirmed': { guards: ['E-confirmed'], to: progress },
  override: { overrides: ['D5', 'E-confirmed'], to: progress },
  'effective-date-reached': reached,
  'case-closed': close,
  ...everywhere(progress),
};

/** A board dissolves its federation of its own motion: Part 7 of SI 2012/1035. Read top to bottom. */
export const dissolution: ProcessTable = {
  id: 'dissolution',
  title: 'A federation is dissolved',
  initial: 'consulting',
  provisional: isProvisional,
  events: [
    told,
    meetingCalled,
    boardDecided,
    receiptOfNotice,
    bodyEstablished,
    instrumentMade,
    dateReached,
    dateChanged,
    dateConfirmed,
    override,
    factsEstablished,
    schoolLeft,
    reviewDecided,
    caseClosed,
  ],
  states: {
    consulting: {
      title: 'The board has the matter before it',
      on: {
        'board-decided': decide,
        'case-closed': close,
        ...everywhere('consulting'),
      },
    },
    decided: { title: 'Decided by the board', on: preparing },
    preparing: { title: 'The authorities prepare', on: preparing },
    ready: { title: 'Ready for the date', on: preparing },
    'date-passed': {
      title: 'Date passed but not effected',
      on: {
        'notice-received-by-authority': { ...noticeReceived, to: settles },
        'temporary-governing-body-established': { ...body, to: settles },
        'instrument-made': { ...instrument, to: settles },
        override: { overrides: ['D5', 'E-confirmed'], to: settles },
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
        'case-closed': close,
        ...everywhere('effected'),
      },
    },
    closed: { title: 'Closed', final: true, on: everywhere('closed') },
  },
};
