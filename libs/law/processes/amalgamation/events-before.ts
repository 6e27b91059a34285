import { defineEvent } from '../../engine/process.js';
import { about, aboutSchool } from './fields.js';

const publisher = [
  { value: 'authority', label: 'The local authority' },
  { value: 'governing-body', label: 'The governing body of the school' },
  { value: 'proposers', label: 'Other proposers, such as a diocese' },
] as const;

/** People were consulted before publication (EIA 2006 ss 10(4), 11(6), 16). */
export const consulted = defineEvent({
  type: 'consulted',
  title: 'People consulted',
  explanation: 'Those named were asked what they think before proposals are published.',
  happenedOnLabel: 'Last day of the consultation',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [
    about,
    aboutSchool,
    {
      name: 'whom',
      type: 'choices',
      label: 'Who was consulted',
      required: true,
      choices: [
        { value: 'registered-parents', label: 'Registered parents of registered pupils' },
        { value: 'local-authority', label: 'The local authority' },
        { value: 'district-council', label: 'The district council' },
        { value: 'parish-council', label: 'The parish council' },
        { value: 'plan-authorities', label: 'Every authority that maintains an education, health and care plan of a pupil' },
        { value: 'governing-bodies', label: 'The governing bodies of the schools' },
        { value: 'staff', label: 'Staff' },
        { value: 'unions', label: 'Trade unions' },
        { value: 'other-schools', label: 'Other schools and their families' },
        { value: 'dioceses', label: 'Dioceses or trustees' },
        { value: 'members-of-parliament', label: 'Members of Parliament' },
        { value: 'others', label: 'Others' },
      ],
    },
    { name: 'beganOn', type: 'date', label: 'First day' },
    { name: 'noDistrictCouncil', type: 'yes-no', label: 'Is there no district council, because the authority is no county council?' },
    { name: 'noParishCouncil', type: 'yes-no', label: 'Is there no parish council for the place?' },
    { name: 'leftOut', type: 'long-text', label: 'Whom it left out, and why', hint: 'No names.' },
  ],
});

/** The diocesan board of education gave its advice (Diocesan Boards of Education Measure 2021 s 7). */
export const diocesanAdvice = defineEvent({
  type: 'diocesan-advice-received',
  title: 'Advice of the diocesan board of education received',
  explanation: 'The governing body of a Church of England school asked its diocesan board for advice and has it.',
  happenedOnLabel: 'Date of the advice',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [
    { name: 'school', type: 'school', label: 'School', required: true },
    { name: 'evidence', type: 'text', label: 'Evidence', hint: 'Reference of the letter.' },
  ],
});

/** The four matters for a rural primary school were considered (EIA 2006 s 15(4)). */
export const ruralConsidered = defineEvent({
  type: 'rural-effects-considered',
  title: 'Effects of closing a rural school considered',
  explanation: 'Whoever proposes the closure considered what the Act names for a rural primary school.',
  happenedOnLabel: 'Date considered',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [
    { name: 'school', type: 'school', label: 'School', required: true },
    {
      name: 'considered',
      type: 'choices',
      label: 'What was considered',
      required: true,
      choices: [
        { value: 'community', label: 'The effect on the local community' },
        { value: 'transport', label: 'Transport to other schools, and its cost' },
        { value: 'car-use', label: 'More use of motor vehicles, and its effects' },
        { value: 'alternatives', label: 'Alternatives to closing' },
      ],
    },
    { name: 'evidence', type: 'text', label: 'Evidence' },
  ],
});

/** Proposals are published (SI 2013/3109 regs 10, 12; SI 2013/3110 Sch 3 para 1). */
export const published = defineEvent({
  type: 'statutory-proposals-published',
  title: 'Statutory proposals published',
  explanation: 'The full proposals stand on a website, with a notice in a local newspaper. The time for representations starts.',
  happenedOnLabel: 'Date on the website',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [
    about,
    aboutSchool,
    { name: 'by', type: 'choice', label: 'Who published them', required: true, choices: publisher },
    { name: 'newspaperOn', type: 'date', label: 'Date of the notice in a local newspaper' },
    { name: 'closesOn', type: 'date', label: 'Last day for objections and comments given in them', required: true },
    {
      name: 'implementOn',
      type: 'date',
      label: 'Date proposed',
      hint: 'For a closure the last day of the school; for a new school its opening; for a change the day it takes place. For all proposals of the case it counts for each: where schools close on the day before the new one opens, record the closures by themselves.',
      required: true,
    },
    { name: 'contentComplete', type: 'yes-no', label: 'Do they contain every head the regulations ask for?' },
    { name: 'headsMissing', type: 'text', label: 'Heads left out', hint: 'Numbers of the schedule, such as 7, 8, 10.' },
    {
      name: 'statement',
      type: 'choices',
      label: 'What the statement says',
      choices: [
        { value: 'copies', label: 'How to get copies' },
        { value: 'anyone', label: 'That anybody may object or comment' },
        { value: 'address', label: 'The address of the local authority' },
        { value: 'closing-date', label: 'The last day' },
      ],
    },
    {
      name: 'gateNotices',
      type: 'yes-no',
      label: 'Was a notice posted on the premises and at every main entrance?',
      hint: 'For proposals of a governing body.',
    },
    {
      name: 'implementedBy',
      type: 'choice',
      label: 'Who carries them out',
      choices: [...publisher, { value: 'both', label: 'Both, as the proposals say' }],
    },
  ],
});

/** A body takes its stand; each speaks for itself (section 8, case 24 of the catalogue). */
export const boardResolved = defineEvent({
  type: 'board-resolved',
  title: 'A governing body took its position',
  explanation: 'One governing body resolved, for itself, what it thinks of the amalgamation.',
  happenedOnLabel: 'Date of the meeting',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [
    { name: 'board', type: 'board', label: 'Governing body', required: true },
    {
      name: 'position',
      type: 'choice',
      label: 'Position',
      required: true,
      choices: [
        { value: 'supports', label: 'It supports the amalgamation' },
        { value: 'opposes', label: 'It is against it' },
        { value: 'support-withdrawn', label: 'It no longer supports it' },
      ],
    },
    { name: 'minute', type: 'text', label: 'Minute' },
  ],
});
