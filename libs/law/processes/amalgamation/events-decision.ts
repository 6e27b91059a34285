import { defineEvent } from '../../engine/process.js';
import { certainty, certaintyOfChange, reasonKind } from '../events/date-fields.js';
import { about, aboutSchool, conditionEvent, decider, reason } from './fields.js';

const officers = ['officer', 'manager'] as const;

/** Objections and comments reach the authority (SI 2013/3109 reg 13; SI 2013/3110 Sch 3 para 2). */
export const representations = defineEvent({
  type: 'representations-received',
  title: 'Objections or comments received',
  explanation: 'Somebody sent the local authority objections or comments. Count them; keep what they wrote in the file.',
  happenedOnLabel: 'Date sent',
  recordedBy: officers,
  stateBearing: true,
  fields: [
    about,
    aboutSchool,
    { name: 'objections', type: 'whole-number', label: 'Objections', min: 0, unit: 'objections', required: true },
    { name: 'comments', type: 'whole-number', label: 'Comments', min: 0, unit: 'comments' },
  ],
});

/** Objections are taken back (EIA 2006 Sch 2 para 7(2)(b)). */
export const objectionsWithdrawn = defineEvent({
  type: 'objections-withdrawn',
  title: 'Objections withdrawn',
  explanation: 'Somebody who objected took the objection back. Only in writing, and within the four weeks, does it count.',
  happenedOnLabel: 'Date withdrawn',
  recordedBy: officers,
  stateBearing: true,
  fields: [
    about,
    aboutSchool,
    { name: 'objections', type: 'whole-number', label: 'Objections withdrawn', min: 1, unit: 'objections', required: true },
    { name: 'inWriting', type: 'yes-no', label: 'In writing?', required: true },
  ],
});

/** Proposals go to the schools adjudicator (EIA 2006 Sch 2 paras 10-15; SI 2013/3110 Sch 3 paras 5(4), 7, 10, 20). */
export const referred = defineEvent({
  type: 'proposals-referred',
  title: 'Referred to the adjudicator',
  explanation: 'The local authority sent proposals to the schools adjudicator, with objections, comments and papers.',
  happenedOnLabel: 'Date sent',
  recordedBy: officers,
  stateBearing: true,
  fields: [
    about,
    aboutSchool,
    {
      name: 'because',
      type: 'choice',
      label: 'Why',
      required: true,
      choices: [
        { value: 'own-proposals', label: 'The authority made or is involved in the proposals for the new school' },
        { value: 'related', label: 'They are related to proposals that are referred' },
        { value: 'delayed', label: 'They were not decided in two months' },
        { value: 'request', label: 'Somebody entitled asked for it' },
        { value: 'revocation', label: 'They are revocation proposals' },
        { value: 'modification', label: 'A change of what the adjudicator approved is asked for' },
      ],
    },
    { name: 'papersSent', type: 'yes-no', label: 'Were objections, comments, minutes, papers and reasons sent with them?' },
  ],
});

/** The proposals are decided (EIA 2006 Sch 2 paras 8, 19; SI 2013/3110 Sch 3 paras 5, 6). */
export const determined = defineEvent({
  type: 'proposals-determined',
  title: 'Proposals decided',
  explanation: 'The local authority or the adjudicator decided the proposals.',
  happenedOnLabel: 'Date of the decision',
  recordedBy: officers,
  stateBearing: true,
  fields: [
    about,
    aboutSchool,
    decider,
    {
      name: 'outcome',
      type: 'choice',
      label: 'Decision',
      required: true,
      choices: [
        { value: 'approved', label: 'Approved, or to be implemented' },
        { value: 'approved-with-modifications', label: 'Approved with modifications' },
        { value: 'approved-conditionally', label: 'Approved if something happens by a date' },
        { value: 'rejected', label: 'Rejected, or not to be implemented' },
      ],
    },
    {
      name: 'paragraph',
      type: 'choice',
      label: 'Decided under',
      hint: 'For a closure. Leave empty and the program says which.',
      choices: [
        { value: '8', label: 'Paragraph 8: considered for approval' },
        { value: '19', label: 'Paragraph 19: an uncontested closure by the authority' },
      ],
    },
    { name: 'implementOn', type: 'date', label: 'Date decided, if it is not the one proposed' },
    certainty,
    conditionEvent,
    {
      name: 'conditionBy',
      type: 'date',
      label: 'By which date it must have happened',
      when: { field: 'outcome', is: ['approved-conditionally'] },
    },
    { name: 'reasonsGiven', type: 'yes-no', label: 'Are reasons given?' },
    {
      name: 'governingBodyConsulted',
      type: 'yes-no',
      label: 'Was the governing body consulted on the modifications?',
      when: { field: 'outcome', is: ['approved-with-modifications'] },
    },
    { name: 'consideredTogether', type: 'yes-no', label: 'Were all related proposals considered together?' },
    { name: 'minute', type: 'text', label: 'Minute' },
  ],
});

/** The decision is put on the website (SI 2013/3109 reg 20(1); SI 2013/3110 Sch 3 para 9(1)). */
export const decisionPublished = defineEvent({
  type: 'decision-published',
  title: 'Decision published',
  explanation: 'The decision and its reasons stand on the website.',
  happenedOnLabel: 'Date on the website',
  recordedBy: officers,
  stateBearing: true,
  fields: [about, aboutSchool],
});

/** Somebody asks that the adjudicator decide (EIA 2006 Sch 2 para 14; SI 2013/3110 Sch 3 para 7). */
export const referralRequested = defineEvent({
  type: 'referral-requested',
  title: 'Referral to the adjudicator asked for',
  explanation: 'Somebody asked the local authority to refer a decision to the adjudicator.',
  happenedOnLabel: 'Date received',
  recordedBy: officers,
  stateBearing: true,
  fields: [
    about,
    aboutSchool,
    {
      name: 'requester',
      type: 'choice',
      label: 'Who asks',
      required: true,
      choices: [
        { value: 'diocesan-board', label: 'A Church of England diocesan board of education of the area' },
        { value: 'catholic-bishop', label: 'A Roman Catholic bishop of the area' },
        { value: 'proposers', label: 'The proposers' },
        { value: 'governing-body', label: 'The governing body of the school' },
        { value: 'trustees', label: 'The trustees of the school' },
        { value: 'other', label: 'Somebody else' },
      ],
    },
    {
      name: 'notifiedOn',
      type: 'date',
      label: 'Date on which they were notified of the decision',
      hint: 'Leave empty for the date recorded.',
    },
  ],
});

/** The event an approval depends on came about. */
export const conditionMet = defineEvent({
  type: 'condition-met',
  title: 'Condition met',
  explanation: 'What the approval depends on has happened.',
  happenedOnLabel: 'Date it happened',
  recordedBy: officers,
  stateBearing: true,
  fields: [about, aboutSchool, { name: 'evidence', type: 'text', label: 'Evidence' }],
});

/** The date of a condition passed without it (EIA 2006 Sch 2 para 22(2)-(4); SI 2013/3110 Sch 3 para 22(2)). */
export const conditionLapsed = defineEvent({
  type: 'condition-lapsed',
  title: 'Condition not met in time',
  explanation:
    'The date passed and what the approval depends on had not happened. The duty to carry the proposals out has ended; they are considered afresh.',
  happenedOnLabel: 'Date found',
  recordedBy: ['officer', 'manager', 'system'],
  stateBearing: true,
  fields: [about, aboutSchool],
});

/** Approved proposals are modified, or a condition gets a later date (EIA 2006 Sch 2 para 21(2); SI 2013/3110 Sch 3 para 21). */
export const approvalModified = defineEvent({
  type: 'approval-modified',
  title: 'Approved proposals modified',
  explanation: 'After approval and before they were carried out, the proposals were changed, or a condition was given a later date.',
  happenedOnLabel: 'Date of the decision',
  recordedBy: officers,
  stateBearing: true,
  fields: [
    about,
    aboutSchool,
    decider,
    {
      name: 'askedBy',
      type: 'choice',
      label: 'At whose request',
      required: true,
      choices: [
        { value: 'proposers', label: 'Those who made the proposals' },
        { value: 'authority', label: 'The authority itself' },
      ],
    },
    { name: 'askedOn', type: 'date', label: 'Date of the request' },
    { name: 'implementOn', type: 'date', label: 'Date it takes effect now' },
    certaintyOfChange,
    { name: 'conditionBy', type: 'date', label: 'Later date of the condition' },
    { name: 'newProposal', type: 'yes-no', label: 'Does it in effect replace the proposals with others?' },
    { name: 'websiteUpdated', type: 'yes-no', label: 'Do the details stand on the website of the proposals?' },
    reasonKind,
    reason,
  ],
});

/** Proposals are taken back before they are decided (EIA 2006 Sch 2 para 16; SI 2013/3110 Sch 3 para 4). */
export const withdrawn = defineEvent({
  type: 'proposals-withdrawn',
  title: 'Proposals withdrawn',
  explanation: 'Whoever made the proposals took them back in writing.',
  happenedOnLabel: 'Date of the notice',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [
    about,
    aboutSchool,
    { name: 'inWriting', type: 'yes-no', label: 'In writing?', required: true },
    { name: 'adjudicatorTold', type: 'yes-no', label: 'If they were referred: was the adjudicator given the notice too?' },
    { name: 'websiteNoted', type: 'yes-no', label: 'Does the website of the proposals say so?' },
    reason,
  ],
});

/** Revocation proposals are published (EIA 2006 Sch 2 para 21(3)-(4); SI 2013/3110 Sch 3 para 20). */
export const revocationPublished = defineEvent({
  type: 'revocation-published',
  title: 'Revocation proposals published',
  explanation: 'Those who made approved proposals proposed that they need not be carried out.',
  happenedOnLabel: 'Date on the website',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [
    about,
    aboutSchool,
    { name: 'newspaperOn', type: 'date', label: 'Date of the notice in a local newspaper' },
    { name: 'closesOn', type: 'date', label: 'Last day for objections and comments', required: true },
    {
      name: 'ground',
      type: 'choice',
      label: 'Ground',
      required: true,
      choices: [
        { value: 'difficult', label: 'Carrying them out would be unreasonably difficult' },
        { value: 'circumstances', label: 'Circumstances have so altered that it would be inappropriate' },
        { value: 'other', label: 'Another one' },
      ],
    },
    { name: 'contentComplete', type: 'yes-no', label: 'Do they describe the original proposals, their date, who published them, and why?' },
  ],
});

/** The revocation proposals are decided. */
export const revocationDetermined = defineEvent({
  type: 'revocation-determined',
  title: 'Revocation decided',
  explanation: 'It was decided whether the approved proposals need no longer be carried out.',
  happenedOnLabel: 'Date of the decision',
  recordedBy: officers,
  stateBearing: true,
  fields: [
    about,
    aboutSchool,
    decider,
    {
      name: 'outcome',
      type: 'choice',
      label: 'Decision',
      required: true,
      choices: [
        { value: 'revoked', label: 'They need not be carried out' },
        { value: 'refused', label: 'They must be carried out' },
      ],
    },
  ],
});
