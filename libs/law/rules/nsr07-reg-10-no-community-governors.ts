import { defineInstrumentRule } from '../constitution/rule.js';
import { TEMPORARY } from './common/instruments.js';
import { since2015 } from './common/temporary.js';

/** Regs 10 and 13 were taken out: no temporary community or sponsor governors. */
export const tgb101 = defineInstrumentRule({
  id: 'TGB-10-1',
  citation: 'SI 2015/883 reg 3(6), (9)',
  plain: 'A temporary governing body has 0 temporary community governors and 0 temporary sponsor governors.',
  confidence: 'T',
  says: 'H',
  pivot: 'first-meeting',
  of: TEMPORARY,
  versions: since2015('SI 2007/958 regs 10, 13', { most: 0 }),
  contents: ({ input }, { figures }) =>
    (input.otherPlaces ?? []).flatMap(({ label, number }, place) =>
      number > figures.most && /community|sponsor/i.test(label)
        ? [
            {
              message: 'These categories were abolished for temporary bodies in 2015.',
              field: `otherPlaces[${place}]`,
              figures: { number },
              nextStep: 'Give their places to another category.',
            },
          ]
        : [],
    ),
});
