import { defineEvent } from '../../engine/process.js';
import { caseClosed as closedAnyhow } from '../events.js';
import { functions, furtherForms, heads, levels } from './words.js';

const everybody = ['officer', 'manager', 'board'] as const;
const board = { name: 'board', type: 'board', label: 'Governing body', required: true } as const;
const reason = { name: 'reason', type: 'long-text', label: 'Reason', hint: 'No names.', required: true } as const;
const minute = { name: 'minuteReference', type: 'text', label: 'Reference of the minute' } as const;

/** The partners lay a text before their boards, the first or a changed one; also the way up or down the continuum. */
export const agreementDrafted = defineEvent({
  type: 'agreement-drafted',
  title: 'Agreement drafted',
  explanation:
    'The partners have a text that every governing body can decide about. A later draft takes the place of an earlier one; while an agreement is in force it stays so until every board has resolved on the change.',
  happenedOnLabel: 'Date of the draft',
  recordedBy: everybody,
  stateBearing: true,
  fields: [
    { name: 'level', type: 'choice', label: 'How closely will the partners work together?', required: true, choices: levels },
    {
      name: 'otherPartners',
      type: 'choices',
      label: 'Partners that are no maintained school',
      hint: 'Only maintained schools, and colleges by rules of their own, can sit in a joint committee.',
      choices: [
        { value: 'academy', label: 'An academy' },
        { value: 'independent', label: 'An independent school' },
        { value: 'further-education', label: 'A further education body' },
        { value: 'other', label: 'Another body' },
      ],
    },
    { name: 'functions', type: 'choices', label: 'Functions discharged jointly', choices: functions },
    {
      name: 'delegated',
      type: 'choices',
      label: 'Functions delegated to a joint committee',
      hint: 'Leave empty when there is no joint committee with powers.',
      choices: functions,
    },
    { name: 'heads', type: 'choices', label: 'What the text settles', choices: heads },
    { name: 'noticeWeeks', type: 'whole-number', label: 'Notice a partner must give to leave', min: 0, unit: 'weeks' },
    { name: 'binding', type: 'yes-no', label: 'Is it meant to bind in law?' },
    { name: 'startsOn', type: 'date', label: 'Day it is to begin', hint: 'Leave empty when it begins with the last resolution.' },
  ],
});

/** Somebody outside the boards was asked before they resolve. No law asks for it; policies of authorities and dioceses do. */
export const partnerConsulted = defineEvent({
  type: 'partner-consulted',
  title: 'Diocese, authority, trustees or staff consulted',
  explanation:
    'Somebody whose view matters was asked before the boards resolve. The regulations ask for nobody; an authority’s policy may.',
  happenedOnLabel: 'Date consulted',
  recordedBy: everybody,
  stateBearing: true,
  fields: [
    {
      name: 'whom',
      type: 'choice',
      label: 'Who was asked?',
      required: true,
      choices: [
        { value: 'diocesan-authority', label: 'The diocesan authority' },
        { value: 'religious-body', label: 'The religious body' },
        { value: 'local-authority', label: 'The local authority' },
        { value: 'trustees', label: 'The trustees of a school' },
        { value: 'staff', label: 'Staff or their unions' },
        { value: 'parents', label: 'Parents' },
        { value: 'other', label: 'Others' },
      ],
    },
    { name: 'school', type: 'school', label: 'For which school', hint: 'Leave empty when they were asked for all schools.' },
    {
      name: 'answer',
      type: 'choice',
      label: 'Answer',
      choices: [
        { value: 'supports', label: 'Supports it' },
        { value: 'concerns', label: 'Has concerns' },
        { value: 'none', label: 'No answer yet' },
      ],
    },
    { name: 'evidence', type: 'text', label: 'Evidence', hint: 'Reference of the letter or note.' },
  ],
});

/** The text goes to the boards. */
export const checksCompleted = defineEvent({
  type: 'checks-completed',
  title: 'Laid before the governing bodies',
  explanation: 'Whoever had to be asked has been asked; the text goes to every governing body for its resolution.',
  happenedOnLabel: 'Date',
  recordedBy: everybody,
  stateBearing: true,
  fields: [],
});

/** One board resolves for itself (SI 2003/1962 reg 3(1)). */
export const boardResolved = defineEvent({
  type: 'board-resolved',
  title: 'Governing body resolved',
  explanation: 'One governing body decided, at its own meeting, about the text as it stands. Each board resolves for itself.',
  happenedOnLabel: 'Date of the meeting',
  recordedBy: everybody,
  stateBearing: true,
  fields: [
    board,
    {
      name: 'outcome',
      type: 'choice',
      label: 'What did it resolve?',
      required: true,
      choices: [
        { value: 'agrees', label: 'It agrees' },
        { value: 'declines', label: 'It declines' },
      ],
    },
    {
      name: 'decidedBy',
      type: 'choice',
      label: 'Who decided?',
      required: true,
      choices: [
        { value: 'governing-body', label: 'The governing body itself' },
        { value: 'committee', label: 'A committee of it' },
        { value: 'head', label: 'A head teacher' },
        { value: 'chair', label: 'The chair' },
        { value: 'authority', label: 'The local authority' },
      ],
    },
    minute,
  ],
});

/** Constitution, terms of reference and membership of the joint committee are settled (reg 4(1)-(2)). */
export const committeeDetermined = defineEvent({
  type: 'joint-committee-determined',
  title: 'Joint committee settled',
  explanation:
    'The governing bodies settled the constitution, terms of reference and membership of the joint committee, and its quorum was set.',
  happenedOnLabel: 'Date settled',
  happenedOnHint: 'The day on which the last governing body did so. The year until the review runs from it.',
  recordedBy: everybody,
  stateBearing: true,
  fields: [
    { name: 'members', type: 'whole-number', label: 'Members of the committee', min: 0, unit: 'members' },
    { name: 'governors', type: 'whole-number', label: 'Of these, members of a governing body', min: 0, unit: 'members' },
    { name: 'quorum', type: 'whole-number', label: 'Quorum', min: 0, unit: 'members', required: true },
    minute,
  ],
});

/** The chair of the joint committee for a year (reg 4(3)). */
export const chairAppointed = defineEvent({
  type: 'joint-committee-chair-appointed',
  title: 'Chair of the joint committee appointed',
  explanation: 'A chair was appointed for a year, by the governing bodies or by the committee as the governing bodies decided.',
  happenedOnLabel: 'Date appointed',
  recordedBy: everybody,
  stateBearing: true,
  fields: [
    { name: 'governor', type: 'yes-no', label: 'Is the chair a member of one of the governing bodies?' },
    { name: 'chair', type: 'text', label: 'Name', personal: true },
  ],
});

/** The clerk of the joint committee (reg 5). */
export const clerkAppointed = defineEvent({
  type: 'joint-committee-clerk-appointed',
  title: 'Clerk to the joint committee appointed',
  explanation: 'A clerk was appointed, or a member stood in for one meeting because the clerk was absent.',
  happenedOnLabel: 'Date appointed',
  recordedBy: everybody,
  stateBearing: true,
  fields: [
    { name: 'isHead', type: 'yes-no', label: 'Is the clerk a head teacher of one of the schools?', required: true },
    { name: 'oneMeeting', type: 'yes-no', label: 'Only for one meeting, in the place of an absent clerk?' },
    { name: 'isMember', type: 'yes-no', label: 'Is it a member of the committee?', when: { field: 'oneMeeting', is: [true] } },
    { name: 'clerk', type: 'text', label: 'Name', personal: true },
  ],
});

/** An associate member of the joint committee (reg 6). */
export const associateAppointed = defineEvent({
  type: 'associate-member-appointed',
  title: 'Associate member appointed',
  explanation: 'Somebody who is a member of none of the governing bodies was made a member of the joint committee.',
  happenedOnLabel: 'First day in office',
  recordedBy: everybody,
  stateBearing: true,
  fields: [
    { name: 'until', type: 'date', label: 'Last day in office', required: true },
    {
      name: 'appointedBy',
      type: 'choice',
      label: 'Appointed by',
      required: true,
      choices: [
        { value: 'governing-bodies', label: 'The governing bodies' },
        { value: 'committee', label: 'The joint committee' },
      ],
    },
    { name: 'mayVote', type: 'yes-no', label: 'May the associate member vote?' },
    { name: 'adult', type: 'yes-no', label: 'Is the associate member over 18?', when: { field: 'mayVote', is: [true] } },
    { name: 'disqualified', type: 'yes-no', label: 'Would the person be disqualified from being a governor?' },
    { name: 'associate', type: 'text', label: 'Name', personal: true },
  ],
});

/** The clerk calls a meeting of the joint committee (reg 8(2)). */
export const committeeCalled = defineEvent({
  type: 'joint-committee-called',
  title: 'Meeting of the joint committee called',
  explanation: 'The clerk gave every member of the committee and every head written notice, the agenda and the papers.',
  happenedOnLabel: 'Date the notice was given',
  recordedBy: everybody,
  stateBearing: true,
  fields: [
    { name: 'meetingOn', type: 'date', label: 'Date of the meeting', required: true },
    { name: 'headsTold', type: 'yes-no', label: 'Did every head get it, member or not?' },
    {
      name: 'urgentByChair',
      type: 'yes-no',
      label: 'Did the chair shorten the notice because matters are urgent, and does the notice say so?',
    },
  ],
});

/** The joint committee meets and decides (regs 4(2), 8(4)-(7), 9). */
export const committeeMet = defineEvent({
  type: 'joint-committee-met',
  title: 'Joint committee met',
  explanation: 'The joint committee met. Without a quorum, or without a majority of governors present, there is no vote.',
  happenedOnLabel: 'Date of the meeting',
  recordedBy: everybody,
  stateBearing: true,
  fields: [
    { name: 'present', type: 'whole-number', label: 'Members present in the room', min: 0, unit: 'members', required: true },
    {
      name: 'governorsPresent',
      type: 'whole-number',
      label: 'Of these, members of a governing body',
      min: 0,
      unit: 'members',
      required: true,
    },
    { name: 'remote', type: 'whole-number', label: 'Members by telephone or video', min: 0, unit: 'members' },
    { name: 'governorsRemote', type: 'whole-number', label: 'Of these, members of a governing body', min: 0, unit: 'members' },
    { name: 'remoteApproved', type: 'yes-no', label: 'Has the committee approved taking part in that way?' },
    { name: 'voteTaken', type: 'yes-no', label: 'Was there a vote?', required: true },
    { name: 'about', type: 'choice', label: 'What was voted on?', choices: functions, when: { field: 'voteTaken', is: [true] } },
    { name: 'votesFor', type: 'whole-number', label: 'Votes for', min: 0, unit: 'votes', when: { field: 'voteTaken', is: [true] } },
    { name: 'votesAgainst', type: 'whole-number', label: 'Votes against', min: 0, unit: 'votes', when: { field: 'voteTaken', is: [true] } },
    {
      name: 'castingVote',
      type: 'choice',
      label: 'Second vote of the chair',
      choices: [
        { value: 'for', label: 'For' },
        { value: 'against', label: 'Against' },
      ],
      when: { field: 'voteTaken', is: [true] },
    },
    { name: 'chairIsGovernor', type: 'yes-no', label: 'Was whoever took the chair a member of a governing body?' },
    { name: 'carried', type: 'yes-no', label: 'Was it recorded as carried?', when: { field: 'voteTaken', is: [true] } },
    { name: 'associatesVoted', type: 'yes-no', label: 'Did an associate member vote?', when: { field: 'voteTaken', is: [true] } },
    {
      name: 'conflictedTookPart',
      type: 'yes-no',
      label: 'Did somebody take part who had an interest to declare?',
      hint: 'A conflict, a doubt about being impartial, money, their own post, or pay and appraisal at their school.',
    },
  ],
});

/** Signed minutes and papers reach the boards (reg 10). */
export const minutesGiven = defineEvent({
  type: 'joint-committee-minutes-given',
  title: 'Minutes of the joint committee given to the boards',
  explanation: 'The agenda, the signed minutes and the papers of a meeting were given to the governing bodies and can be inspected.',
  happenedOnLabel: 'Date given',
  recordedBy: everybody,
  stateBearing: true,
  fields: [
    { name: 'meetingOn', type: 'date', label: 'Meeting of', required: true },
    { name: 'signed', type: 'yes-no', label: 'Are the minutes signed?', required: true },
    { name: 'reported', type: 'yes-no', label: 'Did the committee also report what it did with its powers?' },
    { name: 'board', type: 'board', label: 'Governing body', hint: 'Leave empty when every governing body got them.' },
  ],
});

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

/** A manager lets a text go to the boards although it delegates what, by summaries, cannot be delegated. */
export const delegationOverride = defineEvent({
  type: 'override',
  title: 'Override by a manager',
  explanation: 'A manager lets the resolution count although a rule whose words could not be read speaks against it, and says why.',
  happenedOnLabel: 'Date decided',
  recordedBy: ['manager'],
  stateBearing: true,
  fields: [{ name: 'ruleId', type: 'text', label: 'Rule overridden', hint: 'CO-02.', required: true }, reason],
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
