import { defineEvent } from '../../engine/process.js';
import { certainty } from './date-fields.js';

const reason = { name: 'reason', type: 'long-text', label: 'Reason', required: true } as const;

/** Somebody asks the board that a school should leave (reg 30(1)-(2), (5)). */
export const requestReceived = defineEvent({
  type: 'request-received',
  title: 'Request received',
  explanation:
    'A written request that the school should leave reached the chair or the clerk of the governing body of the federation. The clock for telling people starts.',
  happenedOnLabel: 'Date given or sent',
  happenedOnHint: 'A posted or e-mailed request counts from the day it was sent, not the day it was opened.',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [
    {
      name: 'requester',
      type: 'choice',
      label: 'Who asks',
      hint: 'One class must reach its own number; signatures of different classes cannot be added together.',
      required: true,
      choices: [
        { value: 'governors', label: 'Governors of the federation', hint: 'Associate members are not governors.' },
        { value: 'parents', label: 'Parents of registered pupils at the school' },
        { value: 'staff', label: 'Staff paid to work at the school' },
        { value: 'local-authority', label: 'The local authority' },
        { value: 'trustees', label: 'The trustees of the school' },
        { value: 'foundation-appointer', label: 'A body that appoints foundation governors to the federation' },
      ],
    },
    { name: 'inWriting', type: 'yes-no', label: 'Is it in writing?', required: true },
    { name: 'signed', type: 'yes-no', label: 'Is it signed?', required: true },
    {
      name: 'governorsSigned',
      type: 'whole-number',
      label: 'Governors who signed',
      min: 0,
      unit: 'governors',
      when: { field: 'requester', is: ['governors'] },
    },
    {
      name: 'pupilsCovered',
      type: 'whole-number',
      label: 'Different pupils covered by a parent’s signature',
      hint: 'Two parents of one pupil cover one pupil; one parent of three pupils covers three. Anyone who has or had parental responsibility, or cares or cared for the child, is a parent here.',
      min: 0,
      unit: 'pupils',
      when: { field: 'requester', is: ['parents'] },
    },
    {
      name: 'registeredPupils',
      type: 'whole-number',
      label: 'Registered pupils on that day',
      hint: 'Leave empty to use the number of the register.',
      min: 0,
      unit: 'pupils',
      when: { field: 'requester', is: ['parents'] },
    },
    {
      name: 'staffSigned',
      type: 'whole-number',
      label: 'Staff who signed',
      min: 0,
      unit: 'people',
      when: { field: 'requester', is: ['staff'] },
    },
    {
      name: 'paidStaff',
      type: 'whole-number',
      label: 'Staff paid to work at the school on that day',
      hint: 'Count people who work for the whole federation if they work at this school.',
      min: 0,
      unit: 'people',
      when: { field: 'requester', is: ['staff'] },
    },
    { name: 'authority', type: 'authority', label: 'Which local authority', when: { field: 'requester', is: ['local-authority'] } },
    {
      name: 'appointer',
      type: 'text',
      label: 'Name of the appointing body',
      hint: 'A body, not a person. It may appoint for another school of the federation.',
      when: { field: 'requester', is: ['foundation-appointer'] },
    },
    {
      name: 'givenTo',
      type: 'choice',
      label: 'To whom was it given or sent?',
      required: true,
      choices: [
        { value: 'chair', label: 'The chair of the governing body' },
        { value: 'clerk', label: 'The clerk of the governing body' },
        { value: 'head', label: 'A head teacher' },
        { value: 'authority', label: 'The local authority' },
        { value: 'other', label: 'Somebody else' },
      ],
    },
    {
      name: 'by',
      type: 'choice',
      label: 'How was it sent?',
      choices: [
        { value: 'hand', label: 'By hand' },
        { value: 'post', label: 'By post' },
        { value: 'email', label: 'By e-mail' },
      ],
    },
    { name: 'receivedFrom', type: 'text', label: 'Name of the person who handed it in', personal: true },
  ],
});

/** Somebody was told something the law says they must be told. */
export const told = defineEvent({
  type: 'told',
  title: 'People told',
  explanation: 'Notice was given to one recipient, to an office, or to everybody of a class. Whoever did it vouches for it.',
  happenedOnLabel: 'Date given',
  happenedOnHint:
    'For a letter by post, the day it was posted; the day it counts as given is worked out. For a class of people, the day the last of them was told.',
  recordedBy: ['officer', 'manager', 'board', 'system'],
  stateBearing: true,
  fields: [
    {
      name: 'of',
      type: 'choice',
      label: 'What were they told?',
      required: true,
      choices: [
        { value: 'request', label: 'That the request was received' },
        {
          value: 'decision',
          label: 'What the board decided',
          hint: 'One letter with the decision and the date also serves as the notice of dissolution.',
        },
        { value: 'proposals', label: 'Proposals' },
        { value: 'discontinuance', label: 'That a school will close or convert' },
      ],
    },
    {
      name: 'role',
      type: 'choice',
      label: 'Who was told?',
      required: true,
      choices: [
        { value: 'local-authority', label: 'A local authority' },
        { value: 'head-of-federation', label: 'The head of the federation' },
        { value: 'head', label: 'The head of a school' },
        { value: 'trustees', label: 'The trustees of a school' },
        { value: 'foundation-governors', label: 'The foundation governors of a school' },
        { value: 'diocesan-authority', label: 'The diocesan authority' },
        { value: 'religious-body', label: 'The religious body' },
        { value: 'staff', label: 'All staff paid to work at a school' },
        { value: 'parents', label: 'Every known parent of a registered pupil at a school' },
        { value: 'secretary-of-state', label: 'The Secretary of State' },
        { value: 'other', label: 'Others' },
      ],
    },
    {
      name: 'school',
      type: 'school',
      label: 'School',
      required: true,
      when: { field: 'role', is: ['head', 'trustees', 'foundation-governors', 'diocesan-authority', 'religious-body', 'staff', 'parents'] },
    },
    { name: 'authority', type: 'authority', label: 'Local authority', required: true, when: { field: 'role', is: ['local-authority'] } },
    {
      name: 'channel',
      type: 'choice',
      label: 'How',
      choices: [
        { value: 'hand', label: 'Handed over' },
        { value: 'post', label: 'By post' },
        { value: 'email', label: 'By e-mail' },
        { value: 'published', label: 'Published' },
      ],
    },
    {
      name: 'writtenConsent',
      type: 'yes-no',
      label: 'Had every parent written to accept such notices at that e-mail address?',
      when: { field: 'role', is: ['parents'] },
    },
    {
      name: 'number',
      type: 'whole-number',
      label: 'How many people',
      min: 0,
      unit: 'people',
      when: { field: 'role', is: ['staff', 'parents'] },
    },
    { name: 'exceptions', type: 'text', label: 'Who could not be reached', hint: 'Numbers and grounds, no names.' },
    { name: 'attestedBy', type: 'text', label: 'Name of the person who vouches for it', personal: true },
  ],
});

/** The clerk calls a meeting (SI 2013/1624 reg 13(4)-(5)). */
export const meetingCalled = defineEvent({
  type: 'meeting-called',
  title: 'Meeting called',
  explanation: 'The clerk gave governors, heads and associate members written notice of a meeting, with the agenda and the papers.',
  happenedOnLabel: 'Date the notice was given',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [
    { name: 'meetingOn', type: 'date', label: 'Date of the meeting', required: true },
    {
      name: 'agendaItem',
      type: 'yes-no',
      label: 'Does the agenda name this matter?',
      hint: 'Without it any decision on the matter has no effect.',
    },
    { name: 'urgentByChair', type: 'yes-no', label: 'Did the chair direct a shorter notice because the matter is urgent?' },
  ],
});

/** The board decides (reg 30(6)-(7), reg 34(1)). */
export const boardDecided = defineEvent({
  type: 'board-decided',
  title: 'Board decided',
  explanation: 'The governing body of the federation considered the matter at a meeting and decided it.',
  happenedOnLabel: 'Date of the meeting',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [
    {
      name: 'outcome',
      type: 'choice',
      label: 'What did the board decide?',
      required: true,
      choices: [
        { value: 'leave', label: 'The school should leave' },
        { value: 'dissolve', label: 'The federation should be dissolved' },
        { value: 'stay', label: 'The school should not leave' },
      ],
    },
    {
      name: 'effectiveOn',
      type: 'date',
      label: 'Date fixed by the board',
      hint: 'The day on which the school leaves or the federation ends.',
      when: { field: 'outcome', is: ['leave', 'dissolve'] },
    },
    { ...certainty, when: { field: 'outcome', is: ['leave', 'dissolve'] } },
    { name: 'agendaItem', type: 'yes-no', label: 'Was the matter an item on the agenda of the meeting as notified?' },
    { name: 'responsesConsidered', type: 'yes-no', label: 'Were all responses received considered?' },
    { name: 'reasons', type: 'long-text', label: 'Reasons', hint: 'The regulations ask for none. Record them all the same. No names.' },
  ],
});

/** The requester takes the request back; the regulations say nothing about it. */
export const requestWithdrawn = defineEvent({
  type: 'request-withdrawn',
  title: 'Request withdrawn',
  explanation:
    'Those who asked say that they no longer ask. The regulations give this no effect: the board must still consider the request or minute why not.',
  happenedOnLabel: 'Date withdrawn',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [reason, { name: 'concerns', type: 'text', label: 'What it concerns' }],
});
