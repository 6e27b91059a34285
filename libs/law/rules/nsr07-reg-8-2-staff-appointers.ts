import { defineInstrumentRule } from '../constitution/rule.js';
import { TEMPORARY } from './common/instruments.js';
import { ofMembers, since2015 } from './common/temporary.js';

/** Reg 8, by the words of its predecessor (SI 2003/1558 reg 11): who appoints the temporary staff governor. */
export const tgb82 = defineInstrumentRule({
  id: 'TGB-8-2',
  citation: 'SI 2007/958 reg 8 (SI 2003/1558 reg 11)',
  plain:
    'The temporary staff governor is appointed by the temporary governing body; in a voluntary aided school it appoints whom the proposers nominate.',
  confidence: 'P',
  says: 'W',
  pivot: 'first-meeting',
  of: TEMPORARY,
  versions: since2015('SI 2003/1558 reg 11', {}),
  body: (body) =>
    ofMembers(body, 'staff', ({ appointedBy }, field) =>
      appointedBy && appointedBy !== 'temporary-governing-body' && appointedBy !== 'closing-boards'
        ? {
            message: 'The temporary staff governor is as a rule appointed by the temporary governing body itself.',
            field: `${field}.appointedBy`,
            nextStep: 'Let the body confirm the appointment.',
          }
        : undefined,
    ),
});
