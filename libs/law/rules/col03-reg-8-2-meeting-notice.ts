import { longDate } from '../calendar/civil-date.js';
import { argumentOf } from '../calendar/counted.js';
import { actsOf } from '../engine/facts.js';
import { defineRule, type Bite } from '../engine/rule.js';
import { sinceCollaborationRegulations } from './common/collaboration.js';

/** Reg 8(2): written notice, agenda and papers to members and heads, seven clear days in advance. */
export const co08 = defineRule({
  id: 'CO-08',
  citation: 'SI 2003/1962 reg 8(2)',
  plain:
    'The clerk gives every member of the joint committee and every head written notice, agenda and papers at least 7 clear days before; the chair may shorten it for urgency if the notice says so.',
  confidence: 'T',
  says: 'W',
  processes: ['collaboration'],
  pivot: 'event',
  versions: sinceCollaborationRegulations({ clearDays: 7 }),
  reads: ['acts'],
  guards: {
    'joint-committee-called': (_facts, { figures, count }, { happenedOn, data }) => {
      const bites: Bite[] = [];
      const meetingOn = String(data['meetingOn']);
      const counted = count.clearDaysAfter(happenedOn, figures.clearDays);
      if (counted.date !== null && meetingOn < counted.date && data['urgentByChair'] !== true)
        bites.push({
          message: `The notice is short: ${figures.clearDays} clear days would allow the meeting on ${longDate(counted.date)} at the earliest.`,
          figures: { clearDays: figures.clearDays },
          dates: { calledOn: happenedOn, meetingOn, earliest: counted.date },
          argument: argumentOf(counted),
          nextStep: 'Move the meeting, or have the chair direct that matters are urgent, and say so in the notice.',
        });
      if (data['headsTold'] === false)
        bites.push({
          message: 'Every head gets the notice, whether or not a member of the committee.',
          nextStep: 'Send the notice to the heads who did not get it.',
        });
      return bites;
    },
    'joint-committee-met': (facts, _law, { happenedOn }) =>
      actsOf(facts, 'joint-committee-called').some(({ data }) => data['meetingOn'] === happenedOn)
        ? undefined
        : {
            message: 'No notice of this meeting is recorded.',
            dates: { meetingOn: happenedOn },
            nextStep: 'Record "Meeting of the joint committee called" with the day the notice was given.',
          },
  },
  deadlines: (facts, { figures, count }) =>
    actsOf(facts, 'joint-committee-called').map(({ index, happenedOn, data }) => {
      const meetingOn = String(data['meetingOn']);
      const counted = count.clearDaysAfter(happenedOn, figures.clearDays);
      return {
        part: String(index),
        title: `Meeting of the joint committee on ${longDate(meetingOn)}`,
        startedBy: index,
        startsOn: happenedOn,
        earliest: counted.date,
        argument: argumentOf(counted),
        doneOn: actsOf(facts, 'joint-committee-met').some((met) => met.happenedOn === meetingOn) ? meetingOn : null,
        for: 'clerk',
        remind: false,
      };
    }),
});
