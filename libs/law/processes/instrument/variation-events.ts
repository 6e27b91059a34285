import { defineEvent } from '../../engine/process.js';

const anybody = ['officer', 'manager', 'board'] as const;
const by = {
  name: 'by',
  type: 'choice',
  label: 'By whom',
  required: true,
  choices: [
    { value: 'governing-body', label: 'The governing body' },
    { value: 'local-authority', label: 'The local authority' },
  ],
} as const;
const minute = { name: 'minuteReference', type: 'text', label: 'Reference of the minute' } as const;

export const reviewOpened = defineEvent({
  type: 'review-opened',
  title: 'Review opened',
  explanation: 'Board or authority reviews the instrument, which each may do at any time, and must after some events.',
  happenedOnLabel: 'Date',
  recordedBy: anybody,
  stateBearing: true,
  fields: [
    by,
    {
      name: 'because',
      type: 'choice',
      label: 'Why',
      required: true,
      choices: [
        { value: 'own-motion', label: 'Board or authority wish to' },
        { value: 'school-leaves', label: 'A school leaves the federation, and the federation goes on' },
        { value: 'member-closes', label: 'A member closes, and more than one school remains' },
        { value: 'unlawful', label: 'A change of the law made it unlawful' },
      ],
    },
  ],
});

export const reviewEnded = defineEvent({
  type: 'review-ended',
  title: 'Review ended without a variation',
  explanation: 'The instrument was reviewed and stays as it is.',
  happenedOnLabel: 'Date',
  recordedBy: anybody,
  stateBearing: true,
  fields: [minute],
});

/** The proposer notifies the other of the variation (reg 30(2)). */
export const variationProposed = defineEvent({
  type: 'variation-proposed',
  title: 'Variation proposed',
  explanation: 'Board or authority told the other of the variation it proposes, with reasons.',
  happenedOnLabel: 'Date the other was told',
  recordedBy: anybody,
  stateBearing: true,
  fields: [
    by,
    { name: 'reasons', type: 'long-text', label: 'Reasons', hint: 'No names.' },
    {
      name: 'endsFoundationMajority',
      type: 'yes-no',
      label: 'Does it end a majority of foundation governors at a foundation school to which section 25 of the 2006 Act applies?',
    },
    {
      name: 'majorityDecidedOn',
      type: 'date',
      label: 'First meeting that decided to publish proposals for that',
      when: { field: 'endsFoundationMajority', is: [true] },
    },
    {
      name: 'majorityConfirmedOn',
      type: 'date',
      label: 'Second meeting that confirmed it',
      when: { field: 'endsFoundationMajority', is: [true] },
    },
    {
      name: 'proposalsDecidedOn',
      type: 'date',
      label: 'Statutory proposals for that decided on',
      when: { field: 'endsFoundationMajority', is: [true] },
    },
    { name: 'changesName', type: 'yes-no', label: 'Does it change the name of the school or federation?' },
    { name: 'unanimous', type: 'yes-no', label: 'Was the vote unanimous?', when: { field: 'changesName', is: [true] } },
    minute,
  ],
});

/** The other says whether it is content (reg 30(3), (5)(a)). */
export const proposalAnswered = defineEvent({
  type: 'proposal-answered',
  title: 'Answer to the proposal',
  explanation: 'Whoever was told of the variation said whether it is content with it.',
  happenedOnLabel: 'Date of the answer',
  recordedBy: anybody,
  stateBearing: true,
  fields: [
    by,
    { name: 'content', type: 'yes-no', label: 'Is it content?', required: true },
    { name: 'reasons', type: 'long-text', label: 'Reasons, if not content', hint: 'No names.' },
    minute,
  ],
});

/** The authority tells why it is not content with the board's proposal, or goes on with its own (reg 30(6)(a)). */
export const authorityInsists = defineEvent({
  type: 'authority-insists',
  title: 'Authority gave its reasons',
  explanation: 'The authority told the governing body why it is not content with the proposal, or why it wishes to go on with its own.',
  happenedOnLabel: 'Date the reasons were given',
  recordedBy: ['officer', 'manager'],
  stateBearing: true,
  fields: [{ name: 'reasons', type: 'long-text', label: 'Reasons', hint: 'No names.', required: true }],
});
