import { defineEvent } from '../../engine/process.js';
import { facetsOfApproval, roles } from './words.js';

const anybody = ['officer', 'manager', 'board'] as const;
const officers = ['officer', 'manager'] as const;
const version = { name: 'version', type: 'whole-number', label: 'Version of the draft', min: 1, required: true } as const;
const reasons = { name: 'reasons', type: 'long-text', label: 'Reasons', hint: 'No names.', required: true } as const;
const minute = { name: 'minuteReference', type: 'text', label: 'Reference of the minute' } as const;
const document = { name: 'evidence', type: 'text', label: 'Letter or document' } as const;

/** The board, or the temporary governing body, adopts a version; several boards that are to federate do so jointly. */
export const draftAdopted = defineEvent({
  type: 'draft-adopted',
  title: 'Draft adopted',
  explanation:
    'The governing body, or the temporary governing body, adopted this version. Approvals of an earlier version count no longer.',
  happenedOnLabel: 'Date of the meeting',
  recordedBy: anybody,
  stateBearing: true,
  fields: [
    version,
    {
      name: 'adoptedBy',
      type: 'choice',
      label: 'Who adopted it?',
      required: true,
      choices: [
        { value: 'governing-body', label: 'The governing body' },
        { value: 'temporary-governing-body', label: 'The temporary governing body' },
        { value: 'governing-bodies-jointly', label: 'All governing bodies of the schools that are to federate' },
        { value: 'local-authority', label: 'The local authority, for a variation of its own' },
        { value: 'committee', label: 'A committee, the chair or the head' },
      ],
    },
    minute,
  ],
});

/** Somebody whose approval the regulations ask for says yes or no. */
export const approvalDecided = defineEvent({
  type: 'approval-decided',
  title: 'Approval given or refused',
  explanation:
    'Foundation governors, trustees, the diocesan authority or the religious body decided about the current draft, for one school.',
  happenedOnLabel: 'Date decided',
  recordedBy: anybody,
  stateBearing: true,
  fields: [
    { name: 'party', type: 'choice', label: 'Who decided?', required: true, choices: facetsOfApproval },
    { name: 'school', type: 'school', label: 'For which school', required: true },
    {
      name: 'decision',
      type: 'choice',
      label: 'Decision',
      required: true,
      choices: [
        { value: 'approved', label: 'Approved' },
        { value: 'refused', label: 'Not approved' },
      ],
    },
    document,
  ],
});

/** Schools of several authorities: the boards agree which authority makes the instrument. */
export const makingAuthorityAgreed = defineEvent({
  type: 'making-authority-agreed',
  title: 'Authority that makes it agreed',
  explanation: 'The governing bodies agreed which of several authorities is to make the instrument.',
  happenedOnLabel: 'Date agreed',
  recordedBy: anybody,
  stateBearing: true,
  fields: [{ name: 'authority', type: 'authority', label: 'Authority', required: true }, minute],
});

export const submitted = defineEvent({
  type: 'submitted',
  title: 'Submitted to the authority',
  explanation: 'The adopted draft went to the local authority, after all approvals where there are foundation governors.',
  happenedOnLabel: 'Date submitted',
  recordedBy: anybody,
  stateBearing: true,
  fields: [version, { name: 'authority', type: 'authority', label: 'Authority' }],
});

export const checkBegun = defineEvent({
  type: 'check-begun',
  title: 'Check begun',
  explanation: 'The authority considers whether the draft complies with the law.',
  happenedOnLabel: 'Date',
  recordedBy: officers,
  stateBearing: true,
  fields: [],
});

export const authorityContent = defineEvent({
  type: 'authority-content',
  title: 'Authority content',
  explanation: 'The authority considered the draft and is content that it complies with the law. It must make it as drafted.',
  happenedOnLabel: 'Date decided',
  recordedBy: officers,
  stateBearing: true,
  fields: [{ name: 'guidanceConsidered', type: 'yes-no', label: 'Was regard had to the guidance of the Secretary of State?' }, document],
});

export const authorityNotContent = defineEvent({
  type: 'authority-not-content',
  title: 'Returned with reasons',
  explanation: 'The authority is not content, and told the governing body its reasons.',
  happenedOnLabel: 'Date the reasons were given',
  recordedBy: officers,
  stateBearing: true,
  fields: [reasons],
});

export const opportunityGiven = defineEvent({
  type: 'opportunity-given',
  title: 'Opportunity to agree given',
  explanation: 'The authority gave a reasonable opportunity to reach agreement on a revision. How long is reasonable, the law leaves open.',
  happenedOnLabel: 'Date it was given',
  recordedBy: officers,
  stateBearing: true,
  fields: [{ name: 'until', type: 'date', label: 'Last day of the opportunity', required: true }],
});

export const revisionAgreed = defineEvent({
  type: 'revision-agreed',
  title: 'Revision agreed',
  explanation:
    'Authority and governing body, and those who must approve where there are foundation governors, agreed a revised version that complies with the law.',
  happenedOnLabel: 'Date agreed',
  recordedBy: officers,
  stateBearing: true,
  fields: [version, { name: 'boardAgrees', type: 'yes-no', label: 'Did the governing body agree to it?', required: true }, minute],
});

export const formImposed = defineEvent({
  type: 'form-imposed',
  title: 'Form decided by the authority',
  explanation: 'Without agreement, and where there are no foundation governors, the authority decided the form it thinks fit.',
  happenedOnLabel: 'Date decided',
  recordedBy: ['manager'],
  stateBearing: true,
  fields: [
    version,
    {
      name: 'regardHad',
      type: 'yes-no',
      label: 'Was regard had to the category of the school and its relationship with a foundation?',
      required: true,
    },
    reasons,
  ],
});

export const deadlockRecorded = defineEvent({
  type: 'deadlock-recorded',
  title: 'Deadlock recorded',
  explanation:
    'No agreement was reached, there are foundation governors, and the regulations give no way out. The authority may not impose a form.',
  happenedOnLabel: 'Date',
  recordedBy: officers,
  stateBearing: true,
  fields: [reasons],
});

export const escalated = defineEvent({
  type: 'escalated',
  title: 'Taken to somebody else',
  explanation: 'Legal services, the diocese or others were asked to help. The regulations give nobody power to decide.',
  happenedOnLabel: 'Date',
  recordedBy: officers,
  stateBearing: true,
  fields: [
    { name: 'to', type: 'text', label: 'Who was asked', required: true },
    { name: 'remark', type: 'long-text', label: 'What was asked', hint: 'No names.' },
  ],
});

export const makingApproved = defineEvent({
  type: 'making-approved',
  title: 'Making approved by a second person',
  explanation: 'Somebody else than the officer who prepared it looked at the instrument and approved that it is made.',
  happenedOnLabel: 'Date approved',
  recordedBy: officers,
  stateBearing: true,
  fields: [
    version,
    { name: 'anotherPerson', type: 'yes-no', label: 'Is it another person than who prepared it?', required: true },
    {
      name: 'route',
      type: 'choice',
      label: 'Who decides under the scheme of the authority',
      choices: [
        { value: 'officer', label: 'An officer' },
        { value: 'cabinet-member', label: 'A cabinet member' },
        { value: 'cabinet-or-mayor', label: 'The cabinet or the mayor' },
      ],
    },
    { name: 'decisionReference', type: 'text', label: 'Reference of the decision' },
  ],
});

export const made = defineEvent({
  type: 'made',
  title: 'Made by order of the authority',
  explanation: 'The authority made the instrument, or varied it. From now on its text cannot be changed; a change is a variation.',
  happenedOnLabel: 'Date it was made',
  recordedBy: officers,
  stateBearing: true,
  fields: [version],
});

export const sealed = defineEvent({
  type: 'sealed',
  title: 'Sealed or signed',
  explanation: 'The instrument was sealed or signed under the scheme of the authority.',
  happenedOnLabel: 'Date',
  recordedBy: officers,
  stateBearing: true,
  fields: [{ name: 'reference', type: 'text', label: 'Number in the register of seals' }],
});

export const copyGiven = defineEvent({
  type: 'told',
  title: 'Copy given',
  explanation: 'Somebody entitled to one was given a copy, free of charge; after a variation with all variations in it.',
  happenedOnLabel: 'Date given or sent',
  recordedBy: officers,
  stateBearing: true,
  fields: [
    { name: 'of', type: 'choice', label: 'Of what', required: true, choices: [{ value: 'instrument', label: 'The instrument' }] },
    { name: 'role', type: 'choice', label: 'Who', required: true, choices: roles },
    { name: 'school', type: 'school', label: 'School', hint: 'Where the role needs it.' },
    {
      name: 'channel',
      type: 'choice',
      label: 'How',
      choices: [
        { value: 'hand', label: 'By hand' },
        { value: 'post', label: 'By post' },
        { value: 'email', label: 'By e-mail' },
      ],
    },
  ],
});

export const dateReached = defineEvent({
  type: 'effective-date-reached',
  title: 'It takes effect',
  explanation: 'The day on which it takes effect has come.',
  happenedOnLabel: 'Date',
  recordedBy: ['system', 'officer', 'manager'],
  stateBearing: true,
  fields: [],
});

export const superseded = defineEvent({
  type: 'superseded',
  title: 'Superseded',
  explanation: 'A later instrument or variation took its place. This one stays as it was, for the time in which it was in force.',
  happenedOnLabel: 'First day of the later one',
  recordedBy: ['system', 'officer', 'manager'],
  stateBearing: true,
  fields: [{ name: 'by', type: 'text', label: 'Number of the later instrument', required: true }],
});

export const givenUp = defineEvent({
  type: 'given-up',
  title: 'Given up',
  explanation: 'Nothing will be made of this draft.',
  happenedOnLabel: 'Date',
  recordedBy: officers,
  stateBearing: true,
  fields: [reasons],
});

export const overridden = defineEvent({
  type: 'override',
  title: 'Override by a manager',
  explanation: 'A manager lets the making go on although a rule of practice speaks against it, and says why.',
  happenedOnLabel: 'Date decided',
  recordedBy: ['manager'],
  stateBearing: true,
  fields: [
    { name: 'ruleId', type: 'text', label: 'Rule overridden', hint: 'PROC-M6 or PROC-DATE.', required: true },
    { name: 'reason', type: 'long-text', label: 'Reason', hint: 'No names.', required: true },
  ],
});
