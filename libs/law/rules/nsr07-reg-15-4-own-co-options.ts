import { defineInstrumentRule } from '../constitution/rule.js';
import { TEMPORARY } from './common/instruments.js';
import { ofMembers, since2015 } from './common/temporary.js';

/** Reg 15(4): the body chooses its co-opted members itself, for their skills. */
export const tgb153 = defineInstrumentRule({
  id: 'TGB-15-3',
  citation: 'SI 2007/958 reg 15(4)-(5)',
  plain: 'Temporary co-opted governors are appointed by the temporary governing body itself, for their skills.',
  confidence: 'T',
  says: 'H',
  pivot: 'first-meeting',
  of: TEMPORARY,
  versions: since2015('SI 2007/958 reg 15(4)-(5)', {}),
  body: (body) =>
    ofMembers(body, 'coOpted', ({ appointedBy }, field) =>
      appointedBy && appointedBy !== 'temporary-governing-body'
        ? {
            message: 'Co-opted members are chosen by the temporary governing body, not the LA.',
            field: `${field}.appointedBy`,
            nextStep: 'The temporary governing body decides the co-option at a meeting.',
          }
        : undefined,
    ),
});
