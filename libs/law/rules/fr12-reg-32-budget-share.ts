import { longDate } from '../calendar/civil-date.js';
import { defineRule } from '../engine/rule.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Regs 29, 32: the temporary governing body may spend the leaving school's budget share. */
export const l12 = defineRule({
  id: 'L12',
  citation: 'SI 2012/1035 regs 29, 32',
  plain:
    'Once set up, the temporary governing body may spend the leaving school’s budget share for that school’s purposes, subject to the authority’s scheme.',
  confidence: 'A',
  says: 'I',
  pivot: 'decision',
  versions: sinceFederationRegulations({}),
  reads: ['route', 'relevantSchool', 'temporaryBodies'],
  standing: ({ route, relevantSchool, temporaryBodies }) => {
    const body = route === 'leave' && relevantSchool !== null ? temporaryBodies.get(relevantSchool.key) : undefined;
    if (body === undefined || relevantSchool === null) return [];
    return [
      {
        message: `Since ${longDate(body.on)} the temporary governing body may spend the budget share of ${relevantSchool.name}, subject to the authority’s scheme.`,
        dates: { from: body.on },
        about: relevantSchool.key,
      },
    ];
  },
});
