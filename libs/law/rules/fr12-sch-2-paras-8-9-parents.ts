import { defineInstrumentRule } from '../constitution/rule.js';
import type { ParentOf } from '../constitution/members.js';
import { FEDERATION, since2012 } from './common/instruments.js';
import { outOfOrder } from './common/members.js';
import { onlyWhereTooFewStood } from './scg12-sch-1-paras-9-12-appointed-parents.js';

const order: readonly ParentOf[] = ['pupil', 'former-pupil', 'child-with-needs', 'any-child'];
const first: ReadonlySet<ParentOf> = new Set(['nursery-user', 'pupil-of-another-school']);

/** Reg 14, Sch 2: parents of all schools elect; appointment in the order laid down. */
export const fed141 = defineInstrumentRule({
  id: 'FED-14-1',
  citation: 'SI 2012/1035 reg 14, Sch 2 paras 8-9',
  plain:
    'Parent governors of a federation are elected by the parents of all its schools; a place not filled is filled by appointment, in the order laid down.',
  confidence: 'T',
  says: 'H',
  pivot: 'appointment',
  of: FEDERATION,
  versions: since2012('SI 2012/1035 reg 14, Sch 2 as amended by SI 2016/204 and SI 2017/487', {}),
  appointment: (appointment) => {
    if (appointment.category !== 'parent' || appointment.way !== 'appointed') return undefined;
    const { parentOf } = appointment;
    // A parent of a pupil at any of the schools, or of a child who uses the nursery, comes first.
    const read = parentOf && first.has(parentOf) ? { ...appointment, parentOf: 'pupil' as const } : appointment;
    return [onlyWhereTooFewStood(appointment), outOfOrder(order, read)].filter((one) => one !== undefined);
  },
});
