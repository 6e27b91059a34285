import { defineInstrumentRule, type InstrumentBite, type NotGiven } from '../constitution/rule.js';
import { INSTRUMENTS, stretch } from './common/instruments.js';

/** Regs 18(4)(b), 28(1)(ea): whether those who appoint may set the term governor by governor. */
export const ins28ea = defineInstrumentRule({
  id: 'INS-28-ea',
  citation: 'SI 2012/1034 regs 18(4)(b), 28(1)(ea)',
  plain:
    'The instrument says of each category whether those who appoint may set the term governor by governor; such a category has no fixed term of its own.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: INSTRUMENTS,
  versions: [stretch('2015-09-01', null, 'SI 2012/1034 reg 28(1)(ea) as inserted by SI 2014/1257', {})],
  contents: ({ input: { termRules } }) => {
    const message = 'Say if terms may be set governor by governor.';
    if (termRules === undefined) return { missing: 'termRules', message };
    return termRules.flatMap(({ category, years, individualTerms }, place): (InstrumentBite | NotGiven)[] => {
      const field = `termRules[${place}].individualTerms`;
      if (individualTerms === undefined || individualTerms === null) return [{ missing: field, message }];
      if (!individualTerms) return [];
      if (category === 'head')
        return [{ message: 'The head stays for as long as the post is held; nobody sets a term.', field, nextStep: 'Take the words out.' }];
      if (typeof years === 'number')
        return [
          {
            message: 'A category has either a term of its own or terms set governor by governor.',
            field,
            nextStep: 'Keep one of the two.',
          },
        ];
      return [];
    });
  },
});
