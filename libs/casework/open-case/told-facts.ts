import type { SchoolFacts } from '#libs/law/types.js';
import type { ToldOfSchool } from '../types.js';
import type { FieldError } from '#libs/platform/fields/event-data.js';

const isHeadcount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 1_000_000;
const isAge = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 25;
const isYesOrNo = (value: unknown): boolean => typeof value === 'boolean';

/** What may be told of a school; null says that it is not known. */
const factsTold: Record<string, { fits: (value: unknown) => boolean; message: string }> = {
  paidStaff: { fits: isHeadcount, message: 'Enter a whole number, such as 212' },
  registeredPupils: { fits: isHeadcount, message: 'Enter a whole number, such as 212' },
  hasTrust: { fits: isYesOrNo, message: 'hasTrust must be true, false or null' },
  religiousFoundation: { fits: isYesOrNo, message: 'religiousFoundation must be true, false or null' },
  hasReligiousBody: { fits: isYesOrNo, message: 'hasReligiousBody must be true, false or null' },
  maintained: { fits: isYesOrNo, message: 'maintained must be true, false or null' },
  ruralPrimary: { fits: isYesOrNo, message: 'ruralPrimary must be true, false or null' },
  lowAge: { fits: isAge, message: 'lowAge must be an age in whole years, such as 4' },
  highAge: { fits: isAge, message: 'highAge must be an age in whole years, such as 11' },
  part: {
    fits: (value) => ['closes', 'survives', 'goes-on'].includes(value as string),
    message: 'part must be closes, survives or goes-on',
  },
};

/** What is wrong with facts told of one school. @param field Where they stand in the request. */
export function wrongFacts(facts: unknown, field: string): FieldError[] {
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) return [{ field, message: `${field} must be an object` }];
  return Object.entries(facts).flatMap(([name, value]) => {
    const told = Object.hasOwn(factsTold, name) ? factsTold[name] : undefined;
    if (!told) return [{ field: `${field}.${name}`, message: `"${name}" is not known here: ${Object.keys(factsTold).join(', ')} are` }];
    return value === undefined || value === null || told.fits(value) ? [] : [{ field: `${field}.${name}`, message: told.message }];
  });
}

/** A school with what the register does not hold filled in by whoever opens the case. */
export function withTold(school: SchoolFacts, told: ToldOfSchool): SchoolFacts {
  const said = Object.entries(told).filter(([, value]) => value !== undefined);
  // undefined members would be no JSON, and a subject is hashed
  return Object.fromEntries(
    Object.entries({ ...school, ...Object.fromEntries(said) }).filter(([, value]) => value !== undefined),
  ) as unknown as SchoolFacts;
}
