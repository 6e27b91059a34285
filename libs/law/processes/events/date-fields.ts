import { defineEvent } from '../../engine/process.js';

/** How sure the date is: asked wherever an event names the day on which it takes effect. */
export const certainty = {
  name: 'certainty',
  type: 'choice',
  label: 'How sure is the date?',
  hint: 'Leave empty for confirmed. A provisional date is planned for and never takes effect by itself.',
  choices: [
    { value: 'provisional', label: 'Provisional: it is planned for that day' },
    { value: 'confirmed', label: 'Confirmed: it is fixed' },
  ],
} as const;

/** The same where a date named before moves or is taken over: what is not said of it stays. */
export const certaintyOfChange = {
  ...certainty,
  hint: 'Left empty it stays what it was. A provisional date is planned for and never takes effect by itself.',
} as const;

/** Why a date moves, from a list; the note beside it says the rest. */
export const reasonKind = {
  name: 'reasonKind',
  type: 'choice',
  label: 'Why does the date move?',
  askedFor: true,
  choices: [
    { value: 'more-time', label: 'More time is needed to consult or to decide' },
    { value: 'instrument', label: 'The instrument or a governing body is not ready' },
    {
      value: 'another-decision',
      label: 'A decision of somebody else is awaited',
      hint: 'The Department, the adjudicator, a diocese, trustees.',
    },
    { value: 'premises', label: 'Building work, land or a site' },
    { value: 'staffing', label: 'Staffing or leadership' },
    { value: 'finance', label: 'Money or contracts' },
    { value: 'school-year', label: 'To fit a school year or term' },
    { value: 'confirmed', label: 'A provisional date is now confirmed' },
    { value: 'other', label: 'Something else' },
  ],
} as const;

/** A provisional date is confirmed as it stands: nothing is decided anew, so no clock starts again. */
export const dateConfirmed = defineEvent({
  type: 'effective-date-confirmed',
  title: 'Effective date confirmed',
  explanation:
    'A date that was provisional is now fixed for the day it was planned for. Nothing is decided anew: no notice is due again. For another day record a change of date.',
  happenedOnLabel: 'Date it was confirmed',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [{ name: 'evidence', type: 'text', label: 'Evidence', hint: 'Reference of the minute or letter.' }],
});
