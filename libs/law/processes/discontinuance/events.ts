import { defineEvent } from '../../engine/process.js';
import { reasonKind } from '../events/date-fields.js';
import { bodyEstablished as body, dateReached, override as overridden } from '../events.js';

const reason = { name: 'reason', type: 'long-text', label: 'Reason', hint: 'No names.', required: true } as const;
const school = { name: 'school', type: 'school', label: 'School', required: true } as const;
const discontinuedOn = {
  name: 'discontinuedOn',
  type: 'date',
  label: 'Date it takes effect',
  hint: 'The first day on which the local authority no longer maintains it as this school.',
  required: true,
} as const;
const certainty = {
  name: 'certainty',
  type: 'choice',
  label: 'How sure is the date?',
  choices: [
    { value: 'provisional', label: 'Provisional: it is planned for that day' },
    { value: 'confirmed', label: 'Confirmed: it is in the decision, direction or agreement' },
  ],
} as const;

/** A federated school is to close or to become an academy (reg 40). One event a school; their order does not matter. */
export const discontinuancePlanned = defineEvent({
  type: 'discontinuance-planned',
  title: 'Closure or conversion planned',
  explanation:
    'A school of the federation is to close or to become an academy on a date. Record one event for each school; what follows depends on how many schools are left on each date.',
  happenedOnLabel: 'Date it was decided, approved, directed or agreed',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [
    school,
    {
      name: 'how',
      type: 'choice',
      label: 'What happens to the school?',
      required: true,
      choices: [
        {
          value: 'academy-conversion',
          label: 'It becomes an academy',
          hint: 'The authority must cease to maintain it under section 6(2) of the Academies Act 2010.',
        },
        {
          value: 'closure-proposals',
          label: 'It closes by statutory proposals',
          hint: 'Education and Inspections Act 2006, Schedule 2 Part 3.',
        },
        {
          value: 'governing-body-notice',
          label: 'It closes by notice of its governing body',
          hint: 'School Standards and Framework Act 1998, section 30.',
        },
        { value: 'direction', label: 'It closes by direction', hint: 'Education and Inspections Act 2006, section 17(1) or 68(1).' },
      ],
    },
    discontinuedOn,
    certainty,
    {
      name: 'diocesanAdvice',
      type: 'yes-no',
      label: 'Did the governing body first have the advice of the Diocesan Board of Education?',
      hint: 'Church of England voluntary and foundation schools only; yes also where the governing body published nothing itself.',
      when: { field: 'how', is: ['closure-proposals', 'governing-body-notice'] },
    },
    { name: 'evidence', type: 'text', label: 'Evidence', hint: 'Reference of the decision, direction or academy order.' },
  ],
});

/** Another day for a closure or conversion. */
export const discontinuanceDateChanged = defineEvent({
  type: 'discontinuance-date-changed',
  title: 'Date of a closure or conversion changed',
  explanation:
    'A school will close or convert on another day, or a provisional date is now confirmed. How many schools are left is counted again for every date, and what was in time is tested against the new one.',
  happenedOnLabel: 'Date of the change',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [school, discontinuedOn, certainty, reasonKind, reason],
});

/** A closure or conversion is given up. */
export const discontinuanceWithdrawn = defineEvent({
  type: 'discontinuance-withdrawn',
  title: 'Closure or conversion given up',
  explanation: 'A school will not close or convert after all: proposals were rejected, withdrawn or revoked, or the academy order was.',
  happenedOnLabel: 'Date it was given up',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [school, reason],
});

const byMembers = { field: 'by', is: ['members'] } as const;

/** An academy order is applied for (AA 2010 s 3; reg 46). */
export const academyApplication = defineEvent({
  type: 'academy-application-made',
  title: 'Academy order applied for',
  explanation:
    'An academy order was applied for in respect of one school. The whole governing body of the federation may resolve it, or enough of its governors may apply for the one school.',
  happenedOnLabel: 'Date of the application',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [
    school,
    {
      name: 'by',
      type: 'choice',
      label: 'Who applied?',
      required: true,
      choices: [
        { value: 'governing-body', label: 'The governing body of the federation, by resolution' },
        { value: 'members', label: 'Some of its governors, for this school' },
      ],
    },
    {
      name: 'governorsApplying',
      type: 'whole-number',
      label: 'Governors who apply',
      min: 0,
      unit: 'governors',
      required: true,
      when: byMembers,
    },
    {
      name: 'governorsInOffice',
      type: 'whole-number',
      label: 'Governors of the federation in office on that day',
      hint: 'Associate members are not governors; vacancies do not count.',
      min: 0,
      unit: 'governors',
      required: true,
      when: byMembers,
    },
    {
      name: 'closestInOffice',
      type: 'whole-number',
      label: 'How many of them belong to this school',
      hint: 'Its head (unless resigned as governor), the parent governors, any staff governor employed to work at it, and, for a foundation or voluntary school, the foundation governors appointed for it.',
      min: 0,
      unit: 'governors',
      required: true,
      when: byMembers,
    },
    {
      name: 'closestApplying',
      type: 'whole-number',
      label: 'How many of those apply',
      min: 0,
      unit: 'governors',
      required: true,
      when: byMembers,
    },
    {
      name: 'diocesanConsent',
      type: 'yes-no',
      label: 'Had the Diocesan Board of Education consented before?',
      hint: 'Church of England voluntary and foundation schools only.',
    },
    {
      name: 'foundationConsulted',
      type: 'yes-no',
      label: 'Was the foundation consulted before?',
      hint: 'Foundation and voluntary schools with a foundation only.',
    },
    {
      name: 'trusteesConsented',
      type: 'yes-no',
      label: 'Had the trustees, and those who appoint the foundation governors, consented before?',
      hint: 'Foundation and voluntary schools with a foundation only.',
    },
  ],
});

/** The Secretary of State orders a later day for the end of the governing body (EA 2002 Sch 1 para 5(1)). */
export const dissolutionDateOrdered = defineEvent({
  type: 'dissolution-date-ordered',
  title: 'Later dissolution date ordered',
  explanation:
    'The Secretary of State ordered, before the school is discontinued, that the governing body of the federation is dissolved on a later day.',
  happenedOnLabel: 'Date of the order',
  recordedBy: ['officer', 'manager'],
  stateBearing: true,
  fields: [
    { name: 'dissolvedOn', type: 'date', label: 'Day on which the governing body is dissolved', required: true },
    { name: 'evidence', type: 'text', label: 'Evidence', hint: 'Reference of the order.' },
  ],
});

/** The board reviews the federation's instrument where two or more schools remain (reg 44(2)). */
export const instrumentReviewed = defineEvent({
  type: 'instrument-reviewed',
  title: 'Federation’s instrument reviewed',
  explanation: 'The governing body of the federation reviewed its instrument of government, because a school closes or converts.',
  happenedOnLabel: 'Date of the review',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [{ name: 'changeNeeded', type: 'yes-no', label: 'Must the instrument be varied?' }],
});

/** Land held for the remaining school, after the federation has ended (reg 41(5)). */
export const landSettled = defineEvent({
  type: 'land-settled',
  title: 'Land of the remaining school settled',
  explanation:
    'Land that the governing body of the federation held for the remaining school, and that came to the local authority when it was dissolved, was transferred to the school’s own body; or it is established that none came to the authority.',
  happenedOnLabel: 'Date of the transfer, or date it was established',
  recordedBy: ['officer', 'manager'],
  stateBearing: true,
  fields: [
    {
      name: 'how',
      type: 'choice',
      label: 'How was it settled?',
      required: true,
      choices: [
        { value: 'transferred', label: 'The authority transferred the land' },
        { value: 'nothing-vested', label: 'No such land came to the authority' },
      ],
    },
    { name: 'evidence', type: 'text', label: 'Evidence', hint: 'Reference of the transfer, or of the search.' },
  ],
});

/** As in a leaving; here it is for the school that remains (reg 41(3)(a)). */
export const bodyEstablished = defineEvent({
  ...body,
  explanation: 'The local authority established a temporary governing body for the school that remains.',
});

/** A date of a closure or conversion, or the dissolution date, has come. */
export const discontinuanceReached = defineEvent({
  ...dateReached,
  explanation:
    'A day has come on which schools close or convert, or on which the governing body of the federation is dissolved. What follows happens by law.',
});

/** As in a leaving, with the rules that can be overridden here. */
export const override = defineEvent({
  ...overridden,
  fields: [
    {
      name: 'ruleId',
      type: 'text',
      label: 'Rule overridden',
      hint: 'X2 for the temporary governing body of the remaining school, X3 for its instrument.',
      required: true,
    },
    ...overridden.fields.slice(1),
  ],
});
