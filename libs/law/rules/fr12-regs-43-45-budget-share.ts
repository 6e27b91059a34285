import { longDate } from '../calendar/civil-date.js';
import { defineRule } from '../engine/rule.js';
import { lastSchool, planFacts } from '../processes/discontinuance/facts.js';
import { part8 } from './common/part-8.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Regs 43, 45: the temporary governing body may spend the share of the school that remains. */
export const x7 = defineRule({
  id: 'X7',
  citation: 'SI 2012/1035 regs 43, 45',
  plain:
    'Once set up, the temporary governing body of the school that remains may spend its budget share for that school’s purposes, subject to the authority’s scheme.',
  confidence: 'A',
  says: 'I',
  processes: part8,
  pivot: 'effective-date',
  versions: sinceFederationRegulations({}),
  reads: [...planFacts, 'temporaryBodies'],
  standing: (facts) => {
    const last = lastSchool(facts);
    const body = last === null ? undefined : facts.temporaryBodies.get(last.school.key);
    if (last === null || body === undefined) return [];
    return [
      {
        message: `Since ${longDate(body.on)} the temporary governing body of ${last.school.name} may spend its budget share.`,
        dates: { from: body.on },
        about: last.school.key,
      },
    ];
  },
});
