/** Fields that many events of federating and joining share. */
export const board = { name: 'board', type: 'board', label: 'Governing body', required: true } as const;

export const agendaItem = {
  name: 'agendaItem',
  type: 'yes-no',
  label: 'Was it an item on the agenda of the meeting as notified?',
} as const;

export const evidence = {
  name: 'evidence',
  type: 'text',
  label: 'Evidence',
  hint: 'Reference of the minute or letter. No names.',
} as const;

export const reason = { name: 'reason', type: 'long-text', label: 'Reason', hint: 'No names.', required: true } as const;

/** Who records what a governing body did. The authority writes it down; it never decides it. */
export const byAnybody = ['officer', 'manager', 'board'] as const;
