import { longDate, addDays } from '../calendar/civil-date.js';
import { defineRule } from '../engine/rule.js';
import { boardName, reviewCalledOn, reviewsSince } from '../processes/collaboration/facts.js';
import { sinceCollaborationRegulations } from './common/collaboration.js';

/** A head leaves, a school is inspected or becomes an academy: the partners look again within a month. Advice, not law. */
export const coTrigger = defineRule({
  id: 'CO-trigger',
  citation: 'Practice of authorities',
  plain:
    'When a head leaves, a school is inspected or is to become an academy, the governing bodies look at the arrangement within 30 days.',
  confidence: 'P',
  says: 'W',
  processes: ['collaboration'],
  pivot: 'event',
  versions: sinceCollaborationRegulations({ days: 30 }, 'P', 'practice'),
  reads: ['acts', 'boards', 'asOf', 'state'],
  deadlines: (facts, { figures }) => {
    const call = reviewCalledOn(facts);
    if (call === null || facts.state !== 'review-due') return [];
    const { missing } = reviewsSince(facts, call);
    const due = addDays(call.happenedOn, figures.days);
    return [
      {
        title: 'Governing bodies look at the arrangement again',
        startedBy: call.index,
        startsOn: call.happenedOn,
        due,
        argument: {
          counting: null,
          sum: `${figures.days} days after ${longDate(call.happenedOn)}, which is not counted`,
          skipped: [],
        },
        doneOn: null,
        for: 'governing-body',
        findings:
          facts.asOf > due
            ? [
                {
                  message: `Still to look at it: ${missing.map((key) => boardName(facts, key)).join('; ')}.`,
                  dates: { due },
                  nextStep: 'Have it on the agenda of the next meeting.',
                },
              ]
            : [],
      },
    ];
  },
});
