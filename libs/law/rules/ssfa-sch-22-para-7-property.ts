import { addDays, longDate } from '../calendar/civil-date.js';
import { defineRule } from '../engine/rule.js';
import { dissolvedOn, lastSchool, planFacts } from '../processes/discontinuance/facts.js';
import { part8 } from './common/part-8.js';
import { sinceFederationRegulations } from './common/versions.js';

/** SSFA 1998 Sch 22 para 7: property does not follow the school that remains by itself. */
export const x5 = defineRule({
  id: 'X5',
  citation: 'School Standards and Framework Act 1998 Sch 22 para 7; SI 2012/1035 reg 41(5)',
  plain:
    'Property, rights and liabilities do not follow the school that remains by themselves: they go to the authority, unless the Secretary of State directs otherwise before the dissolution; somebody must decide whether to ask.',
  confidence: 'I',
  says: 'R',
  processes: part8,
  pivot: 'effective-date',
  versions: sinceFederationRegulations({}),
  reads: [...planFacts, 'reviewed'],
  standing: (facts) => {
    const last = lastSchool(facts);
    const on = dissolvedOn(facts);
    if (last === null || on === null || facts.reviewed.has('X5')) return [];
    return [
      {
        message: `What the federation holds for ${last.school.name}, contracts and staff among it, goes to the authority on ${longDate(on)} unless the Secretary of State directs otherwise before.`,
        dates: { dissolvedOn: on },
        nextStep: 'Decide whether a direction is wanted, and record the decision.',
        about: last.school.key,
      },
    ];
  },
  tasks: (facts) => {
    const last = lastSchool(facts);
    const on = dissolvedOn(facts);
    if (last === null || on === null) return [];
    return [
      {
        title: 'Decide whether to ask the Secretary of State for a direction on property',
        why: `No transfer to ${last.school.name} happens by itself; a direction must be given before the governing body is dissolved.`,
        for: 'case-officer',
        openedOn: last.stage.plannedOn,
        due: addDays(on, -1),
        kind: 'review',
        doneBy: 'review-decided',
      },
    ];
  },
});
