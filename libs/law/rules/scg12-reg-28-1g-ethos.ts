import { characterOf, isFor, isVoluntaryOrFoundation } from '../constitution/draft.js';
import { defineInstrumentRule, type InstrumentBite, type NotGiven } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';

/** Reg 28(1)(g): the religious ethos; in a federation a single description for each such school. */
export const ins28g = defineInstrumentRule({
  id: 'INS-28-g',
  citation: 'SI 2012/1034 reg 28(1)(g); SI 2012/1035 Sch 5 para 4(e)',
  plain:
    'For each foundation or voluntary school with a designated religious character the instrument has 1 description of its religious ethos.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 reg 28(1)(g)', { descriptions: 1 }),
  contents: ({ input: { schools, ethosStatements } }, { figures }) =>
    schools.flatMap((school, place): (InstrumentBite | NotGiven)[] => {
      if (!isVoluntaryOrFoundation(school.category)) return [];
      const character = characterOf(school);
      if (character === undefined)
        return [
          {
            missing: `schools[${place}].religiousCharacter`,
            message: `Say whether ${school.name} is designated as having a religious character.`,
          },
        ];
      if (character === null) return [];
      const message = `Schools with a religious character must describe their ethos: ${school.name} is ${character}.`;
      if (ethosStatements === undefined) return [{ missing: 'ethosStatements', message }];
      const own = ethosStatements.filter((one) => isFor(school, one.school, schools.length === 1));
      if (own.some(({ text }) => text.trim() !== ''))
        return own.length > figures.descriptions
          ? [
              {
                message: `${school.name} has ${own.length} descriptions of its ethos; there is to be a single one.`,
                field: 'ethosStatements',
                figures: { descriptions: own.length },
                nextStep: 'Keep one.',
              },
            ]
          : [];
      return [{ message, field: 'ethosStatements', nextStep: 'Add the words that the diocese or religious body gives for it.' }];
    }),
});
