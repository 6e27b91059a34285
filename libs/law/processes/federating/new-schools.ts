import type { BoardFacts, SchoolFacts } from '../../types.js';
import { school, type Story } from '../leaving/story.js';
import { federatingOf } from './story.js';

const newSchools: SchoolFacts[] = [
  school('a', { religiousCharacter: null }),
  school('n', { religiousCharacter: null, registeredPupils: null }),
  school('m', { religiousCharacter: null, registeredPupils: null, category: 'foundation', hasTrust: true, religiousFoundation: false }),
];

/** An existing school, a new one with a temporary governing body, and a new foundation school for which its proposers act. */
export const newBoards: BoardFacts[] = [
  { key: 'a', name: 'School A', kind: 'school', schools: ['a'] },
  { key: 'n', name: 'The temporary governing body of School N', kind: 'temporary', schools: ['n'] },
  { key: 'm', name: 'The proposers of School M', kind: 'proposers', schools: ['m'] },
];

/** A case of these three. */
export const withNewSchools = (): Story => federatingOf(newSchools, newBoards);

/** One temporary governing body for two new schools, lawful unless more is said. */
export const singleBody = (data: Record<string, unknown> = {}): Record<string, unknown> => ({
  authority: '931',
  newSchools: 2,
  authoritiesAgreed: true,
  proposersConsulted: true,
  members: 12,
  parents: 2,
  heads: 2,
  staff: 1,
  authorityGovernors: 1,
  coOptedStaff: 1,
  ...data,
});
