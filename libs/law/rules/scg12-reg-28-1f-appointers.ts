import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';

/** Reg 28(1)(f)(i): who appoints foundation governors, and on what basis where there are several. */
export const ins28f1 = defineInstrumentRule({
  id: 'INS-28-f1',
  citation: 'SI 2012/1034 reg 28(1)(f)(i)',
  plain:
    'The instrument names who appoints the foundation governors, and the basis where there are several; every foundation place has an appointer or goes with an office.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 reg 28(1)(f)(i)', { several: 2 }),
  contents: ({ input: { foundationPlaces, exOfficioPlaces = [] }, numbers }, { figures }) => {
    if (numbers === null || numbers.foundation <= 0) return undefined;
    if (foundationPlaces === undefined) return { missing: 'foundationPlaces', message: 'Say who appoints each foundation governor.' };
    const allocated = foundationPlaces.reduce((sum, { number }) => sum + number, 0);
    const filled = allocated + exOfficioPlaces.length;
    const { foundation } = numbers;
    return [
      ...foundationPlaces.flatMap(({ appointer, number }, place) =>
        number > 0 && (appointer ?? '').trim() === ''
          ? [
              {
                message: `Nobody is named who appoints ${number} of the foundation governors.`,
                field: `foundationPlaces[${place}].appointer`,
                figures: { number },
                nextStep: 'Name the person or body.',
              },
            ]
          : [],
      ),
      ...(foundationPlaces.length >= figures.several
        ? foundationPlaces.flatMap(({ basis, school }, place) =>
            (basis ?? '').trim() === '' && (school ?? '') === ''
              ? [{ missing: `foundationPlaces[${place}].basis`, message: 'Several appoint: say on what basis each does.' }]
              : [],
          )
        : []),
      ...(filled === foundation
        ? []
        : [
            {
              message: `${filled} of ${foundation} foundation places have an appointer.`,
              field: 'foundationPlaces',
              figures: { appointed: allocated, exOfficio: exOfficioPlaces.length, foundation },
              nextStep: 'The places of all appointers and the ex officio places together are the number of foundation governors.',
              ...(filled > foundation ? { as: 'data' as const } : {}),
            },
          ]),
    ];
  },
});
