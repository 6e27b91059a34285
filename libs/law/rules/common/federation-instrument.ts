import { actsOf, authoritiesOf, lastAct, type Facts } from '../../engine/facts.js';
import type { RecipientSpec } from '../../engine/rule.js';
import { federatingBoards, schoolsOf } from '../../processes/federating/facts.js';
import type { SchoolFacts } from '../../types.js';
import { foundationAndReligion, hasFoundation } from './proposing.js';
import type { ReligiousBodies } from './versions.js';

type Reader = Pick<Facts, 'acts' | 'boards' | 'schools'>;

/** Schools that will be in the federation as things stand. */
export const federatingSchools = (facts: Reader): SchoolFacts[] => schoolsOf(facts, federatingBoards(facts));

/** True when the federation will have foundation governors; null when it is not known of any school that has them. */
export function willHaveFoundationGovernors(facts: Reader): boolean | null {
  const known = federatingSchools(facts).map(hasFoundation);
  return known.includes(true) ? true : known.includes(null) ? null : false;
}

/** Whose approval the draft needs in respect of each foundation or voluntary school and which has not been given by a day. */
export function approvalsMissing(facts: Reader, figures: ReligiousBodies, by: string): RecipientSpec[] {
  const given = actsOf(facts, 'instrument-draft-approved').filter(({ happenedOn }) => happenedOn <= by);
  return federatingSchools(facts)
    .filter((school) => hasFoundation(school) !== false)
    .flatMap((school) => foundationAndReligion(school, figures))
    .filter(({ role, school }) => !given.some(({ data }) => data['by'] === role && data['school'] === school));
}

/** The authority that makes the instrument: the only one there is, or the one the boards agreed. Null while none is agreed. */
export function makerOf(facts: Reader): string | null {
  const authorities = authoritiesOf(federatingSchools(facts));
  const agreed = lastAct(facts, 'instrument-authority-agreed')?.data['authority'];
  if (typeof agreed === 'string' && authorities.includes(agreed)) return agreed;
  return authorities.length === 1 ? authorities[0]! : null;
}

/** Facts these answers come from. */
export const instrumentFacts = ['acts', 'boards', 'schools'] as const;
