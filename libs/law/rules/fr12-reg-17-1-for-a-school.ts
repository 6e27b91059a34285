import { schoolKey } from '../constitution/draft.js';
import { defineInstrumentRule } from '../constitution/rule.js';
import { FEDERATION, since2012 } from './common/instruments.js';

/** Reg 17(1)(a)(i): a foundation governor of a federation is appointed for one of its schools. */
export const fed171 = defineInstrumentRule({
  id: 'FED-17-1',
  citation: 'SI 2012/1035 reg 17(1)(a)(i)',
  plain: 'Each foundation governor of a federation is appointed for one particular school of it.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: FEDERATION,
  versions: since2012('SI 2012/1035 reg 17(1)(a)(i)', {}),
  contents: ({ input, numbers }) => {
    if (numbers === null || numbers.foundation === 0) return undefined;
    const { foundationPlaces, exOfficioPlaces = [], schools } = input;
    if (foundationPlaces === undefined && exOfficioPlaces.length === 0)
      return { missing: 'foundationPlaces', message: 'Which school is each foundation governor for?' };
    const known = new Set(schools.flatMap((school) => [school.name, schoolKey(school)]));
    const rows = [
      ...(foundationPlaces ?? []).map(({ school }, place) => ({ school, field: `foundationPlaces[${place}].school` })),
      ...exOfficioPlaces.map(({ school }, place) => ({ school, field: `exOfficioPlaces[${place}].school` })),
    ];
    return rows.flatMap(({ school, field }) => {
      if (school !== undefined && school !== null && known.has(school)) return [];
      return [
        {
          message: school ? `${school} is none of the schools of this federation.` : 'Which school is this foundation governor for?',
          field,
          nextStep: 'Name one school of the federation.',
        },
      ];
    });
  },
});
