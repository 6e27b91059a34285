import { defineEvent } from '../engine/process.js';

const reason = { name: 'reason', type: 'long-text', label: 'Reason', required: true } as const;

/** Somebody asks the board that a school should leave (reg 30(1)-(2), (5)). */
export const requestReceived = defineEvent({
  type: 'request-received',
  title: 'Request received',
  explanation: 'A written request that the school should leave reached the chair or the clerk of the governing body of the federation. The clock for telling people starts.',
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
    { name: 'governorsSigned', type: 'whole-number', label: 'Governors who signed', min: 0, unit: 'governors', when: { field: 'requester', is: ['governors'] } },
    {
      name: 'pupilsCovered',
      type: 'whole-number',
      label: 'Different pupils covered by a parent’s signature',
      hint: 'Two parents of one pupil cover one pupil; one parent of three pupils covers three. Anyone who has or had parental responsibility, or cares or cared for the child, is a parent here.',
      min: 0,
      unit: 'pupils',
      when: { field: 'requester', is: ['parents'] },
    },
    { name: 'registeredPupils', type: 'whole-number', label: 'Registered pupils on that day', hint: 'Leave empty to use the number of the register.', min: 0, unit: 'pupils', when: { field: 'requester', is: ['parents'] } },
    { name: 'staffSigned', type: 'whole-number', label: 'Staff who signed', min: 0, unit: 'people', when: { field: 'requester', is: ['staff'] } },
    { name: 'paidStaff', type: 'whole-number', label: 'Staff paid to work at the school on that day', hint: 'Count people who work for the whole federation if they work at this school.', min: 0, unit: 'people', when: { field: 'requester', is: ['staff'] } },
    { name: 'authority', type: 'authority', label: 'Which local authority', when: { field: 'requester', is: ['local-authority'] } },
    { name: 'appointer', type: 'text', label: 'Name of the appointing body', hint: 'A body, not a person. It may appoint for another school of the federation.', when: { field: 'requester', is: ['foundation-appointer'] } },
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
  happenedOnHint: 'For a letter by post, the day it was posted; the day it counts as given is worked out. For a class of people, the day the last of them was told.',
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
        { value: 'decision', label: 'What the board decided', hint: 'One letter with the decision and the date also serves as the notice of dissolution.' },
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
      when: { field: 'role', is: ['head', 'trustees', 'foundation-governors', 'diocesan-authority', 'religious-body', 'staff', 'parents'] },
    },
    { name: 'authority', type: 'authority', label: 'Local authority', when: { field: 'role', is: ['local-authority'] } },
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
    { name: 'number', type: 'whole-number', label: 'How many people', min: 0, unit: 'people', when: { field: 'role', is: ['staff', 'parents'] } },
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
    { name: 'agendaItem', type: 'yes-no', label: 'Does the agenda name this matter?', hint: 'Without it any decision on the matter has no effect.' },
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
    { name: 'effectiveOn', type: 'date', label: 'Date fixed by the board', hint: 'The day on which the school leaves or the federation ends.', when: { field: 'outcome', is: ['leave', 'dissolve'] } },
    { name: 'agendaItem', type: 'yes-no', label: 'Was the matter an item on the agenda of the meeting as notified?' },
    { name: 'responsesConsidered', type: 'yes-no', label: 'Were all responses received considered?' },
    { name: 'reasons', type: 'long-text', label: 'Reasons', hint: 'The regulations ask for none. Record them all the same. No names.' },
  ],
});

/** An authority receives the notice of the decision; its duty starts (regs 31(3), 35). */
export const noticeReceived = defineEvent({
  type: 'notice-received-by-authority',
  title: 'Notice of the decision received by the authority',
  explanation: 'The local authority received the written notice of the board’s decision. From now on it must set up the temporary governing body and make the instrument.',
  happenedOnLabel: 'Date received',
  recordedBy: ['officer', 'manager'],
  stateBearing: true,
  fields: [{ name: 'authority', type: 'authority', label: 'Local authority', required: true }],
});

/** A temporary governing body is set up (reg 31(3)(a), reg 35). */
export const bodyEstablished = defineEvent({
  type: 'temporary-governing-body-established',
  title: 'Temporary governing body set up',
  explanation: 'The local authority established a temporary governing body for a school.',
  happenedOnLabel: 'Date established',
  recordedBy: ['officer', 'manager'],
  stateBearing: true,
  fields: [
    { name: 'school', type: 'school', label: 'School', required: true },
    { name: 'authority', type: 'authority', label: 'Local authority that set it up', hint: 'Leave empty for the authority that maintains the school.' },
    { name: 'evidence', type: 'text', label: 'Evidence', hint: 'Reference of the decision or minute.' },
  ],
});

/** An instrument of government is made (reg 31(3)(a), (b), reg 36). */
export const instrumentMade = defineEvent({
  type: 'instrument-made',
  title: 'Instrument of government made',
  explanation: 'The local authority made an instrument of government for a school, or varied the one of the federation.',
  happenedOnLabel: 'Date made',
  recordedBy: ['officer', 'manager'],
  stateBearing: true,
  fields: [
    { name: 'school', type: 'school', label: 'School', hint: 'Leave empty for the federation’s own instrument.' },
    { name: 'federation', type: 'yes-no', label: 'Is it the federation’s own instrument?' },
    { name: 'effectiveOn', type: 'date', label: 'Date it takes effect' },
    { name: 'authority', type: 'authority', label: 'Local authority that made it', hint: 'Leave empty for the authority that maintains the school.' },
    { name: 'evidence', type: 'text', label: 'Evidence', hint: 'Reference of the order or the sealed copy.' },
  ],
});

/** The board opens the review of the federation's own instrument (reg 31(3)(b)). */
export const reviewOpened = defineEvent({
  type: 'instrument-review-opened',
  title: 'Review of the federation’s instrument opened',
  explanation: 'The governing body of the federation began to review its own instrument of government, because a school leaves.',
  happenedOnLabel: 'Date opened',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [],
});

/** The requester takes the request back; the regulations say nothing about it. */
export const requestWithdrawn = defineEvent({
  type: 'request-withdrawn',
  title: 'Request withdrawn',
  explanation: 'Those who asked say that they no longer ask. The regulations give this no effect: the board must still consider the request or minute why not.',
  happenedOnLabel: 'Date withdrawn',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [
    reason,
    { name: 'concerns', type: 'text', label: 'What it concerns' },
  ],
});

/** The board fixes another date; treated as a fresh decision. */
export const dateChanged = defineEvent({
  type: 'effective-date-changed',
  title: 'Effective date changed',
  explanation: 'The board fixed another date. No power to change it is stated, so it is treated as a fresh decision: an agenda item and fresh notices to everybody.',
  happenedOnLabel: 'Date of the meeting',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [
    { name: 'effectiveOn', type: 'date', label: 'Date now fixed by the board', required: true },
    { name: 'agendaItem', type: 'yes-no', label: 'Was the change an item on the agenda of the meeting as notified?' },
    reason,
    { name: 'concerns', type: 'text', label: 'What it concerns' },
  ],
});

/** A manager lets a case go on although something is missing, where the catalogue allows it. */
export const override = defineEvent({
  type: 'override',
  title: 'Override by a manager',
  explanation: 'A manager decides that the date takes effect although something is missing, and says why. Only a rule whose entry in the rulebook allows it can be overridden.',
  happenedOnLabel: 'Date decided',
  recordedBy: ['manager'],
  stateBearing: true,
  fields: [
    { name: 'ruleId', type: 'text', label: 'Rule overridden', hint: 'L13 for a school that leaves, D5 for a dissolution.', required: true },
    { name: 'school', type: 'school', label: 'School', hint: 'Leave empty when it concerns the whole case.' },
    reason,
    { name: 'concerns', type: 'text', label: 'What it concerns' },
  ],
});

/** The date the board fixed has come. Recorded by the service itself at midnight in London. */
export const dateReached = defineEvent({
  type: 'effective-date-reached',
  title: 'Effective date reached',
  explanation: 'The date the board fixed has come. If everything is in place the school leaves, or the federation ends, by law.',
  happenedOnLabel: 'The date',
  recordedBy: ['system'],
  stateBearing: true,
  fields: [],
});

/** Governors beyond the number the instrument gives are removed (reg 22A). */
export const surplusRemoved = defineEvent({
  type: 'surplus-governors-removed',
  title: 'Surplus governors removed',
  explanation: 'After a school left, the board removed governors beyond the number its instrument gives, foundation governors of the departed school first.',
  happenedOnLabel: 'Date of the meeting',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [
    { name: 'agendaItem', type: 'yes-no', label: 'Was the removal an item on the agenda of the meeting as notified?' },
    { name: 'number', type: 'whole-number', label: 'How many', min: 0, unit: 'governors' },
  ],
});

/** Facts about a school that the register does not hold become known. */
export const factsEstablished = defineEvent({
  type: 'facts-established',
  title: 'Facts about a school established',
  explanation: 'Something about a school that the register does not hold is now known, and who must be told depends on it.',
  happenedOnLabel: 'Date established',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [
    { name: 'school', type: 'school', label: 'School', hint: 'Leave empty for a fact about the federation.' },
    { name: 'religiousFoundation', type: 'yes-no', label: 'Is it a foundation or voluntary school with a religious foundation?' },
    { name: 'hasTrust', type: 'yes-no', label: 'Is there a trust relating to the school?' },
    { name: 'hasReligiousBody', type: 'yes-no', label: 'Is a religious body prescribed for the school’s religion?' },
    { name: 'registeredPupils', type: 'whole-number', label: 'Registered pupils', min: 0, unit: 'pupils' },
    { name: 'paidStaff', type: 'whole-number', label: 'Staff paid to work at the school', min: 0, unit: 'people' },
    { name: 'hasHeadOfFederation', type: 'yes-no', label: 'Is there a head of the whole federation?' },
  ],
});

/** Another school leaves the federation while the case runs. */
export const schoolLeft = defineEvent({
  type: 'school-left-federation',
  title: 'Another school left the federation',
  explanation: 'A school of the federation left it, closed or became an academy by another case. The size of the federation on the day of the decision counts it no longer.',
  happenedOnLabel: 'First day outside the federation',
  recordedBy: ['officer', 'manager', 'system'],
  stateBearing: true,
  fields: [{ name: 'school', type: 'school', label: 'School', required: true }],
});

/** A person decides what a review task asked. */
export const reviewDecided = defineEvent({
  type: 'review-decided',
  title: 'Review decided',
  explanation: 'A named person looked at what the law leaves open and decided it, with reasons.',
  happenedOnLabel: 'Date decided',
  recordedBy: ['officer', 'manager'],
  stateBearing: true,
  fields: [
    { name: 'task', type: 'text', label: 'Key of the task', required: true },
    { name: 'decision', type: 'long-text', label: 'What was decided, and why', hint: 'No names.', required: true },
  ],
});

/** An officer closes the file. */
export const caseClosed = defineEvent({
  type: 'case-closed',
  title: 'Case closed',
  explanation: 'Nothing more is to be done in this case. It can still be read, and late notices can still be recorded.',
  happenedOnLabel: 'Date closed',
  recordedBy: ['officer', 'manager'],
  stateBearing: true,
  fields: [
    {
      name: 'because',
      type: 'choice',
      label: 'Why',
      required: true,
      choices: [
        { value: 'not-a-request', label: 'What came in was not a request' },
        { value: 'withdrawn', label: 'The request was withdrawn and the board minuted it' },
        { value: 'stays', label: 'The school stays' },
        { value: 'completed', label: 'Everything after the date is done' },
        { value: 'overtaken', label: 'Overtaken by another case' },
        { value: 'opened-by-mistake', label: 'Opened by mistake' },
      ],
    },
    { name: 'remark', type: 'long-text', label: 'Remark', hint: 'No names.' },
  ],
});

/**
 * Something recorded earlier is put right. The event corrected stays in the history.
 * Nobody records it as an ordinary event: corrections have a door of their own, which also takes the right values of the fields.
 */
export const correction = defineEvent({
  type: 'correction',
  title: 'Correction',
  explanation: 'Something recorded earlier was typed wrongly, or turned out to have happened otherwise. What was recorded stays in the history.',
  happenedOnLabel: 'Date of the correction',
  recordedBy: ['system'],
  stateBearing: true,
  fields: [
    { name: 'sequence', type: 'whole-number', label: 'Number of the event corrected', required: true, min: 1 },
    {
      name: 'kind',
      type: 'choice',
      label: 'What kind of correction',
      required: true,
      choices: [
        { value: 'clerical', label: 'It was typed wrongly' },
        { value: 'factual', label: 'It really happened otherwise' },
      ],
    },
    { name: 'happenedOn', type: 'date', label: 'Right date' },
  ],
});
