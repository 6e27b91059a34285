import { isFoundationKind } from '../constitution/draft.js';
import { defineInstrumentRule } from '../constitution/rule.js';
import { TEMPORARY } from './common/instruments.js';
import { isLeaving, since2015 } from './common/temporary.js';

/** Regs 31, 35, 41 bring in reg 7 of SI 2007/958, which speaks of proposers that a school leaving a federation has not. */
export const tgbDf1 = defineInstrumentRule({
  id: 'TGB-DF-1',
  citation: 'SI 2012/1035 regs 31, 35, 41; SI 2007/958 reg 7',
  plain: 'At a voluntary aided or foundation school that leaves, nobody is a proposer: agree with trustees and diocese who appoints.',
  confidence: 'D',
  says: 'I',
  pivot: 'first-meeting',
  of: TEMPORARY,
  versions: since2015('SI 2012/1035 regs 31, 35, 41; SI 2007/958 reg 7', {}),
  body: (body, { input }) => {
    const category = input.schools[0]?.category;
    if (!isLeaving(body) || (category !== 'voluntary-aided' && !isFoundationKind(category)) || body.appointersAgreed === true)
      return undefined;
    return {
      message: 'Nobody is a "proposer" of a school that leaves a federation.',
      field: 'appointersAgreed',
      nextStep: 'Agree with the trustees and the diocese who appoints, and record it.',
    };
  },
});
