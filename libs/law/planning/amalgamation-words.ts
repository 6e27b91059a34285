import { AMALGAMATION_VEHICLES } from '../rules/common/vehicles.js';
import type { CaseInput } from '../types.js';
import { alterer, closingOf, sectionOf } from './amalgamation-choices.js';
import type { Chosen } from './types.js';

export const toAuthority = ({ schools }: CaseInput): string => `local-authority:${schools[0]?.authority ?? ''}`;

/** Everybody who publishes a part, as the plan names who acts. */
export function whoPublishes(input: CaseInput, chosen: Chosen): string {
  const lead =
    input.process === 'amalgamation-new-school'
      ? (AMALGAMATION_VEHICLES[sectionOf(input, chosen)]?.publishedBy ?? 'authority')
      : alterer(input, chosen);
  const closure = closingOf(input).length > 0 && chosen['closureBy'] === 'governing-body' ? 'governing-body' : 'authority';
  const bodies = [...new Set([lead, closure])];
  return bodies.length > 1 ? 'publishers' : bodies[0] === 'authority' ? toAuthority(input) : bodies[0]!;
}
