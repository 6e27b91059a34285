import { defineInstrumentRule } from '../constitution/rule.js';
import { TEMPORARY } from './common/instruments.js';
import { isLeaving, ofMembers, since2015 } from './common/temporary.js';

/** Reg 12: temporary partnership governors. */
export const tgb121 = defineInstrumentRule({
  id: 'TGB-12-1',
  citation: 'SI 2007/958 reg 12 (SI 2003/1558 reg 15)',
  plain:
    'Temporary partnership governors are appointed by the authority where it proposed the school, else nominated by the proposers and appointed by the body; likely parents, pupils, staff, councillors and education officers cannot be.',
  confidence: 'P',
  says: 'W',
  pivot: 'first-meeting',
  of: TEMPORARY,
  versions: since2015('SI 2007/958 reg 12', {}),
  body: (body) =>
    ofMembers(body, 'partnership', ({ appointedBy, barredAsPartner }, field) => {
      if (barredAsPartner === true)
        return {
          message: 'Likely parents, pupils, staff, councillors and education officers cannot be temporary partnership governors.',
          field: `${field}.barredAsPartner`,
          nextStep: 'Appoint somebody else.',
        };
      if (isLeaving(body) || !body.proposedBy || !appointedBy) return undefined;
      const by = body.proposedBy === 'local-authority' ? 'local-authority' : 'temporary-governing-body';
      return appointedBy === by
        ? undefined
        : {
            message: `Temporary partnership governors of this school are appointed by the ${by === 'local-authority' ? 'local authority' : 'temporary governing body'}.`,
            field: `${field}.appointedBy`,
            nextStep: 'Let them confirm the appointment.',
          };
    }),
});
