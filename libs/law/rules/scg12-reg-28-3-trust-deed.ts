import { foundationOf, isFor } from '../constitution/draft.js';
import { defineInstrumentRule, type InstrumentBite, type NotGiven } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';

/** Reg 28(3): the foundation's governing documents and any trust deed, which a person compares with the draft. */
export const ins283 = defineInstrumentRule({
  id: 'INS-28-3',
  citation: 'SI 2012/1034 reg 28(3); SI 2012/1035 Sch 5 para 4(g)',
  plain:
    'The instrument of a school with a foundation complies with the foundation’s governing documents and any trust deed, so far as statute allows.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 reg 28(3)', {}),
  contents: ({ input: { schools, foundationDocuments } }) =>
    schools.flatMap((school): (InstrumentBite | NotGiven)[] => {
      if (foundationOf(school) !== true) return [];
      const message = `Confirm against the trust deed or governing documents of the foundation of ${school.name}.`;
      const own = (foundationDocuments ?? []).filter((one) => isFor(school, one.school, schools.length === 1));
      const against = own.find(({ complies }) => complies === false);
      if (against !== undefined)
        return [
          {
            message: `The draft for ${school.name} does not comply with ${against.reference ?? 'the governing documents of its foundation'}.`,
            field: 'foundationDocuments',
            nextStep: 'Change the draft, or show the provision of statute that goes before the document.',
          },
        ];
      const checked = own.some(
        ({ reference, checkedOn, complies }) =>
          (reference ?? '') !== '' && Boolean(checkedOn) && complies !== null && complies !== undefined,
      );
      return checked ? [] : [{ missing: 'foundationDocuments', message }];
    }),
});
