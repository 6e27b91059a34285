import { defineEvent } from '../../engine/process.js';
import { certaintyOfChange, reasonKind } from './date-fields.js';

const reason = { name: 'reason', type: 'long-text', label: 'Reason', required: true } as const;

/** An authority receives the notice of the decision; its duty starts (regs 31(3), 35). */
export const noticeReceived = defineEvent({
  type: 'notice-received-by-authority',
  title: 'Notice of the decision received by the authority',
  explanation:
    'The local authority received the written notice of the board’s decision. From now on it must set up the temporary governing body and make the instrument.',
  happenedOnLabel: 'Date received',
  recordedBy: ['officer', 'manager'],
  stateBearing: true,
  fields: [{ name: 'authority', type: 'authority', label: 'Local authority', required: true }],
});

/** A temporary governing body is set up (reg 31(3)(a), reg 35). */
export const bodyEstablished = defineEvent({
  type: 'temporary-governing-body-established',
  title: 'Temporary governing body set up',
  explanation: 'The local authority established a temporary governing body for a school.',
  happenedOnLabel: 'Date established',
  recordedBy: ['officer', 'manager'],
  stateBearing: true,
  fields: [
    { name: 'school', type: 'school', label: 'School', required: true },
    {
      name: 'authority',
      type: 'authority',
      label: 'Local authority that set it up',
      hint: 'Leave empty for the authority that maintains the school.',
    },
    { name: 'evidence', type: 'text', label: 'Evidence', hint: 'Reference of the decision or minute.' },
  ],
});

/** An instrument of government is made (reg 31(3)(a), (b), reg 36). */
export const instrumentMade = defineEvent({
  type: 'instrument-made',
  title: 'Instrument of government made',
  explanation: 'The local authority made an instrument of government for a school, or varied the one of the federation.',
  happenedOnLabel: 'Date made',
  recordedBy: ['officer', 'manager'],
  stateBearing: true,
  fields: [
    { name: 'school', type: 'school', label: 'School', hint: 'Leave empty for the federation’s own instrument.' },
    { name: 'federation', type: 'yes-no', label: 'Is it the federation’s own instrument?', hint: 'Say yes only where no school is named.' },
    { name: 'effectiveOn', type: 'date', label: 'Date it takes effect' },
    {
      name: 'authority',
      type: 'authority',
      label: 'Local authority that made it',
      hint: 'Leave empty for the authority that maintains the school.',
    },
    { name: 'evidence', type: 'text', label: 'Evidence', hint: 'Reference of the order or the sealed copy.' },
  ],
});

/** The board opens the review of the federation's own instrument (reg 31(3)(b)). */
export const reviewOpened = defineEvent({
  type: 'instrument-review-opened',
  title: 'Review of the federation’s instrument opened',
  explanation: 'The governing body of the federation began to review its own instrument of government, because a school leaves.',
  happenedOnLabel: 'Date opened',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [],
});

/** The board fixes another date; treated as a fresh decision. */
export const dateChanged = defineEvent({
  type: 'effective-date-changed',
  title: 'Effective date changed',
  explanation:
    'The board fixed another date. No power to change it is stated, so it is treated as a fresh decision: an agenda item and fresh notices to everybody.',
  happenedOnLabel: 'Date of the meeting',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [
    { name: 'effectiveOn', type: 'date', label: 'Date now fixed by the board', required: true },
    certaintyOfChange,
    { name: 'agendaItem', type: 'yes-no', label: 'Was the change an item on the agenda of the meeting as notified?' },
    reasonKind,
    reason,
    { name: 'concerns', type: 'text', label: 'What it concerns' },
  ],
});

/** A manager lets a case go on although something is missing, where the catalogue allows it. */
export const override = defineEvent({
  type: 'override',
  title: 'Override by a manager',
  explanation:
    'A manager decides that the date takes effect although something is missing, and says why. Only a rule whose entry in the rulebook allows it can be overridden.',
  happenedOnLabel: 'Date decided',
  recordedBy: ['manager'],
  stateBearing: true,
  fields: [
    { name: 'ruleId', type: 'text', label: 'Rule overridden', hint: 'L13 for a school that leaves, D5 for a dissolution.', required: true },
    { name: 'school', type: 'school', label: 'School', hint: 'Leave empty when it concerns the whole case.' },
    reason,
    { name: 'concerns', type: 'text', label: 'What it concerns' },
  ],
});

/** The date the board fixed has come. Recorded by the service itself at midnight in London. */
export const dateReached = defineEvent({
  type: 'effective-date-reached',
  title: 'Effective date reached',
  explanation: 'The date the board fixed has come. If everything is in place the school leaves, or the federation ends, by law.',
  happenedOnLabel: 'The date',
  recordedBy: ['system'],
  stateBearing: true,
  fields: [],
});

/** Governors beyond the number the instrument gives are removed (reg 22A). */
export const surplusRemoved = defineEvent({
  type: 'surplus-governors-removed',
  title: 'Surplus governors removed',
  explanation:
    'After a school left, the board removed governors beyond the number its instrument gives, foundation governors of the departed school first.',
  happenedOnLabel: 'Date of the meeting',
  recordedBy: ['officer', 'manager', 'board'],
  stateBearing: true,
  fields: [
    { name: 'agendaItem', type: 'yes-no', label: 'Was the removal an item on the agenda of the meeting as notified?' },
    { name: 'number', type: 'whole-number', label: 'How many', min: 0, unit: 'governors' },
  ],
});
