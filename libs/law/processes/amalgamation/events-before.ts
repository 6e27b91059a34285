import { defineEvent } from '../../engine/process.js';
import { about, aboutSchool } from './fields.js';

const publisher = [
  { value: 'authority', label: 'The local authority' },
  { value: 'governing-body', label: 'The governing body of the school' },
  { value: 'proposers', label: 'Other proposers, such as a diocese' },
] as const;

/** The lawful vehicle for the new school is chosen (EIA 2006 ss 7, 10, 11). */
export const vehicleChosen = defineEvent({
  type: 'vehicle-chosen',
  title: 'Lawful route chosen',
  explanation: 'It is settled under which section the new school is proposed, and which kind of school it will be.',
  happenedOnLabel: 'Date settled',
  recordedBy: ['officer', 'manager'],
  stateBearing: true,
  fields: [
    {
      name: 'vehicle',
      type: 'choice',
      label: 'Under which section',
      required: true,
      choices: [
        { value: 's11-a3', label: 'Section 11(A3): a new primary school in place of an infant and a junior school, by the authority' },
        { value: 's10-1', label: 'Section 10(1): another new school by the authority, with the Secretary of State’s consent' },
        { value: 's11-1a', label: 'Section 11(1A): a new voluntary aided school, by proposers' },
        {
          value: 's11-2aa',
          label:
            'Section 11(2)(aa): a new foundation or voluntary controlled school in place of schools with a religious character, by proposers',
        },
        {
          value: 's10-2',
          label:
            'Section 10(2): another new foundation or voluntary controlled school, by proposers, with the Secretary of State’s consent',
        },
        { value: 's11-a2', label: 'Section 11(A2): by the authority, after a competition under section 7 brought no school' },
        { value: 's11-1', label: 'Section 11(1): a new maintained nursery school, by the authority' },
        { value: 's10-2a', label: 'Section 10(2A), once it is in force: a school in place of maintained schools, by the authority' },
      ],
    },
    {
      name: 'category',
      type: 'choice',
      label: 'What kind of school',
      required: true,
      choices: [
        { value: 'community', label: 'Community school' },
        { value: 'community-special', label: 'Community special school' },
        { value: 'maintained-nursery', label: 'Maintained nursery school' },
        { value: 'voluntary-controlled', label: 'Voluntary controlled school' },
        { value: 'voluntary-aided', label: 'Voluntary aided school' },
        { value: 'foundation', label: 'Foundation school' },
        { value: 'foundation-special', label: 'Foundation special school' },
      ],
    },
    {
      name: 'secretaryOfStateConsentOn',
      type: 'date',
      label: 'Date of the Secretary of State’s consent',
      hint: 'Where the section needs it.',
    },
    { name: 'religiousCharacter', type: 'yes-no', label: 'Is it to have a religious character?' },
    {
      name: 'authorityInvolved',
      type: 'yes-no',
      label: 'Is the authority a member of its foundation, does it appoint trustees of it, or does it vote in it?',
    },
    { name: 'otherAuthority', type: 'authority', label: 'Authority in whose area it will stand, if it is another one' },
    { name: 'reason', type: 'long-text', label: 'Reason', hint: 'No names.' },
  ],
});

/** What is to change at the surviving school (SI 2013/3110 Sch 2; EIA 2006 s 18(4)). */
export const changeDescribed = defineEvent({
  type: 'change-described',
  title: 'Changes to the surviving school described',
  explanation: 'Each change to the surviving school is written down with its figures, so that it can be tested against the thresholds.',
  happenedOnLabel: 'Date settled',
  recordedBy: ['officer', 'manager'],
  stateBearing: true,
  fields: [
    {
      name: 'changes',
      type: 'choices',
      label: 'What changes',
      required: true,
      choices: [
        { value: 'enlargement', label: 'Its premises take more pupils' },
        { value: 'age-range', label: 'Its lowest or highest age' },
        { value: 'sixth-form-added', label: 'A sixth form is added' },
        { value: 'sixth-form-removed', label: 'A sixth form is removed' },
        { value: 'nursery', label: 'A nursery is added, changed or removed' },
        { value: 'sen-established', label: 'Reserved provision for special educational needs is established' },
        { value: 'sen-changed', label: 'The type of reserved provision changes' },
        { value: 'sen-discontinued', label: 'Reserved provision is discontinued' },
        { value: 'special-more', label: 'A special school takes more pupils' },
        { value: 'special-fewer', label: 'A special school takes fewer pupils' },
        { value: 'special-needs-type', label: 'The needs a special school provides for change' },
        { value: 'site-transfer', label: 'It moves to another site' },
        { value: 'site-dropped', label: 'One of its sites is given up' },
        { value: 'single-sex-ended', label: 'It stops being for one sex' },
        { value: 'single-sex-begun', label: 'It becomes a school for one sex' },
        { value: 'religious-character', label: 'It gains, loses or changes a religious character' },
        { value: 'to-community', label: 'A foundation or voluntary school becomes a community school' },
        { value: 'special-mainstream', label: 'A mainstream school becomes special, or the reverse' },
        { value: 'nursery-school', label: 'A nursery school becomes another kind of school, or the reverse' },
      ],
    },
    {
      name: 'capacityNow',
      type: 'whole-number',
      label: 'Places now',
      min: 0,
      unit: 'places',
      when: { field: 'changes', is: ['enlargement'] },
    },
    {
      name: 'capacityThen',
      type: 'whole-number',
      label: 'Places then',
      min: 0,
      unit: 'places',
      when: { field: 'changes', is: ['enlargement'] },
    },
    {
      name: 'agesMoveByYears',
      type: 'whole-number',
      label: 'Years by which an age limit moves',
      min: 0,
      unit: 'years',
      when: { field: 'changes', is: ['age-range'] },
    },
    {
      name: 'pupilsNow',
      type: 'whole-number',
      label: 'Pupils provided for now',
      min: 0,
      unit: 'pupils',
      when: { field: 'changes', is: ['special-more', 'special-fewer'] },
    },
    {
      name: 'pupilsThen',
      type: 'whole-number',
      label: 'Pupils provided for then',
      min: 0,
      unit: 'pupils',
      when: { field: 'changes', is: ['special-more', 'special-fewer'] },
    },
    {
      name: 'boardingOnly',
      type: 'yes-no',
      label: 'Does the special school provide for boarders only?',
      when: { field: 'changes', is: ['special-more'] },
    },
    {
      name: 'hospitalSchool',
      type: 'yes-no',
      label: 'Is it in a hospital?',
      when: { field: 'changes', is: ['special-more', 'special-fewer'] },
    },
    {
      name: 'yardsBetweenEntrances',
      type: 'whole-number',
      label: 'Yards between the main entrances',
      hint: 'A mile has 1,760 yards.',
      min: 0,
      unit: 'yards',
      when: { field: 'changes', is: ['site-transfer', 'site-dropped'] },
    },
    {
      name: 'otherAuthority',
      type: 'authority',
      label: 'Authority in whose area the site lies, if it is another one',
      when: { field: 'changes', is: ['site-transfer'] },
    },
    { name: 'temporaryYears', type: 'whole-number', label: 'If it is temporary: for how many years', min: 0, unit: 'years' },
    {
      name: 'proposalsNeeded',
      type: 'yes-no',
      label: 'Are statutory proposals to be published for these changes?',
      hint: 'Not where every change stays below the thresholds; the closure needs proposals all the same.',
      required: true,
    },
    { name: 'reason', type: 'long-text', label: 'Reason', hint: 'No names.' },
  ],
});

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
      hint: 'For a closure the last day of the school; for a new school its opening; for a change the day it takes place.',
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
