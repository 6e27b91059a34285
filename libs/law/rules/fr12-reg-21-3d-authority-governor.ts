import { defineInstrumentRule } from '../constitution/rule.js';
import { exactly, FEDERATION, since2012 } from './common/instruments.js';

/** Regs 16(2), 21(3)(d): one authority governor; several authorities agree who nominates. */
export const fed213d = defineInstrumentRule({
  id: 'FED-21-3d',
  citation: 'SI 2012/1035 regs 16(2), 21(3)(d)',
  plain: 'There is 1 local authority governor; where schools of several authorities are federated, these agree which of them nominates.',
  confidence: 'T',
  says: 'H',
  pivot: 'effective-date',
  of: FEDERATION,
  versions: since2012('SI 2012/1035 regs 16(2), 21(3)(d)', { authorityGovernors: 1 }),
  demands: (_draft, { figures }) => [
    exactly('la', figures.authorityGovernors, 'One local authority governor. Record which authority nominates.'),
  ],
  contents: ({ input }) => {
    const authorities = [...new Set(input.schools.flatMap(({ authority }) => (authority ? [authority] : [])))];
    if (authorities.length < 2) return undefined;
    const { nominatingAuthority } = input;
    if (nominatingAuthority === undefined || nominatingAuthority === null || nominatingAuthority === '')
      return { missing: 'nominatingAuthority', message: 'Record which authority nominates the local authority governor.' };
    if (authorities.includes(nominatingAuthority)) return undefined;
    return {
      message: `Authority ${nominatingAuthority} maintains none of the schools, so it cannot nominate.`,
      field: 'nominatingAuthority',
      nextStep: `The authorities agree which of them nominates: ${authorities.join(' or ')}.`,
    };
  },
});
