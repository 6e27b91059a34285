import { defineEvent } from '../../engine/process.js';
import { certainty, reasonKind } from '../events/date-fields.js';
import { functions, heads, levels } from './words.js';

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
    { ...certainty, hint: 'Leave empty for confirmed. While it is provisional the partners can still move the day it begins.' },
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

/** Another day for the beginning, before it has come. */
export const startChanged = defineEvent({
  type: 'effective-date-changed',
  title: 'Start of the collaboration changed',
  explanation:
    'The collaboration is to begin on another day. While the text is before the governing bodies, or says that its day is provisional, the partners can move it; a day that every governing body has agreed needs another text.',
  happenedOnLabel: 'Date of the change',
  recordedBy: everybody,
  stateBearing: true,
  fields: [
    { name: 'effectiveOn', type: 'date', label: 'Day it is to begin now', required: true },
    { ...certainty, hint: 'Left empty it stays what it was. While it is provisional the partners can still move it.' },
    reasonKind,
    reason,
  ],
});
