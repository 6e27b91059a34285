import { defineRule, type Answer } from '../engine/rule.js';
import type { SchoolFacts } from '../types.js';
import { part8 } from './common/part-8.js';
import { since } from './common/versions.js';

const underTheMeasure: ReadonlySet<string> = new Set(['voluntary-aided', 'voluntary-controlled', 'foundation', 'foundation-special']);

const churchOfEngland = ({ category, religiousCharacter }: SchoolFacts): boolean =>
  (category === undefined || underTheMeasure.has(category)) && (religiousCharacter ?? '').toLowerCase().includes('church of england');

/** Diocesan Boards of Education Measure 2021 ss 7-8: advice before closing, consent before converting. */
export const xDbe = defineRule({
  id: 'X-dbe',
  citation: 'Diocesan Boards of Education Measure 2021 ss 7, 8',
  plain:
    'The governing body of a Church of England voluntary or foundation school obtains the advice of the Diocesan Board of Education before it publishes closure proposals or gives notice to close, and its consent before an academy order is applied for.',
  confidence: 'A-',
  says: 'B',
  processes: part8,
  pivot: 'event',
  versions: since('2021-07-19', {}, 'A-', 'Diocesan Boards of Education Measure 2021'),
  reads: ['schools'],
  guards: {
    'discontinuance-planned': ({ schools }, _law, { data }): Answer => {
      const school = schools.find(({ key }) => key === data['school']);
      if (school === undefined || !churchOfEngland(school)) return 'It is no Church of England voluntary or foundation school.';
      if (data['how'] !== 'closure-proposals' && data['how'] !== 'governing-body-notice') return 'The governing body publishes nothing.';
      if (data['diocesanAdvice'] === true) return undefined;
      return {
        message: `It is not recorded that the governing body had the advice of the Diocesan Board of Education on closing ${school.name}.`,
        nextStep: 'Obtain the advice and record it. It is not needed where the authority published the proposals.',
        about: school.key,
      };
    },
    'academy-application-made': ({ schools }, _law, { data }): Answer => {
      const school = schools.find(({ key }) => key === data['school']);
      if (school === undefined || !churchOfEngland(school)) return 'It is no Church of England voluntary or foundation school.';
      if (data['diocesanConsent'] === true) return undefined;
      return {
        message: `It is not recorded that the Diocesan Board of Education consented before an academy order was applied for in respect of ${school.name}.`,
        nextStep: 'Obtain the consent and record it.',
        about: school.key,
      };
    },
  },
});
