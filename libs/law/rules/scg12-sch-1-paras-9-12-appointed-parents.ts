import { defineInstrumentRule } from '../constitution/rule.js';
import type { Appointment, ParentOf } from '../constitution/members.js';
import { SCHOOL, since2012 } from './common/instruments.js';
import { outOfOrder } from './common/members.js';

const order: readonly ParentOf[] = ['pupil', 'former-pupil', 'child-of-school-age'];
const specialOrder: readonly ParentOf[] = ['pupil', 'former-pupil', 'child-with-needs', 'older-with-needs'];

/** Appointment only where too few stood, or an election is not practicable. */
export const onlyWhereTooFewStood = ({
  vacancies,
  candidates,
  electionImpracticable,
}: Appointment):
  | { message: string; field: string; nextStep: string; figures?: Record<string, number> }
  | { missing: string; message: string }
  | undefined => {
  if (electionImpracticable === true) return undefined;
  if (typeof vacancies !== 'number' || typeof candidates !== 'number')
    return {
      missing: typeof vacancies === 'number' ? 'candidates' : 'vacancies',
      message: 'Say how many vacancies there were and how many parents stood.',
    };
  return candidates < vacancies
    ? undefined
    : {
        message: `${candidates} stood for ${vacancies} vacanc${vacancies === 1 ? 'y' : 'ies'}: a parent can be appointed only where too few stand.`,
        field: 'candidates',
        figures: { candidates, vacancies },
        nextStep: 'Hold the election.',
      };
};

/** Sch 1 paras 9 to 12: when and in which order parents are appointed. */
export const memP3 = defineInstrumentRule({
  id: 'MEM-P3',
  citation: 'SI 2012/1034 Sch 1 paras 9-12',
  plain:
    'The board appoints a parent governor only where too few stand or an election is not practicable, in the order the schedule lays down; special schools have an order of their own.',
  confidence: 'T',
  says: 'H',
  pivot: 'appointment',
  of: SCHOOL,
  versions: since2012('SI 2012/1034 Sch 1 paras 9-12', {}),
  appointment: (appointment) => {
    if (appointment.category !== 'parent' || appointment.way !== 'appointed') return undefined;
    const { schoolCategory } = appointment;
    const special = schoolCategory === 'community-special' || schoolCategory === 'foundation-special';
    return [onlyWhereTooFewStood(appointment), outOfOrder(special ? specialOrder : order, appointment)].filter((one) => one !== undefined);
  },
});
