import { defineEvent } from '../../engine/process.js';
import { functions } from './words.js';

const everybody = ['officer', 'manager', 'board'] as const;
const minute = { name: 'minuteReference', type: 'text', label: 'Reference of the minute' } as const;

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
