import { defineEvent } from '../../../engine/process.js';
import { certainty } from '../../events/date-fields.js';
import { agendaItem, board, byAnybody, evidence, reason } from './fields.js';

/** The clerk of one of the boards calls its meeting (SI 2013/1624 reg 13(4)-(5)). */
export const meetingCalled = defineEvent({
  type: 'meeting-called',
  title: 'Meeting called',
  explanation: 'The clerk of one of the governing bodies gave written notice of its meeting, with the agenda and the papers.',
  happenedOnLabel: 'Date the notice was given',
  recordedBy: byAnybody,
  stateBearing: true,
  fields: [
    board,
    { name: 'meetingOn', type: 'date', label: 'Date of the meeting', required: true },
    { name: 'agendaItem', type: 'yes-no', label: 'Does the agenda name this matter?' },
    { name: 'urgentByChair', type: 'yes-no', label: 'Did the chair direct a shorter notice because the matter is urgent?' },
  ],
});

/** One board considers a report on the proposal (reg 7). */
export const reportConsidered = defineEvent({
  type: 'report-considered',
  title: 'Report considered',
  explanation:
    'One governing body considered a report on the proposal to federate. Each must do so for itself, as an item on its agenda, before proposals are published.',
  happenedOnLabel: 'Date of the meeting',
  recordedBy: byAnybody,
  stateBearing: true,
  fields: [
    board,
    {
      ...agendaItem,
      hint: 'Needed, except where an authority or proposers act for a new school that has no temporary governing body yet.',
    },
    evidence,
  ],
});

/** A board gives an existing federation notice that it proposes to join it (reg 8(1)). */
export const proposalNotified = defineEvent({
  type: 'proposal-notified-to-federation',
  title: 'Federation told of the proposal',
  explanation:
    'A governing body gave the governing body of an existing federation notice that it proposes to join. The federation must now consider whether to give preliminary consent.',
  happenedOnLabel: 'Date the notice was given',
  recordedBy: byAnybody,
  stateBearing: true,
  fields: [
    { ...board, label: 'Governing body that gave the notice' },
    { name: 'federation', type: 'board', label: 'Governing body of the federation', required: true },
    evidence,
  ],
});

/** The federation gives preliminary consent or rejects the proposal (reg 8(2)). */
export const consentDecided = defineEvent({
  type: 'preliminary-consent-decided',
  title: 'Preliminary consent considered',
  explanation:
    'The governing body of the federation considered the notice. Consent lets the proposals be published and is not its final decision; a rejection ends the proposal of that governing body.',
  happenedOnLabel: 'Date of the meeting',
  recordedBy: byAnybody,
  stateBearing: true,
  fields: [
    { ...board, label: 'Governing body of the federation' },
    { name: 'concerning', type: 'board', label: 'Governing body that wants to join', required: true },
    {
      name: 'outcome',
      type: 'choice',
      label: 'What did it decide?',
      required: true,
      choices: [
        { value: 'consent', label: 'It gives preliminary consent' },
        { value: 'reject', label: 'It rejects the proposal' },
      ],
    },
    evidence,
  ],
});

/** One board agrees to propose jointly with the others (reg 9(1), (2)(a)). */
export const boardAgreed = defineEvent({
  type: 'board-agreed-to-propose',
  title: 'Governing body agreed to propose',
  explanation: 'One governing body resolved to publish the proposals jointly with the others. The proposals must confirm that each agrees.',
  happenedOnLabel: 'Date of the meeting',
  recordedBy: byAnybody,
  stateBearing: true,
  fields: [board, agendaItem, evidence],
});

/** One board gives the idea up before anything is published. */
export const boardWithdrew = defineEvent({
  type: 'board-withdrew',
  title: 'Governing body withdrew',
  explanation:
    'One governing body no longer proposes to federate. Before publication the others may go on without it; after publication it determines formally not to proceed.',
  happenedOnLabel: 'Date of the meeting',
  recordedBy: byAnybody,
  stateBearing: true,
  fields: [board, reason, evidence],
});

/** The joint proposals are drawn up (reg 9(2)). */
export const proposalsDrafted = defineEvent({
  type: 'proposals-drafted',
  title: 'Proposals drawn up',
  explanation:
    'The text of the joint proposals is settled and can be sent. Sending it to everybody on the list is what publishes it; copies sent before this day are not the proposals.',
  happenedOnLabel: 'Date settled',
  recordedBy: byAnybody,
  stateBearing: true,
  fields: [
    { name: 'namesPartners', type: 'yes-no', label: '(a) Do they name every governing body that proposes to federate?' },
    { name: 'confirmsAgreement', type: 'yes-no', label: '(a) Do they confirm that each of these agrees?' },
    { name: 'size', type: 'whole-number', label: '(b) Size of the governing body of the federation', min: 0, unit: 'governors' },
    { name: 'numbersByCategory', type: 'yes-no', label: '(c) Do they give the number of governors in each category?' },
    { name: 'staffing', type: 'yes-no', label: '(d) Do they describe the arrangements for staffing the schools?' },
    { name: 'federationDate', type: 'date', label: '(e) Federation date' },
    certainty,
    { name: 'admissionAuthorities', type: 'yes-no', label: '(f) Do they say who the admission authority or authorities will be?' },
    {
      name: 'closesOn',
      type: 'date',
      label: '(g) Last day for written representations',
      hint: 'At least six weeks after the last copy is sent.',
    },
    { name: 'givesAddress', type: 'yes-no', label: '(g) Do they give the address for representations?' },
    { name: 'otherMatters', type: 'text', label: '(h) Other matters', hint: 'As the governing bodies think fit. No names.' },
  ],
});

/** The proposals have gone out to everybody (reg 9(1), (3)). */
export const proposalsPublished = defineEvent({
  type: 'proposals-published',
  title: 'Proposals published',
  explanation:
    'The last copy of the joint proposals was sent. Publishing means sending them to everybody on the list; a website or a newspaper publishes nothing.',
  happenedOnLabel: 'Date the last copy was sent',
  recordedBy: byAnybody,
  stateBearing: true,
  fields: [{ name: 'jointly', type: 'yes-no', label: 'Did all the governing bodies publish them together?', required: true }, evidence],
});

/** A single temporary governing body for several new schools (reg 12). */
export const singleBodyArranged = defineEvent({
  type: 'single-temporary-body-arranged',
  title: 'One temporary governing body for several new schools arranged',
  explanation: 'The authority arranged one temporary governing body for two or more new schools that are to open federated.',
  happenedOnLabel: 'Date of the arrangements',
  recordedBy: ['officer', 'manager'],
  stateBearing: true,
  fields: [
    { name: 'authority', type: 'authority', label: 'Local authority that made the arrangements', required: true },
    { name: 'newSchools', type: 'whole-number', label: 'New schools it is for', min: 0, unit: 'schools', required: true },
    { name: 'authoritiesAgreed', type: 'yes-no', label: 'Did all the authorities that maintain the schools agree who arranges it?' },
    {
      name: 'proposersConsulted',
      type: 'yes-no',
      label: 'Were the proposers of foundation or voluntary schools consulted, on whether and when?',
    },
    { name: 'members', type: 'whole-number', label: 'Members in all', min: 0, unit: 'members', required: true },
    { name: 'parents', type: 'whole-number', label: 'Temporary parent governors', min: 0, unit: 'members', required: true },
    {
      name: 'everySchoolHasParent',
      type: 'yes-no',
      label: 'Is there a parent governor for each of the schools?',
      hint: 'Required until 31 August 2016.',
    },
    { name: 'heads', type: 'whole-number', label: 'Heads or heads designate', min: 0, unit: 'members', required: true },
    { name: 'headsResigned', type: 'whole-number', label: 'Heads who resigned the office', min: 0, unit: 'members' },
    { name: 'staff', type: 'whole-number', label: 'Temporary staff governors', min: 0, unit: 'members', required: true },
    { name: 'authorityGovernors', type: 'whole-number', label: 'Temporary authority governors', min: 0, unit: 'members', required: true },
    {
      name: 'coOptedStaff',
      type: 'whole-number',
      label: 'Co-opted members who could be staff governors',
      min: 0,
      unit: 'members',
      required: true,
    },
    { name: 'foundationOrPartnership', type: 'whole-number', label: 'Foundation or partnership governors', min: 0, unit: 'members' },
  ],
});
