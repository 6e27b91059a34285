import { longDate } from '../calendar/civil-date.js';
import { argumentOf } from '../calendar/counted.js';
import { actsOf, type Facts } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { dissolvedOn, hasCome, lastSchool, planFacts } from '../processes/discontinuance/facts.js';
import { part8 } from './common/part-8.js';
import { authorityFor } from './common/preparation.js';
import { sinceFederationRegulations } from './common/versions.js';

/** The day the federation ended, once it has come, where one school remains. */
function ended(facts: Facts): { on: string; school: NonNullable<ReturnType<typeof lastSchool>>['school'] } | null {
  const last = lastSchool(facts);
  const on = dissolvedOn(facts);
  return last === null || on === null || !hasCome(facts, on) ? null : { on, school: last.school };
}

/** Reg 41(5): land that came to the authority goes to the remaining school's body within six months. */
export const x6 = defineRule({
  id: 'X6',
  citation: 'SI 2012/1035 reg 41(5)',
  plain:
    'Land held for the school that remains, if it came to the authority when the federation ended, must be transferred to the school’s own body within 6 months of the dissolution.',
  confidence: 'A',
  says: 'B',
  processes: part8,
  pivot: 'effective-date',
  versions: sinceFederationRegulations({ months: 6 }),
  reads: [...planFacts, 'bankHolidays', 'asOf'],
  guards: {
    'land-settled': (facts, { figures, count }, { happenedOn, data }) => {
      const end = ended(facts);
      if (end === null) return 'The federation has not ended, or no single school remains.';
      if (data['how'] === 'nothing-vested') return 'No land came to the authority.';
      const counted = count.monthsOf(end.on, figures.months, facts.bankHolidays);
      if (counted.date === null || happenedOn <= counted.date) return undefined;
      return {
        message: `The land was transferred on ${longDate(happenedOn)}; the last day was ${longDate(counted.date)}.`,
        figures: { months: figures.months },
        dates: { due: counted.date, transferredOn: happenedOn },
        argument: argumentOf(counted),
        nextStep: 'The transfer stands. Note the reason for the file.',
        about: end.school.key,
      };
    },
  },
  deadlines: (facts, { figures, count }) => {
    const end = ended(facts);
    if (end === null) return [];
    const counted = count.monthsOf(end.on, figures.months, facts.bankHolidays);
    const settled = actsOf(facts, 'land-settled').at(-1);
    return [
      {
        title: `Transfer the land of ${end.school.name} to its governing body`,
        startedBy: facts.acts.findLast(({ type, happenedOn }) => type === 'effective-date-reached' && happenedOn === end.on)!.index,
        startsOn: end.on,
        due: counted.date,
        argument: argumentOf(counted),
        doneOn: settled?.data['how'] === 'transferred' ? settled.happenedOn : null,
        done: settled !== undefined,
        for: authorityFor(end.school),
        findings:
          settled === undefined && counted.date !== null && facts.asOf > counted.date
            ? [
                {
                  message: `Nothing is recorded of the land of ${end.school.name}; the last day to transfer it was ${longDate(counted.date)}.`,
                  dates: { due: counted.date },
                  nextStep: 'Transfer it now, or record that none came to the authority.',
                },
              ]
            : [],
      },
    ];
  },
  tasks: (facts, { figures, count }) => {
    const end = ended(facts);
    if (end === null || actsOf(facts, 'land-settled').length > 0) return [];
    return [
      {
        title: `Transfer the land of ${end.school.name} to its governing body, or establish that none came to the authority`,
        why: 'Land that the federation held for the school went to the authority when the federation ended, and must go on to the school.',
        for: authorityFor(end.school),
        openedOn: end.on,
        due: count.monthsOf(end.on, figures.months, facts.bankHolidays).date,
        kind: 'do',
        doneBy: 'land-settled',
      },
    ];
  },
});
