import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';
import { notBlank } from './common/contents.js';

/** The seven legal categories with the words papers use for them. */
const words: readonly (readonly [string, RegExp])[] = [
  ['community', /^community( school)?$/],
  ['maintained-nursery', /^(maintained )?nursery( school)?$/],
  ['community-special', /^community special( school)?$/],
  ['foundation', /^foundation( school)?$/],
  ['foundation-special', /^foundation special( school)?$/],
  ['voluntary-controlled', /^(voluntary controlled|vc)( school)?$/],
  ['voluntary-aided', /^(voluntary aided|va)( school)?$/],
];

/** Reg 28(1)(b): the category of the school, for a federation the names and categories of all. */
export const ins28b1 = defineInstrumentRule({
  id: 'INS-28-b1',
  citation: 'SI 2012/1034 reg 28(1)(b); SI 2012/1035 Sch 5 para 4(c)',
  plain: 'The instrument gives the category of the school; for a federation the names and categories of all its schools.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 reg 28(1)(b)', {}),
  contents: ({ input }) =>
    input.schools.flatMap(({ name, category, statedCategory }, place) => {
      const field = `schools[${place}]`;
      const named = notBlank(name, `${field}.name`, 'Name every school.');
      const unnamed = named === undefined ? [] : [named];
      if (statedCategory !== undefined && statedCategory !== null) {
        const stated = statedCategory.toLowerCase().replaceAll('-', ' ').trim();
        const meant = words.find(([, form]) => form.test(stated))?.[0];
        if (meant === undefined)
          return [
            ...unnamed,
            {
              message: `“${statedCategory}” is not a legal category.`,
              field: `${field}.statedCategory`,
              nextStep:
                'Name one of the seven: community, maintained nursery, community special, foundation, foundation special, voluntary controlled, voluntary aided.',
            },
          ];
        if (category !== undefined && meant !== category)
          return [
            ...unnamed,
            {
              message: `The paper says “${statedCategory}”, the school is entered as ${category.replaceAll('-', ' ')}.`,
              field: `${field}.category`,
              nextStep: 'Put right whichever is wrong.',
            },
          ];
      }
      return category === undefined ? [...unnamed, { missing: `${field}.category`, message: `Give the category of ${name}.` }] : unnamed;
    }),
});
