import { defineEvent } from '../../../engine/process.js';
import { certaintyOfChange, reasonKind } from '../../events/date-fields.js';
import { agendaItem, board, byAnybody, evidence, reason } from './fields.js';

/** One board fixes another federation date after it has determined. */
export const dateChanged = defineEvent({
  type: 'effective-date-changed',
  title: 'Federation date changed',
  explanation:
    'One governing body fixed another federation date. No power to change it after the determination is stated, so it is treated as a fresh determination: each that proceeds must fix the same date, and the notice that they proceed is due again.',
  happenedOnLabel: 'Date of the meeting',
  recordedBy: byAnybody,
  stateBearing: true,
  fields: [
    board,
    { name: 'effectiveOn', type: 'date', label: 'Federation date now', required: true },
    certaintyOfChange,
    agendaItem,
    reasonKind,
    reason,
  ],
});

/** The boards agree which of several authorities makes the instrument (Sch 5 para 5, reg 29(1) as substituted). */
export const makerAgreed = defineEvent({
  type: 'instrument-authority-agreed',
  title: 'Authority that makes the instrument agreed',
  explanation: 'The schools are maintained by several authorities. The governing bodies agreed which of these makes the instrument.',
  happenedOnLabel: 'Date agreed',
  recordedBy: byAnybody,
  stateBearing: true,
  fields: [{ name: 'authority', type: 'authority', label: 'Local authority', required: true }, evidence],
});

/** The boards jointly prepare the draft (reg 29(2) as substituted). */
export const instrumentDrafted = defineEvent({
  type: 'instrument-drafted',
  title: 'Draft instrument prepared',
  explanation: 'The governing bodies prepared a draft of the instrument of government of the federation.',
  happenedOnLabel: 'Date settled',
  recordedBy: byAnybody,
  stateBearing: true,
  fields: [{ name: 'jointly', type: 'yes-no', label: 'Did all of them prepare it together?', required: true }, evidence],
});

/** Those with a veto approve the draft for one school (reg 29(3) as substituted). */
export const draftApproved = defineEvent({
  type: 'instrument-draft-approved',
  title: 'Draft instrument approved',
  explanation: 'Foundation governors, trustees, a diocese or a religious body approved the draft in respect of one school.',
  happenedOnLabel: 'Date approved',
  recordedBy: byAnybody,
  stateBearing: true,
  fields: [
    { name: 'school', type: 'school', label: 'In respect of which school', required: true },
    {
      name: 'by',
      type: 'choice',
      label: 'Approved by',
      required: true,
      choices: [
        { value: 'foundation-governors', label: 'The foundation governors of the school' },
        { value: 'trustees', label: 'The trustees of a trust relating to the school' },
        { value: 'diocesan-authority', label: 'The diocesan authority' },
        { value: 'religious-body', label: 'The religious body' },
      ],
    },
    { ...evidence, required: true },
  ],
});

/** The draft goes to the authority. */
export const draftSubmitted = defineEvent({
  type: 'instrument-draft-submitted',
  title: 'Draft instrument submitted',
  explanation:
    'The governing bodies submitted the draft to the authority. Where the federation will have foundation governors it may not be submitted before everybody with a veto has approved it.',
  happenedOnLabel: 'Date submitted',
  recordedBy: byAnybody,
  stateBearing: true,
  fields: [{ name: 'authority', type: 'authority', label: 'Local authority', required: true }, evidence],
});

/** The authority makes the instrument of the federation (reg 23; SI 2012/1034 reg 29 as substituted). */
export const instrumentMade = defineEvent({
  type: 'instrument-made',
  title: 'Instrument of government made',
  explanation: 'The authority made the instrument of government of the federation.',
  happenedOnLabel: 'Date made',
  recordedBy: ['officer', 'manager'],
  stateBearing: true,
  fields: [
    { name: 'federation', type: 'yes-no', label: 'Is it the instrument of the federation?' },
    { name: 'effectiveOn', type: 'date', label: 'Date it takes effect' },
    {
      name: 'authority',
      type: 'authority',
      label: 'Local authority that made it',
      hint: 'Leave empty when one authority maintains all the schools.',
    },
    {
      name: 'form',
      type: 'choice',
      label: 'In which form',
      required: true,
      choices: [
        { value: 'as-drafted', label: 'As drafted' },
        { value: 'as-agreed', label: 'As revised and agreed by all' },
        { value: 'by-authority', label: 'As the authority thought fit', hint: 'Only where there are no foundation governors.' },
      ],
    },
    {
      name: 'reasonsGiven',
      type: 'yes-no',
      label: 'Did the authority give its reasons?',
      when: { field: 'form', is: ['by-authority'] },
    },
    {
      name: 'opportunityGiven',
      type: 'yes-no',
      label: 'Did the governing bodies have a reasonable opportunity to agree?',
      when: { field: 'form', is: ['by-authority'] },
    },
    {
      name: 'variation',
      type: 'yes-no',
      label: 'Was the instrument of an existing federation only varied?',
      hint: 'An enlarged federation needs one made afresh.',
    },
    evidence,
  ],
});

/** A board hands over its report, minutes and papers (reg 27). */
export const handoverReported = defineEvent({
  type: 'handover-report-given',
  title: 'Report handed over',
  explanation:
    'The governing body of a school that is to be federated prepared a written report on how it discharged its functions, and made its minutes and papers available.',
  happenedOnLabel: 'Date prepared',
  recordedBy: byAnybody,
  stateBearing: true,
  fields: [board, { name: 'papers', type: 'yes-no', label: 'Are all minutes and papers available too?' }, evidence],
});

/** A manager lets the case go on where the catalogue allows it. */
export const override = defineEvent({
  type: 'override',
  title: 'Override by a manager',
  explanation: 'A manager decides that the case goes on although a rule stands against it, and says why. Only some rules allow it.',
  happenedOnLabel: 'Date decided',
  recordedBy: ['manager'],
  stateBearing: true,
  fields: [
    {
      name: 'ruleId',
      type: 'text',
      label: 'Rule overridden',
      hint: 'F4 for an address that could not be reached, F9 for an instrument not made by the date.',
      required: true,
    },
    { name: 'school', type: 'school', label: 'School', hint: 'Leave empty when it concerns the whole case.' },
    reason,
    { name: 'concerns', type: 'text', label: 'What it concerns' },
  ],
});

/** The federation date has come. Recorded by the service itself at midnight in London. */
export const dateReached = defineEvent({
  type: 'effective-date-reached',
  title: 'Federation date reached',
  explanation: 'The federation date has come. If everything is in place the schools federate by law.',
  happenedOnLabel: 'The date',
  recordedBy: ['system'],
  stateBearing: true,
  fields: [],
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
        { value: 'not-proceeding', label: 'The governing bodies do not proceed' },
        { value: 'lapsed', label: 'The proposals lapsed' },
        { value: 'superseded', label: 'New proposals took their place' },
        { value: 'completed', label: 'Everything after the date is done' },
        { value: 'overtaken', label: 'Overtaken by another case' },
        { value: 'opened-by-mistake', label: 'Opened by mistake' },
      ],
    },
    { name: 'remark', type: 'long-text', label: 'Remark', hint: 'No names.' },
  ],
});
