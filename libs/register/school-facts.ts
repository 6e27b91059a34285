import type { Category, SchoolFacts } from '#libs/law/types.js';
import type { SchoolDetails, Suggestion } from './types.js';

/** Codes that name no religion: does not apply, none, and the blank label. "None" is an answer, and the answer is that there is none. */
const NO_RELIGION = new Set(['00', '06', '99', '9', '']);

/** Community schools of all kinds have no foundation, so no religious one. */
const WITHOUT_FOUNDATION: readonly (Category | null)[] = ['community', 'community-special', 'maintained-nursery'];
const VOLUNTARY: readonly (Category | null)[] = ['voluntary-aided', 'voluntary-controlled'];
const FOUNDATION: readonly (Category | null)[] = ['foundation', 'foundation-special'];

/** Whether the school is designated with a religious character. */
function hasReligion(school: SchoolDetails): boolean {
  return !NO_RELIGION.has(school.religiousCharacterCode ?? '') && school.religiousCharacter !== null;
}

/** The trust flag answers for foundation schools only: 1 supported by a trust, 2 not supported. */
function trustOf(school: SchoolDetails): boolean | null {
  if (WITHOUT_FOUNDATION.includes(school.category)) return false;
  if (!FOUNDATION.includes(school.category)) return null;
  return school.trustFlagCode === '1' ? true : school.trustFlagCode === '2' ? false : null;
}

/**
 * What the register says of a school, in the law's words. What it does not say is `null`: it knows the designated religious character,
 * which is not the religious foundation that regs 30(3)(c) and 34(2)(f) ask for, and it knows nothing of paid staff.
 */
export function schoolFactsOf(school: SchoolDetails): SchoolFacts {
  return {
    key: school.urn,
    urn: school.urn,
    name: school.name,
    ...(school.category ? { category: school.category } : {}),
    authority: school.authority,
    religiousCharacter: hasReligion(school) ? school.religiousCharacter : null,
    religiousFoundation: WITHOUT_FOUNDATION.includes(school.category) ? false : null,
    hasTrust: trustOf(school),
    registeredPupils: school.pupils,
    paidStaff: null,
    calendar: `authority:${school.authority}`,
    hasReligiousBody: null,
    lowAge: school.lowAge,
    highAge: school.highAge,
  };
}

/** A designated voluntary school most likely has a religious foundation; a person has to say so. */
export function suggestionsFor(school: SchoolDetails): Suggestion[] {
  if (!VOLUNTARY.includes(school.category) || !hasReligion(school)) return [];
  return [
    {
      school: school.urn,
      field: 'religiousFoundation',
      value: true,
      because: `${school.name} is a voluntary school designated ${school.religiousCharacter}; such a school usually has a religious foundation, but the register does not say so`,
    },
  ];
}
