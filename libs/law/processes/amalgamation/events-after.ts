import { defineEvent } from '../../engine/process.js';
import { caseClosed as closed, factsEstablished as established, told as toldAnywhere } from '../events.js';
import { about, aboutSchool } from './fields.js';

const officers = ['officer', 'manager'] as const;

/** A temporary governing body for the new school (SI 2007/958 regs 5-8). */
export const newBody = defineEvent({
  type: 'new-school-body-arranged',
  title: 'Temporary governing body of the new school arranged',
  explanation: 'The local authority made arrangements for a temporary governing body of the new school.',
  happenedOnLabel: 'Date of the arrangements',
  recordedBy: officers,
  stateBearing: true,
  fields: [
    { name: 'rivalProposals', type: 'yes-no', label: 'Are two or more rival sets of proposals published?' },
    { name: 'proposersAgree', type: 'yes-no', label: 'Do the proposers agree?', hint: 'Voluntary aided and foundation schools.' },
    { name: 'proposersConsulted', type: 'yes-no', label: 'Were the proposers consulted?', hint: 'Voluntary controlled schools.' },
    {
      name: 'closingBoardsAppoint',
      type: 'yes-no',
      label: 'May the governing bodies of the closing schools appoint some or all temporary parent and staff governors?',
    },
    {
      name: 'pupilsExpected',
      type: 'yes-no',
      label: 'Are pupils of the closing schools expected to go to the new school?',
      hint: 'Leave empty for yes.',
    },
  ],
});

/** The new school's instrument (SI 2007/958 regs 52-56). */
export const newInstrument = defineEvent({
  type: 'new-school-instrument-made',
  title: 'Instrument of the new school made',
  explanation:
    'The local authority made the instrument of government of the new school, which names the day its governing body is constituted.',
  happenedOnLabel: 'Date made',
  recordedBy: officers,
  stateBearing: true,
  fields: [
    { name: 'incorporationOn', type: 'date', label: 'Day on which the governing body is constituted', required: true },
    { name: 'evidence', type: 'text', label: 'Evidence' },
  ],
});

/** The Secretary of State designates the religious character (SSFA 1998 s 69(3)). */
export const designation = defineEvent({
  type: 'religious-character-designated',
  title: 'Religious character designated',
  explanation: 'The Secretary of State made the order that designates the religious character of the new school.',
  happenedOnLabel: 'Date of the order',
  recordedBy: officers,
  stateBearing: true,
  fields: [{ name: 'evidence', type: 'text', label: 'Evidence' }],
});

/** The authority makes a transitional exemption order (SI 2013/3110 Sch 3 para 12). */
export const exemptionOrder = defineEvent({
  type: 'exemption-order-made',
  title: 'Transitional exemption order made',
  explanation: 'The order that lets a school which stops being for one sex do so by stages.',
  happenedOnLabel: 'Date made',
  recordedBy: officers,
  stateBearing: true,
  fields: [{ name: 'evidence', type: 'text', label: 'Evidence' }],
});

/** Another authority is asked and answers (SI 2013/3109 Sch 4; SI 2013/3110 Sch 3 para 11). */
export const otherAuthority = defineEvent({
  type: 'other-authority-asked',
  title: 'Another authority asked for its recommendation',
  explanation: 'The proposals, objections and comments were sent to the authority in whose area the school will stand, or it answered.',
  happenedOnLabel: 'Date',
  recordedBy: officers,
  stateBearing: true,
  fields: [
    { name: 'authority', type: 'authority', label: 'Local authority', required: true },
    {
      name: 'step',
      type: 'choice',
      label: 'What happened',
      required: true,
      choices: [
        { value: 'sent', label: 'Everything was sent to it' },
        { value: 'recommended', label: 'It gave its recommendation' },
      ],
    },
  ],
});

/** The Secretary of State is told that only one school of the federation will be left (SI 2012/1035 reg 41(2)). */
export const federationEndTold = defineEvent({
  type: 'federation-end-notified',
  title: 'Secretary of State told of the end of a federation',
  explanation: 'The governing body of the federation told the Secretary of State that all its schools but one will close.',
  happenedOnLabel: 'Date given',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [{ name: 'evidence', type: 'text', label: 'Evidence' }],
});

/** Land goes to the surviving school's governing body (SI 2012/1035 reg 41(5)). */
export const landTransferred = defineEvent({
  type: 'land-transferred',
  title: 'Land transferred to the school that is left',
  explanation:
    'Land of the ended federation that had come to the authority was transferred to the school’s governing body, or there is none.',
  happenedOnLabel: 'Date',
  recordedBy: officers,
  stateBearing: true,
  fields: [{ name: 'none', type: 'yes-no', label: 'Is there no such land?' }],
});

/** The national register is told (SI 2013/3110 Sch 3 para 13(1)(b)). */
export const registerUpdated = defineEvent({
  type: 'register-updated',
  title: 'National register updated',
  explanation: 'Closures, the new school or the change, and the links between them were entered in the national register.',
  happenedOnLabel: 'Date entered',
  recordedBy: officers,
  stateBearing: true,
  fields: [],
});

/** Somebody asks for a copy of the proposals. */
export const copyRequested = defineEvent({
  type: 'copy-requested',
  title: 'Copy of the proposals asked for',
  explanation: 'Somebody asked for a copy; it goes out within a week.',
  happenedOnLabel: 'Date received',
  recordedBy: officers,
  stateBearing: true,
  fields: [about, aboutSchool],
});

/** The oldest request still open is answered. */
export const copySent = defineEvent({
  type: 'copy-sent',
  title: 'Copy of the proposals sent',
  explanation: 'The copy asked for longest ago was sent.',
  happenedOnLabel: 'Date sent',
  recordedBy: officers,
  stateBearing: true,
  fields: [about, aboutSchool],
});

const roles = [
  { value: 'secretary-of-state', label: 'The Secretary of State' },
  { value: 'diocesan-board', label: 'The Church of England diocesan boards of the area' },
  { value: 'catholic-bishop', label: 'The Roman Catholic bishops of the area' },
  { value: 'faith-group', label: 'The faith group of a school' },
  { value: 'local-authority', label: 'The local authority' },
  { value: 'governing-body', label: 'The governing body of a school' },
  { value: 'trustees', label: 'The trustees of a school' },
  { value: 'parents', label: 'The parents of every registered pupil of a special school' },
  { value: 'adjudicator', label: 'The schools adjudicator' },
  { value: 'proposers', label: 'The proposers' },
  { value: 'other', label: 'Others thought appropriate' },
] as const;

const subjects = [
  { value: 'statutory-proposals', label: 'The proposals for the new school' },
  { value: 'discontinuance', label: 'The proposals to close' },
  { value: 'alteration', label: 'The proposals to change the surviving school' },
  { value: 'outcome', label: 'The decision on the new school or the closures' },
  { value: 'alteration-outcome', label: 'The decision on the change' },
  { value: 'revocation', label: 'The revocation proposals' },
] as const;

/** As `told` elsewhere, with what there is to tell here and whom. */
export const told = defineEvent({
  ...toldAnywhere,
  explanation:
    'Copies of proposals, or notice of a decision, went to one recipient or to everybody of a class. Whoever did it vouches for it.',
  fields: toldAnywhere.fields.map((field) => {
    if (field.name === 'of') return { ...field, choices: subjects };
    if (field.name === 'role') return { ...field, choices: roles };
    if (field.name === 'school')
      return { ...field, required: false, when: { field: 'role', is: ['governing-body', 'trustees', 'parents', 'faith-group'] } };
    if (field.name === 'number') return { ...field, when: { field: 'role', is: ['parents'] } };
    return field;
  }),
});

export const factsEstablished = defineEvent({
  ...established,
  fields: [...established.fields, { name: 'ruralPrimary', type: 'yes-no', label: 'Is it designated as a rural primary school?' }],
});

export const caseClosed = defineEvent({
  ...closed,
  fields: [
    {
      name: 'because',
      type: 'choice',
      label: 'Why',
      required: true,
      choices: [
        { value: 'completed', label: 'Everything after the date is done' },
        { value: 'withdrawn', label: 'The proposals were withdrawn' },
        { value: 'rejected', label: 'The proposals were rejected' },
        { value: 'revoked', label: 'The approval was revoked' },
        { value: 'partner-withdrew', label: 'A partner no longer takes part, before anything was published' },
        { value: 'overtaken', label: 'Overtaken by another case' },
        { value: 'opened-by-mistake', label: 'Opened by mistake' },
      ],
    },
    { name: 'remark', type: 'long-text', label: 'Remark', hint: 'No names.' },
  ],
});
