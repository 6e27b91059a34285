import { defineRule, type Bite } from '../engine/rule.js';
import { part8 } from './common/part-8.js';
import { since } from './common/versions.js';

const withFoundation: ReadonlySet<string> = new Set(['voluntary-aided', 'voluntary-controlled', 'foundation', 'foundation-special']);

/** AA 2010 s 3(3)-(4): the foundation is consulted, trustees and appointers consent. */
export const r46Consents = defineRule({
  id: 'R46-consents',
  citation: 'Academies Act 2010 s 3(3)-(4)',
  plain:
    'For a foundation or voluntary school with a foundation an academy order is applied for only after the foundation was consulted and with the consent of the trustees and of those who appoint the foundation governors.',
  confidence: 'A',
  says: 'B',
  processes: part8,
  pivot: 'event',
  versions: since('2010-07-29', {}, 'A', 'Academies Act 2010 s 3'),
  reads: ['schools'],
  guards: {
    'academy-application-made': ({ schools }, _law, { data }) => {
      const school = schools.find(({ key }) => key === data['school']);
      const { category } = school ?? {};
      if (school === undefined || (category !== undefined && !withFoundation.has(category))) return 'The school has no foundation.';
      if (school.hasTrust === false && school.religiousFoundation === false) return 'The school has no foundation.';
      const bites: Bite[] = [];
      const known = category !== undefined && (school.hasTrust === true || school.religiousFoundation === true);
      const strength = known ? {} : { as: 'data' as const };
      if (data['foundationConsulted'] !== true)
        bites.push({
          ...strength,
          message: `It is not recorded that the foundation of ${school.name} was consulted before the application.`,
          nextStep: 'Record when it was consulted, or that the school has no foundation.',
          about: school.key,
        });
      if (data['trusteesConsented'] !== true)
        bites.push({
          ...strength,
          message: `It is not recorded that the trustees of ${school.name}, and those who appoint its foundation governors, had consented.`,
          nextStep: 'Obtain the consents and record them, or that the school has no foundation.',
          about: school.key,
        });
      return bites.length === 0 ? undefined : bites;
    },
  },
});
