import type { FoldedEvent, MeetingFact } from '../../engine/facts.js';

/**
 * Whether the matter was an item on the agenda of the meeting as notified: what the minutes say, unless the notice of that meeting said otherwise.
 * Null when neither says.
 */
export function onTheAgenda(meetings: readonly MeetingFact[], { happenedOn, data }: FoldedEvent): boolean | null {
  const notified = meetings.findLast(({ meetingOn }) => meetingOn === happenedOn)?.agendaItem;
  if (notified === false) return false;
  const recorded = data['agendaItem'];
  return typeof recorded === 'boolean' ? recorded : (notified ?? null);
}
