import { categoryNames } from '../constitution/places.js';
import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';

/** Regs 18(4)(a), 28(1)(e): a term under four years, stated for its category. */
export const ins28e = defineInstrumentRule({
  id: 'INS-28-e',
  citation: 'SI 2012/1034 regs 18, 28(1)(e)',
  plain:
    'A term shorter than the usual 4 years is stated for its category, and is at least 1 year; head and ex officio governors have none.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 regs 18, 28(1)(e)', { shortest: 1, usual: 4 }),
  contents: ({ input: { termRules } }, { figures }) => {
    if (termRules === undefined)
      return { missing: 'termRules', message: 'Say which categories have a term shorter than four years, or that none has.' };
    return termRules.flatMap(({ category, years }, place) => {
      if (years === undefined || years === null) return [];
      const field = `termRules[${place}].years`;
      const own = { field, figures: { years } };
      if (years < figures.shortest)
        return [{ ...own, message: 'A shorter term must be at least 1 year.', nextStep: 'Give one year or more.' }];
      if (years > figures.usual)
        return [
          {
            ...own,
            message: `A term cannot be longer than ${figures.usual} years.`,
            nextStep: 'Take the term out; four years is the law.',
          },
        ];
      if (category === 'head')
        return years < figures.usual
          ? [
              {
                ...own,
                message: 'The head is a governor for as long as the post is held; no term can be set.',
                nextStep: 'Take the term out.',
              },
            ]
          : [
              {
                ...own,
                message: 'The head is a governor for as long as the post is held, not for four years.',
                nextStep: 'Take the head out of the words on terms.',
                as: 'info' as const,
              },
            ];
      if (category === 'all')
        return [
          {
            ...own,
            message: `${years === figures.usual ? 'Four years is the law without saying so, and a' : 'A'} term for everybody does not bind the head or ex officio governors, who stay for as long as they hold the post.`,
            nextStep: 'Name the categories, or leave the term out.',
            as: 'info' as const,
          },
        ];
      return years === figures.usual
        ? [
            {
              ...own,
              message: `Four years is the law for ${categoryNames[category]}s without saying so.`,
              nextStep: 'Leave the term out.',
              as: 'info' as const,
            },
          ]
        : [];
    });
  },
});
