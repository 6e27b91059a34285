import { longDate } from '../calendar/civil-date.js';
import { defineRule } from '../engine/rule.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Regs 29, 37: each temporary governing body may spend its school's share. */
export const d4 = defineRule({
  id: 'D4',
  citation: 'SI 2012/1035 regs 29, 37',
  plain:
    'Once set up, each temporary governing body may spend its school’s budget share for that school’s purposes, subject to the authority’s scheme.',
  confidence: 'A',
  says: 'I',
  pivot: 'decision',
  versions: sinceFederationRegulations({}),
  reads: ['route', 'schools', 'temporaryBodies'],
  standing: ({ route, schools, temporaryBodies }) => {
    if (route !== 'dissolution' || temporaryBodies.size === 0) return [];
    return schools.flatMap(({ key, name }) => {
      const body = temporaryBodies.get(key);
      return body === undefined
        ? []
        : [
            {
              message: `Since ${longDate(body.on)} the temporary governing body of ${name} may spend its budget share.`,
              dates: { from: body.on },
              about: key,
            },
          ];
    });
  },
});
