import { authoritiesOf, lastAct } from '../engine/facts.js';
import { defineRule } from '../engine/rule.js';
import { MAKING } from '../processes/instrument/ids.js';
import { sinceFederationRegulations } from './common/versions.js';

/** Sch 5 para 5(1): which of several authorities makes the instrument of a federation. */
export const procM0 = defineRule({
  id: 'PROC-M0',
  citation: 'SI 2012/1035 Sch 5 para 5(1)',
  plain:
    'Where schools of several authorities federate, their governing bodies agree which authority makes the instrument, and it goes to that one.',
  confidence: 'T',
  says: 'H',
  processes: MAKING,
  pivot: 'event',
  versions: sinceFederationRegulations({}, 'T', 'SI 2012/1035 Sch 5 para 5(1)'),
  reads: ['acts', 'schools'],
  guards: {
    'making-authority-agreed': ({ schools }, _law, { data }) =>
      authoritiesOf(schools).includes(String(data['authority']))
        ? undefined
        : {
            message: `Authority ${String(data['authority'])} maintains none of the schools.`,
            nextStep: `Agree on one of these: ${authoritiesOf(schools).join(', ')}.`,
          },
    submitted: (facts, _law, { data }) => {
      const authorities = authoritiesOf(facts.schools);
      if (authorities.length < 2) return 'One authority maintains all the schools.';
      const agreed = lastAct(facts, 'making-authority-agreed')?.data['authority'];
      if (agreed === undefined)
        return {
          message: 'It is not agreed which authority makes the instrument.',
          nextStep: `The governing bodies agree on one of these: ${authorities.join(', ')}.`,
        };
      return data['authority'] === undefined || data['authority'] === agreed
        ? undefined
        : { message: `The governing bodies agreed on authority ${String(agreed)}.`, nextStep: `Submit it to authority ${String(agreed)}.` };
    },
  },
});
