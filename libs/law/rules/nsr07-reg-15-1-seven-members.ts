import { defineInstrumentRule } from '../constitution/rule.js';
import { leastTotal, TEMPORARY } from './common/instruments.js';
import { since2015 } from './common/temporary.js';

/** Reg 15(1)-(2): size. */
export const tgb151 = defineInstrumentRule({
  id: 'TGB-15-1',
  citation: 'SI 2007/958 reg 15(1)-(2)',
  plain: 'A temporary governing body has at least 7 members; the authority sets its size.',
  confidence: 'T',
  says: 'H',
  pivot: 'first-meeting',
  of: TEMPORARY,
  versions: since2015('SI 2007/958 reg 15(1)-(2)', { places: 7 }),
  demands: (_draft, { figures }) => [
    leastTotal(
      figures.places,
      (total) => `A temporary governing body needs at least ${figures.places}; the LA sets the size. Yours adds up to ${total}.`,
      'The authority sets a larger number.',
    ),
  ],
  body: ({ sizeSetBy }) =>
    sizeSetBy === undefined || sizeSetBy === null || sizeSetBy === 'local-authority'
      ? undefined
      : {
          message: 'The size of a temporary governing body is set by the local authority.',
          field: 'sizeSetBy',
          nextStep: 'The authority decides the number and records it.',
        },
});
