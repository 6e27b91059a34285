import type { IsoDate, Policy } from '../types.js';

/**
 * Policies that authorities have had, ready to be taken over by one of them and changed. None applies until an authority takes it.
 * @param authority three-digit code of the authority that takes them.
 * @param from first day on which they apply there.
 */
export function policyTemplates(authority: string, from: IsoDate): Policy[] {
  return [
    {
      id: 'diocese-before-collaborating',
      title: 'Consult the diocese before collaborating',
      asks: 'A voluntary aided church school consults its diocese before its governing body resolves to collaborate.',
      source: 'policy on collaboration of schools, para 3.3; catalogue row CO-15',
      authority,
      processes: ['collaboration'],
      step: 'board-resolved',
      requires: { kind: 'event-before', event: 'partner-consulted', data: { whom: 'diocesan-authority' }, per: 'school' },
      schools: { categories: ['voluntary-aided'], religious: true },
      from,
    },
    {
      id: 'conditions-of-success',
      title: 'An agreement meets the conditions of success',
      asks: 'An agreement has a common purpose, clear governance, clear leadership, commitments of every school and a way to review it.',
      source: 'policy on collaboration of schools, conditions of success',
      authority,
      processes: ['collaboration'],
      step: 'agreement-drafted',
      requires: { kind: 'contains', field: 'heads', values: ['purpose', 'committee', 'leadership', 'commitments', 'review'] },
      from,
    },
  ];
}
