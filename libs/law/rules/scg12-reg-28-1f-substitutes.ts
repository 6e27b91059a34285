import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';
import { notBlank } from './common/contents.js';

/** Reg 28(1)(f)(iii): who may ask for the removal of an ex officio governor and appoint the substitute. */
export const ins28f3 = defineInstrumentRule({
  id: 'INS-28-f3',
  citation: 'SI 2012/1034 reg 28(1)(f)(iii)',
  plain: 'For each ex officio place the instrument names who may ask for removal and appoint a substitute.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 reg 28(1)(f)(iii)', {}),
  contents: ({ input: { exOfficioPlaces = [] } }) =>
    exOfficioPlaces.flatMap(({ substituteAppointer }, place) => {
      const own = notBlank(substituteAppointer, `exOfficioPlaces[${place}].substituteAppointer`, 'Say who can appoint a substitute.');
      return own === undefined ? [] : [own];
    }),
});
