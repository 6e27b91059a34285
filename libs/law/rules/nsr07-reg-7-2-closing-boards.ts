import { defineInstrumentRule } from '../constitution/rule.js';
import { TEMPORARY } from './common/instruments.js';
import { since2015 } from './common/temporary.js';

/** Regs 7(2), 8(7): in an amalgamation the boards of the closing schools appoint. */
export const tgb72 = defineInstrumentRule({
  id: 'TGB-7-2',
  citation: 'SI 2007/958 regs 7(2), 8(7)',
  plain:
    'Where pupils of closing schools, or a substantial number, move to the new school, the arrangements let the closing boards appoint some or all of the temporary parent governors.',
  confidence: 'T',
  says: 'H',
  pivot: 'first-meeting',
  of: TEMPORARY,
  versions: since2015('SI 2007/958 regs 7(2), 8(7)', {}),
  body: ({ composition, pupilsTransfer, closingBoardsAppoint, trigger }) => {
    if (composition.temporaryFor !== 'new-school') return undefined;
    if (trigger === 'amalgamation' && typeof pupilsTransfer !== 'boolean')
      return { missing: 'pupilsTransfer', message: 'Say whether pupils of the closing schools move to the new school.' };
    if (pupilsTransfer !== true) return undefined;
    if (typeof closingBoardsAppoint !== 'boolean')
      return { missing: 'closingBoardsAppoint', message: 'Say whether the closing boards appoint temporary parent governors.' };
    return closingBoardsAppoint
      ? undefined
      : {
          message: 'The closing schools’ boards must be able to appoint some or all of the temporary parent governors.',
          field: 'closingBoardsAppoint',
          nextStep: 'Change the arrangements; without this they do not stand.',
        };
  },
});
