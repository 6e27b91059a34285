import { defineEvent } from '../../engine/process.js';

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
  explanation:
    'A school of the federation left it, closed or became an academy by another case. The size of the federation on the day of the decision counts it no longer.',
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
  explanation:
    'Something recorded earlier was typed wrongly, or turned out to have happened otherwise. What was recorded stays in the history.',
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
