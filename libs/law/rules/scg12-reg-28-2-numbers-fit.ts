import { foundationOf, isFoundationKind, type Draft } from '../constitution/draft.js';
import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';

/** Reg 28(2): the numbers accord with the category and the status stated. The paragraphs of regs 14 and 22 say how; this says that a statement and the numbers belong to different schools. */
export const ins282 = defineInstrumentRule({
  id: 'INS-28-2',
  citation: 'SI 2012/1034 reg 28(2); SI 2012/1035 Sch 5 para 4(f)',
  plain: 'The numbers fit the category and the foundation status that the instrument states.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 reg 28(2)', { share: [9, 20] }),
  contents: (draft, { figures }) => {
    const other = fitsAnother(draft, figures.share);
    return other === null
      ? undefined
      : {
          message: `The numbers do not fit the status you declared: ${other}.`,
          field: draft.input.schools.length === 1 ? 'schools[0].hasFoundation' : 'schools',
          nextStep: 'Put right the statement on the foundation, or the numbers.',
        };
  },
});

/** What the numbers look like, when it is not what the foundation schools are said to be. */
function fitsAnother({ input, nature, numbers }: Draft, [part, of]: readonly [number, number]): string | null {
  if (numbers === null || !input.schools.every(({ category }) => isFoundationKind(category))) return null;
  const { foundation, partnership, total } = numbers;
  const stated = input.schools.every((school) => foundationOf(school) !== null);
  if (!stated) return null;
  if (nature === 'no-foundation' && foundation > 0) return 'there are foundation governors, but no foundation';
  if ((nature === 'not-qualifying' || nature === 'qualifying') && partnership > 0)
    return 'there are partnership governors, but a foundation';
  if (nature === 'not-qualifying' && 2 * foundation > total)
    return 'foundation governors are in the majority, as in a qualifying foundation school';
  if (nature === 'qualifying' && foundation > 0 && of * foundation <= part * total)
    return 'foundation governors are in the minority, as where the foundation does not qualify';
  return null;
}
