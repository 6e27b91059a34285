import { defineInstrumentRule } from '../constitution/rule.js';
import { INSTRUMENTS, since2012 } from './common/instruments.js';
import { notBlank } from './common/contents.js';

/** Reg 28(1)(a): the name of the school; Sch 5 para 4 to SI 2012/1035: of the federation. */
export const ins28a = defineInstrumentRule({
  id: 'INS-28-a',
  citation: 'SI 2012/1034 reg 28(1)(a); SI 2012/1035 Sch 5 para 4(b)',
  plain: 'The instrument gives the legal name of the school or federation.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: INSTRUMENTS,
  versions: since2012('SI 2012/1034 reg 28(1)(a)', {}),
  contents: ({ input }) => {
    const what = input.subject === 'federation' ? 'federation' : 'school';
    const own = notBlank(input.name, 'name', `Give the legal name of the ${what}.`);
    if (own !== undefined) return own;
    const [school] = input.schools;
    // Papers use shorter names than the register; both stay as written, and somebody looks.
    if (input.subject === 'federation' || school === undefined || sameName(input.name!, school.name)) return undefined;
    return {
      message: `The instrument says "${input.name!.trim()}", the school is entered as "${school.name}".`,
      field: 'name',
      nextStep: 'Use the name in the register, or have the register put right.',
      as: 'data',
    };
  },
});

const plainName = (name: string): string => name.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
const sameName = (one: string, other: string): boolean => plainName(one) === plainName(other);
