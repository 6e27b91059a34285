import { longDate } from '../calendar/civil-date.js';
import { defineRule, type Bite } from '../engine/rule.js';
import { dissolvedOn, namesOf, planFacts, stagesOf, type Stage } from '../processes/discontinuance/facts.js';
import { goesInWords, part8 } from './common/part-8.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Regs 41, 44, EA 2002 Sch 1 para 5: what follows depends on how many schools are left on each date. */
export const xLeft = defineRule({
  id: 'X-left',
  citation: 'SI 2012/1035 regs 41(1), 44(1); Education Act 2002 Sch 1 para 5',
  plain:
    'What follows depends on how many schools are left at the end of each day on which schools are discontinued, counted anew whenever a date or a school changes; all schools of one day count together.',
  confidence: 'A',
  says: 'R',
  processes: part8,
  pivot: 'effective-date',
  versions: sinceFederationRegulations({}),
  reads: planFacts,
  standing: (facts) => {
    const stages = stagesOf(facts);
    const bites = stages.map((stage): Bite => ({
      message: said(stage, dissolvedOn(facts)),
      as: 'info',
      figures: { discontinued: stage.plans.length, remaining: stage.remaining.length },
      dates: { discontinuedOn: stage.on },
      about: stage.on,
    }));
    const last = stages.find(({ leaves }) => leaves === 'one');
    const later = last && stages.find(({ on, plans }) => on > last.on && plans.some(({ school }) => school.key === last.remaining[0]!.key));
    if (last !== undefined && later !== undefined)
      bites.push({
        message: `${last.remaining[0]!.name} alone remains after ${longDate(last.on)} and is itself to be discontinued on ${longDate(later.on)}. The governing body ends on the first date all the same, so the school needs one of its own in between.`,
        dates: { first: last.on, second: later.on },
        nextStep: 'Set up the temporary governing body, or bring the two dates together.',
        about: last.remaining[0]!.key,
      });
    return bites;
  },
});

function said(stage: Stage, dissolved: string | null): string {
  const gone = `On ${longDate(stage.on)} ${goesInWords(stage)}`;
  switch (stage.leaves) {
    case 'two-or-more':
      return `${gone}; ${stage.remaining.length} schools remain (${namesOf(stage.remaining)}), and the federation goes on.`;
    case 'one':
      return `${gone}; only ${stage.remaining[0]!.name} remains, and the governing body of the federation is dissolved on ${longDate(dissolved!)}.`;
    case 'none':
      return `${gone}; no school remains, and the governing body of the federation is dissolved on ${longDate(dissolved!)}.`;
    case 'no-federation':
      return `${gone}, and is no longer in the federation by then: it does not touch this case.`;
  }
}
