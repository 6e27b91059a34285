import { longDate } from '../calendar/civil-date.js';
import { argumentOf } from '../calendar/counted.js';
import { actsOf } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { arrangementOf, committeeWorks } from '../processes/collaboration/facts.js';
import { sinceCollaborationRegulations } from './common/collaboration.js';

/** Reg 4(3): a chair is appointed annually. */
export const co06 = defineRule({
  id: 'CO-06',
  citation: 'SI 2003/1962 reg 4(3); SI 2015/883 reg 2(2)',
  plain:
    'A chair of the joint committee is appointed every 12 months, by the governing bodies or the committee as the governing bodies decide, and may be removed at any time.',
  confidence: 'T',
  says: 'B',
  processes: ['collaboration'],
  pivot: 'event',
  versions: sinceCollaborationRegulations({ months: 12 }, 'T', 'SI 2003/1962 reg 4(3); SI 2015/883 reg 2(2)'),
  reads: ['acts', 'boards', 'bankHolidays', 'asOf'],
  guards: {
    'joint-committee-chair-appointed': (facts, { figures, count }, { happenedOn, index }) => {
      const before = actsOf(facts, 'joint-committee-chair-appointed').findLast((act) => act.index < index);
      if (before === undefined) return 'It is the first appointment.';
      const counted = count.monthsOf(before.happenedOn, figures.months, facts.bankHolidays);
      if (counted.date === null || happenedOn <= counted.date) return undefined;
      return {
        message: `The chair was to be appointed again by ${longDate(counted.date)}.`,
        figures: { months: figures.months },
        dates: { appointedOn: happenedOn, due: counted.date },
        argument: argumentOf(counted),
        nextStep: 'Record why it was late. A defect in the appointment of a member undoes nothing (reg 8(3)).',
      };
    },
  },
  deadlines: (facts, { figures, count }) => {
    if (!committeeWorks(arrangementOf(facts))) return [];
    const appointments = actsOf(facts, 'joint-committee-chair-appointed');
    return appointments.map(({ happenedOn, index }, place) => {
      const counted = count.monthsOf(happenedOn, figures.months, facts.bankHolidays);
      const doneOn = appointments[place + 1]?.happenedOn ?? null;
      return {
        part: String(place + 1),
        title: 'Appoint the chair of the joint committee again',
        startedBy: index,
        startsOn: happenedOn,
        due: counted.date,
        argument: argumentOf(counted),
        doneOn,
        for: 'governing-body',
        findings:
          doneOn === null && counted.date !== null && facts.asOf > counted.date
            ? [{ message: `The year of the chair ended on ${longDate(counted.date)}.`, nextStep: 'Appoint a chair.' }]
            : [],
      };
    });
  },
  tasks: (facts) => {
    const arrangement = arrangementOf(facts);
    if (!committeeWorks(arrangement) || actsOf(facts, 'joint-committee-chair-appointed').length > 0) return [];
    return [
      {
        title: 'Appoint the chair of the joint committee',
        why: 'A joint committee has a chair, appointed for a year.',
        for: 'governing-body',
        openedOn: arrangement.inForce!.on,
        due: null,
        kind: 'do' as const,
        doneBy: 'joint-committee-chair-appointed',
      },
    ];
  },
});
