import { defineInstrumentRule } from '../constitution/rule.js';
import { TEMPORARY } from './common/instruments.js';
import { ofMembers, since2015 } from './common/temporary.js';

/** Reg 8: who can be the temporary staff governor. */
export const tgb81 = defineInstrumentRule({
  id: 'TGB-8-1',
  citation: 'SI 2007/958 reg 8(1)',
  plain: 'The temporary staff governor is employed by governing body or authority to work at the school, and is not its head.',
  confidence: 'T',
  says: 'H',
  pivot: 'first-meeting',
  of: TEMPORARY,
  versions: since2015('SI 2007/958 reg 8', {}),
  body: (body) =>
    ofMembers(body, 'staff', ({ employedAtSchool, isHead }, field) => {
      if (isHead === true)
        return {
          message: 'The head has a place of their own and cannot be the temporary staff governor.',
          field: `${field}.isHead`,
          nextStep: 'Appoint another member of staff.',
        };
      if (employedAtSchool === undefined || employedAtSchool === null)
        return {
          missing: `${field}.employedAtSchool`,
          message: 'Say whether the temporary staff governor is employed to work at the school.',
        };
      return employedAtSchool
        ? undefined
        : {
            message: 'The temporary staff governor must be employed to work at the school.',
            field: `${field}.employedAtSchool`,
            nextStep: 'Appoint somebody with a contract to work there.',
          };
    }),
});
