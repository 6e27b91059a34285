import { defineInstrumentRule } from '../constitution/rule.js';
import { TEMPORARY } from './common/instruments.js';
import { ofMembers, since2015 } from './common/temporary.js';
import type { ParentOf } from '../constitution/members.js';

const first: readonly ParentOf[] = ['pupil', 'likely-pupil', 'nursery-user'];

/** Reg 7(3), (5): a temporary parent governor is a parent of a child who is or is likely to be a pupil. */
export const tgb73 = defineInstrumentRule({
  id: 'TGB-7-3',
  citation: 'SI 2007/958 reg 7(3), (5)',
  plain:
    'A temporary parent governor is a parent of a child who is, or is likely to be, a pupil; others only where no such parent can be found.',
  confidence: 'T',
  says: 'H',
  pivot: 'first-meeting',
  of: TEMPORARY,
  versions: since2015('SI 2007/958 reg 7(3), (5)', {}),
  body: (body) =>
    ofMembers(body, 'parent', ({ parentOf }, field) => {
      if (!parentOf) return { missing: `${field}.parentOf`, message: 'Say whose parent the temporary parent governor is.' };
      if (first.includes(parentOf)) return undefined;
      return parentOf === 'nobody'
        ? {
            message: 'A temporary parent governor must be a parent.',
            field: `${field}.parentOf`,
            nextStep: 'Appoint a parent of a likely pupil.',
          }
        : {
            message: 'This parent can be appointed only where no parent of a pupil or likely pupil could be found.',
            field: `${field}.parentOf`,
            nextStep: 'Record who was asked.',
            as: 'review',
          };
    }),
});
