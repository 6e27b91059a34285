import { defineEvent } from '../../../engine/process.js';
import { certaintyOfChange } from '../../events/date-fields.js';
import { told as toldOfRequests } from '../../events.js';
import { agendaItem, board, byAnybody, evidence, reason } from './fields.js';

/** People are told: of the proposals, of what was determined, of a decline. */
export const told = defineEvent({
  ...toldOfRequests,
  fields: [
    {
      name: 'of',
      type: 'choice',
      label: 'What were they told?',
      required: true,
      choices: [
        { value: 'proposals', label: 'The proposals were sent to them' },
        { value: 'outcome', label: 'That the governing bodies are proceeding' },
        { value: 'declined', label: 'That a governing body is not proceeding' },
      ],
    },
    ...toldOfRequests.fields.slice(1),
    {
      name: 'board',
      type: 'board',
      label: 'Which governing body is not proceeding?',
      required: true,
      when: { field: 'of', is: ['declined'] },
    },
  ],
});

/** A copy can be read at a school (reg 9(4)). */
export const copyOpen = defineEvent({
  type: 'inspection-copy-available',
  title: 'Copy open to inspection',
  explanation: 'A copy of the proposals can be read at the school at all reasonable times.',
  happenedOnLabel: 'From',
  recordedBy: byAnybody,
  stateBearing: true,
  fields: [{ name: 'school', type: 'school', label: 'School', required: true }],
});

/** Somebody answers the proposals in writing (reg 9(2)(g)). */
export const representationReceived = defineEvent({
  type: 'representation-received',
  title: 'Representation received',
  explanation: 'Somebody wrote to one of the governing bodies about the proposals. It may be written to any of them and is weighed by all.',
  happenedOnLabel: 'Date received',
  recordedBy: byAnybody,
  stateBearing: true,
  fields: [
    board,
    {
      name: 'from',
      type: 'choice',
      label: 'From whom',
      required: true,
      choices: [
        { value: 'parents', label: 'Parents' },
        { value: 'staff', label: 'Staff or a union' },
        { value: 'pupils', label: 'Pupils' },
        { value: 'head', label: 'A head teacher' },
        { value: 'foundation', label: 'Foundation governors or trustees' },
        { value: 'religious', label: 'A diocese or religious body' },
        { value: 'authority', label: 'A local authority' },
        { value: 'other', label: 'Somebody else' },
      ],
    },
    { name: 'inWriting', type: 'yes-no', label: 'Is it in writing?', required: true },
    {
      name: 'position',
      type: 'choice',
      label: 'What it says of the proposals',
      choices: [
        { value: 'for', label: 'For them' },
        { value: 'against', label: 'Against them' },
        { value: 'neither', label: 'Neither' },
      ],
    },
    { name: 'number', type: 'whole-number', label: 'How many people signed', min: 0, unit: 'people' },
    { name: 'receivedFrom', type: 'text', label: 'Name of the person who wrote', personal: true },
  ],
});

/** The boards move the closing date. */
export const closingDateChanged = defineEvent({
  type: 'closing-date-changed',
  title: 'Closing date changed',
  explanation: 'The governing bodies moved the last day for written representations. Everybody on the list has to hear of it.',
  happenedOnLabel: 'Date decided',
  recordedBy: byAnybody,
  stateBearing: true,
  fields: [{ name: 'closesOn', type: 'date', label: 'Last day for written representations', required: true }, reason],
});

/** The boards weigh all responses together (reg 10(1)). */
export const responsesConsidered = defineEvent({
  type: 'responses-considered',
  title: 'Responses considered',
  explanation:
    'The governing bodies considered all responses together. Record it once for a meeting in which all took part, or for each governing body that took part.',
  happenedOnLabel: 'Date of the meeting',
  recordedBy: byAnybody,
  stateBearing: true,
  fields: [{ name: 'board', type: 'board', label: 'Governing body', hint: 'Leave empty when all of them took part.' }, evidence],
});

/** One board determines for itself (reg 10(1)). */
export const boardDetermined = defineEvent({
  type: 'board-determined',
  title: 'Governing body determined',
  explanation: 'One governing body determined by its own vote whether to proceed. Nobody determines for another.',
  happenedOnLabel: 'Date of the meeting',
  recordedBy: byAnybody,
  stateBearing: true,
  fields: [
    board,
    {
      name: 'outcome',
      type: 'choice',
      label: 'What did it determine?',
      required: true,
      choices: [
        { value: 'proceed', label: 'To proceed as published' },
        { value: 'proceed-modified', label: 'To proceed with modifications' },
        { value: 'not-proceed', label: 'Not to proceed' },
      ],
    },
    { name: 'ownVote', type: 'yes-no', label: 'Did this governing body vote by itself?', required: true },
    {
      name: 'modifications',
      type: 'long-text',
      label: 'Which modifications',
      hint: 'No names.',
      when: { field: 'outcome', is: ['proceed-modified'] },
    },
    {
      name: 'samePartners',
      type: 'yes-no',
      label: 'Do the same governing bodies federate as in the published proposals?',
      required: true,
      when: { field: 'outcome', is: ['proceed-modified'] },
    },
    {
      name: 'federationDate',
      type: 'date',
      label: 'Federation date as modified',
      hint: 'Leave empty when the date stays as published.',
      when: { field: 'outcome', is: ['proceed-modified'] },
    },
    { ...certaintyOfChange, when: { field: 'outcome', is: ['proceed', 'proceed-modified'] } },
    agendaItem,
    { name: 'reasons', type: 'long-text', label: 'Reasons', hint: 'No names.' },
    evidence,
  ],
});

/** Somebody decides whether those that proceed may go on without those that do not. */
export const remainderResolved = defineEvent({
  type: 'remainder-resolved',
  title: 'Whether the rest may go on decided',
  explanation:
    'Some governing bodies proceed and some do not. The regulations tell the two to give different notices and forbid changing who federates; a named person records which way it is read.',
  happenedOnLabel: 'Date decided',
  recordedBy: ['officer', 'manager'],
  stateBearing: true,
  fields: [
    {
      name: 'outcome',
      type: 'choice',
      label: 'What follows?',
      required: true,
      choices: [
        { value: 'go-on', label: 'Those that proceed go on' },
        { value: 'propose-anew', label: 'They must publish new proposals', hint: 'This case ends; the new proposals are another case.' },
      ],
    },
    reason,
    evidence,
  ],
});
