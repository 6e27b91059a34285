import { defineInstrumentRule } from '../constitution/rule.js';
import { exactly, least, OPENING, stretch } from './common/instruments.js';

const usual = { parents: 2, staff: 1, authorityGovernors: 1 } as const;

/** Sch 1 para 2(1): parents, heads and heads designate, staff governor, authority governor. */
export const tgbF2 = defineInstrumentRule<{ parents: number; staff: number; authorityGovernors: number; oneForEachSchool: boolean }>({
  id: 'TGB-F-2',
  citation: 'SI 2012/1035 Sch 1 para 2(1)',
  plain:
    'It has 2 temporary parent governors, every head or head designate unless resigned, 1 temporary staff governor and 1 temporary local authority governor.',
  confidence: 'T',
  says: 'H',
  pivot: 'first-meeting',
  of: OPENING,
  versions: [
    stretch('2012-09-01', '2016-09-01', 'SI 2012/1035 Sch 1 para 2(1) as made', { ...usual, oneForEachSchool: true }),
    stretch('2016-09-01', null, 'SI 2012/1035 Sch 1 para 2(1) as amended by SI 2016/204', { ...usual, oneForEachSchool: false }),
  ],
  contents: ({ heads, input }) =>
    heads === null
      ? {
          missing: `schools[${input.schools.findIndex(({ headId }) => !headId)}].headId`,
          message: 'Say who heads each school, or is to head it.',
        }
      : undefined,
  demands: ({ heads, input }, { figures }) => {
    const most = heads ?? input.schools.length;
    const parents = figures.oneForEachSchool
      ? least('parent', Math.max(figures.parents, input.schools.length), 'There must be two, and one for each school.')
      : exactly('parent', figures.parents, 'There are two temporary parent governors for all the schools together.');
    return [
      parents,
      {
        ...exactly('head', most, 'Every head or head designate has a place, unless resigned.'),
        atLeast: Math.max(0, (heads ?? 1) - (input.headsResigned ?? 0)),
      },
      exactly('staff', figures.staff, 'There is one temporary staff governor.'),
      exactly('la', figures.authorityGovernors, 'There is one temporary local authority governor.'),
    ];
  },
});
