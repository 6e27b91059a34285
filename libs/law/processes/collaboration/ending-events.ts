import { defineEvent } from '../../engine/process.js';
import { caseClosed as closedAnyhow } from '../events.js';
import { furtherForms } from './words.js';

const everybody = ['officer', 'manager', 'board'] as const;
const board = { name: 'board', type: 'board', label: 'Governing body', required: true } as const;
const reason = { name: 'reason', type: 'long-text', label: 'Reason', hint: 'No names.', required: true } as const;
const minute = { name: 'minuteReference', type: 'text', label: 'Reference of the minute' } as const;

/** One board reviews the arrangement for the year (reg 4(1)). */
export const reviewMinuted = defineEvent({
  type: 'annual-review-minuted',
  title: 'Annual review minuted',
  explanation: 'One governing body reviewed the constitution, terms of reference and membership, and how the collaboration works.',
  happenedOnLabel: 'Date of the meeting',
  recordedBy: everybody,
  stateBearing: true,
  fields: [
    board,
    {
      name: 'outcome',
      type: 'choice',
      label: 'What did it find?',
      required: true,
      choices: [
        { value: 'go-on', label: 'Go on as it is' },
        { value: 'change', label: 'Change it' },
        { value: 'end', label: 'End it' },
      ],
    },
    minute,
  ],
});

/** Something happens that the partners should look at together before the year is over. */
export const reviewTriggered = defineEvent({
  type: 'review-triggered',
  title: 'Something calls for a review',
  explanation: 'A head leaves, a school is inspected or becomes an academy: the partners look at the arrangement before its time.',
  happenedOnLabel: 'Date it happened',
  recordedBy: everybody,
  stateBearing: true,
  fields: [
    {
      name: 'because',
      type: 'choice',
      label: 'What happened',
      required: true,
      choices: [
        { value: 'head-leaves', label: 'A head leaves' },
        { value: 'inspection', label: 'An inspection changed a school’s grade' },
        { value: 'academy', label: 'A school is to become an academy' },
        { value: 'finance', label: 'A school is in difficulty with its budget' },
        { value: 'other', label: 'Something else' },
      ],
    },
    { name: 'school', type: 'school', label: 'School' },
  ],
});

/** A partner says that it leaves, or all say that they end it. */
export const noticeGiven = defineEvent({
  type: 'exit-notice-given',
  title: 'Notice to leave or to end given',
  explanation: 'One governing body gave notice that it leaves, or all agreed to end the arrangement.',
  happenedOnLabel: 'Date of the notice',
  recordedBy: everybody,
  stateBearing: true,
  fields: [
    { name: 'board', type: 'board', label: 'Governing body that leaves', hint: 'Leave empty when all end it together.' },
    { name: 'endsOn', type: 'date', label: 'Last day', required: true },
    {
      name: 'revokesDelegation',
      type: 'yes-no',
      label: 'Does it take back at once what it delegated?',
      hint: 'A governing body may do so at any time, whatever the agreement says.',
    },
    minute,
  ],
});

/** Notice is taken back. */
export const noticeWithdrawn = defineEvent({
  type: 'exit-notice-withdrawn',
  title: 'Notice taken back',
  explanation: 'The notice to leave or to end is taken back with the consent of the others.',
  happenedOnLabel: 'Date',
  recordedBy: everybody,
  stateBearing: true,
  fields: [reason],
});

/** One partner is out; the others may go on. */
export const partnerLeft = defineEvent({
  type: 'partner-left',
  title: 'A partner has left',
  explanation: 'One governing body is no longer part of the arrangement. With fewer than two left it has ended.',
  happenedOnLabel: 'First day outside',
  recordedBy: everybody,
  stateBearing: true,
  fields: [
    board,
    {
      name: 'because',
      type: 'choice',
      label: 'Why',
      required: true,
      choices: [
        { value: 'notice', label: 'By its notice' },
        { value: 'academy', label: 'Its schools became academies' },
        { value: 'closed', label: 'Its schools closed' },
        { value: 'federated', label: 'It became part of a federation' },
      ],
    },
    { name: 'settled', type: 'yes-no', label: 'Are staff, money, things and records settled?' },
  ],
});

/** The arrangement is over for all. */
export const collaborationEnded = defineEvent({
  type: 'collaboration-ended',
  title: 'Arrangement ended',
  explanation: 'The arrangement is over for all partners. Every function is again with each governing body alone.',
  happenedOnLabel: 'First day without it',
  recordedBy: everybody,
  stateBearing: true,
  fields: [
    { name: 'staffSettled', type: 'yes-no', label: 'Is it settled what happens to shared staff?' },
    { name: 'moneySettled', type: 'yes-no', label: 'Is the money settled?' },
    { name: 'propertySettled', type: 'yes-no', label: 'Are things and premises settled?' },
    { name: 'recordsSettled', type: 'yes-no', label: 'Are records and data settled?' },
  ],
});

/** The partners begin a process that takes them beyond collaboration. */
export const movedOn = defineEvent({
  type: 'further-form-begun',
  title: 'On the way to a further form',
  explanation:
    'The partners began the process for a federation, a trust, an amalgamation or academies. Until that takes effect the arrangement goes on.',
  happenedOnLabel: 'Date begun',
  recordedBy: everybody,
  stateBearing: true,
  fields: [
    { name: 'form', type: 'choice', label: 'Which form', required: true, choices: furtherForms },
    { name: 'case', type: 'text', label: 'Reference of the other case' },
  ],
});

/** The further form came to nothing. */
export const movedBack = defineEvent({
  type: 'further-form-abandoned',
  title: 'The further form is given up',
  explanation: 'The process for a further form ended without taking effect; the partners go on as before.',
  happenedOnLabel: 'Date',
  recordedBy: everybody,
  stateBearing: true,
  fields: [reason],
});

const fitting = ['completed', 'overtaken', 'opened-by-mistake'];
const [because, ...rest] = closedAnyhow.fields;

/** The file is closed. */
export const caseClosed = defineEvent({
  ...closedAnyhow,
  fields: [
    {
      ...because,
      choices: [
        { value: 'not-agreed', label: 'The governing bodies did not agree' },
        ...because.choices.filter(({ value }) => fitting.includes(value)),
      ],
    },
    ...rest,
  ],
});
