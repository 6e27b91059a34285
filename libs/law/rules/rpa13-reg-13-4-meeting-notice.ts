import { longDate } from '../calendar/civil-date.js';
import { argumentOf } from '../calendar/counted.js';
import { defineRule } from '../engine/rule.js';
import type { MeetingFact } from '../engine/facts.js';
import { since } from './common/versions.js';

/** Acts of the board at a meeting on the matter; a later decision does not undo that the meeting took place. */
const decides: ReadonlySet<string> = new Set(['board-decided', 'effective-date-changed']);

/** The meeting called for a day: the notice last recorded. */
const calledFor = (meetings: readonly MeetingFact[], day: string): MeetingFact | undefined =>
  meetings.findLast(({ meetingOn }) => meetingOn === day);

/** SI 2013/1624 reg 13(4)-(5): the clerk gives clear days' notice of the meeting. */
export const l5 = defineRule({
  id: 'L5',
  citation: 'SI 2013/1624 reg 13(4)-(5); SI 2012/1035 Sch 6 para 9',
  plain:
    'The clerk gives governors, heads and associate members written notice of the meeting with the agenda and papers at least 7 clear days before; the chair may shorten it for urgency.',
  confidence: 'A',
  says: 'W',
  pivot: 'event',
  versions: since('2013-09-01', { clearDays: 7 }, 'A-', 'SI 2013/1624 reg 13'),
  reads: ['meetings', 'decision', 'acts'],
  guards: {
    'meeting-called': (_facts, { figures, count }, { happenedOn, data }) => {
      const meetingOn = String(data['meetingOn']);
      const counted = count.clearDaysAfter(happenedOn, figures.clearDays);
      if (counted.date === null) return 'The clear days cannot be counted.';
      if (meetingOn >= counted.date) return undefined;
      if (data['urgentByChair'] === true) return 'The chair directed a shorter notice because the matter is urgent.';
      return {
        message: `The notice is short: ${figures.clearDays} clear days would allow the meeting on ${longDate(counted.date)} at the earliest.`,
        figures: { clearDays: figures.clearDays },
        dates: { calledOn: happenedOn, meetingOn, earliest: counted.date },
        argument: argumentOf(counted),
        nextStep: 'Move the meeting, or have the chair direct in writing that the matter is urgent.',
      };
    },
    'board-decided': (facts, _law, { happenedOn }) => noticeRecorded(facts.meetings, happenedOn),
    'effective-date-changed': (facts, _law, { happenedOn }) => noticeRecorded(facts.meetings, happenedOn),
  },
  deadlines: ({ meetings, decision, acts }, { figures, count }) =>
    meetings
      .filter(({ index }) => decision === null || index <= decision.index)
      .map(({ index, calledOn, meetingOn }) => {
        const counted = count.clearDaysAfter(calledOn, figures.clearDays);
        return {
          part: String(index),
          title: `Meeting of ${longDate(meetingOn)}`,
          startedBy: index,
          startsOn: calledOn,
          earliest: counted.date,
          argument: argumentOf(counted),
          doneOn: acts.some(({ type, happenedOn }) => decides.has(type) && happenedOn === meetingOn) ? meetingOn : null,
          for: 'clerk',
          remind: false,
        };
      }),
});

function noticeRecorded(
  meetings: readonly MeetingFact[],
  day: string,
): undefined | { message: string; nextStep: string; dates: Record<string, string> } {
  if (calledFor(meetings, day) !== undefined) return undefined;
  return {
    message: 'No notice of this meeting is recorded.',
    dates: { meetingOn: day },
    nextStep: 'Record "Meeting called" with the day the notice was given.',
  };
}
