import { defineRule } from '../engine/rule.js';
import { ENLARGEMENT, sinceSchoolOrganisation } from './common/statutory-proposals.js';

/** What no alteration can do, by the change it stops. */
export const hardStops: Readonly<Record<string, string>> = {
  'religious-character': 'a school cannot gain, lose or change a religious character',
  'to-community':
    'a foundation or voluntary school cannot become a community school, nor a foundation special school a community special one',
  'special-mainstream': 'a mainstream school cannot become a special school, nor the reverse',
  'nursery-school': 'a nursery school cannot become another kind of school, nor the reverse',
};

/** EIA 2006 s 18(4): what no alteration may do, so that only closing all and opening a new school will. */
export const rb02 = defineRule({
  id: 'RB-02',
  citation: 'Education and Inspections Act 2006 s 18(4)',
  plain:
    'No alteration gives, takes or changes a religious character, makes a foundation or voluntary school a community school, or turns a mainstream school into a special one, a nursery school into another kind, or the reverse.',
  confidence: 'T',
  says: 'H',
  processes: ENLARGEMENT,
  pivot: 'event',
  versions: sinceSchoolOrganisation({}, 'Education and Inspections Act 2006 s 18(4)'),
  reads: [],
  guards: {
    'change-described': (_facts, _law, { data }) => {
      const stopped = (Array.isArray(data['changes']) ? (data['changes'] as string[]) : []).flatMap((change) => hardStops[change] ?? []);
      return stopped.length === 0
        ? undefined
        : {
            message: `By changing the surviving school ${stopped.join('; ')}.`,
            figures: { changes: stopped.length },
            about: 'alteration',
            nextStep: 'Close all the schools and open a new one, or leave this change out.',
          };
    },
  },
});
