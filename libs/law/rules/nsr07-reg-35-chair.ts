import { defineInstrumentRule, type InstrumentBite, type NotGiven } from '../constitution/rule.js';
import { TEMPORARY } from './common/instruments.js';
import { isLeaving, since2015 } from './common/temporary.js';

/** Reg 35: chair and vice-chair. Part 6 is not brought in for schools that leave a federation. */
export const tgb351 = defineInstrumentRule({
  id: 'TGB-35-1',
  citation: 'SI 2007/958 reg 35(1), (3)',
  plain:
    'The temporary governing body of a new school elects a chair and a vice-chair from among its members, neither of whom is employed at the school.',
  confidence: 'T',
  says: 'H',
  pivot: 'first-meeting',
  of: TEMPORARY,
  versions: since2015('SI 2007/958 reg 35', {}),
  body: (body) => {
    if (isLeaving(body)) return undefined;
    return (['chair', 'viceChair'] as const).flatMap((office): (InstrumentBite | NotGiven)[] => {
      const words = office === 'chair' ? 'chair' : 'vice-chair';
      if (body[`${office}IsStaff`] === true)
        return [
          { message: `The ${words} cannot be employed at the school.`, field: `${office}IsStaff`, nextStep: `Elect another ${words}.` },
        ];
      return body[`${office}ElectedOn`] ? [] : [{ missing: `${office}ElectedOn`, message: `Record the election of a ${words}.` }];
    });
  },
});
