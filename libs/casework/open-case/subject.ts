import { parseIsoDate } from '#libs/law/calendar/civil-date.js';
import type { IsoDate, SchoolFacts } from '#libs/law/types.js';
import { ok, refuse, type Refusal, type Result } from '#libs/platform/result.js';
import type { CaseFacts } from '#libs/register/index.js';
import { fieldsInvalid } from '../refusals.js';
import type { CaseSubject, OpenCaseInput } from '../types.js';
import type { FieldError } from '../validation/event-data.js';

const MOST_SCHOOLS_TOLD_OF = 200;

/** What cannot be right whatever the register says; null when nothing is wrong. */
export function wrongOpening(input: OpenCaseInput, today: IsoDate): { ok: false; refusal: Refusal } | null {
  const errors: FieldError[] = [];
  if (input.process !== 'leaving' && input.process !== 'dissolution')
    errors.push({ field: 'process', message: 'Choose leaving or dissolution' });
  if (typeof input.federationUid !== 'string' || !/^[0-9]{1,10}$/.test(input.federationUid))
    errors.push({ field: 'federationUid', message: 'Give the UID of the federation, such as 17615' });
  if (typeof input.registerAsAt !== 'string' || parseIsoDate(input.registerAsAt) === null) {
    errors.push({ field: 'registerAsAt', message: 'The date of the register must be a real date, such as 2026-01-27' });
  } else if (input.registerAsAt > today) {
    errors.push({ field: 'registerAsAt', message: 'The date of the register must be today or in the past' });
  }
  if (input.process === 'leaving' && !input.relevantSchool)
    errors.push({ field: 'relevantSchool', message: 'Choose the school that the request is about' });
  if (input.process === 'dissolution' && input.relevantSchool)
    errors.push({ field: 'relevantSchool', message: 'A dissolution is not about one school: leave it out' });
  if (Object.keys(input.schools ?? {}).length > MOST_SCHOOLS_TOLD_OF) errors.push({ field: 'schools', message: 'Too many schools' });
  for (const [urn, facts] of Object.entries(input.schools ?? {})) errors.push(...wrongFacts(facts, `schools.${urn}`));
  return errors.length > 0 ? fieldsInvalid(errors) : null;
}

const isHeadcount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 1_000_000;
const isYesOrNo = (value: unknown): boolean => typeof value === 'boolean';

/** What may be told of a school; null says that it is not known. */
const factsTold: Record<string, { fits: (value: unknown) => boolean; message: string }> = {
  paidStaff: { fits: isHeadcount, message: 'Enter a whole number, such as 212' },
  registeredPupils: { fits: isHeadcount, message: 'Enter a whole number, such as 212' },
  hasTrust: { fits: isYesOrNo, message: 'hasTrust must be true, false or null' },
  religiousFoundation: { fits: isYesOrNo, message: 'religiousFoundation must be true, false or null' },
};

function wrongFacts(facts: unknown, field: string): FieldError[] {
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) return [{ field, message: `${field} must be an object` }];
  return Object.entries(facts).flatMap(([name, value]) => {
    const told = Object.hasOwn(factsTold, name) ? factsTold[name] : undefined;
    if (!told) return [{ field: `${field}.${name}`, message: `"${name}" is not known here: ${Object.keys(factsTold).join(', ')} are` }];
    return value === undefined || value === null || told.fits(value) ? [] : [{ field: `${field}.${name}`, message: told.message }];
  });
}

/** The subject of a case: the register's facts on its date, with what it does not hold filled in by whoever opens the case. */
export function subjectOf(input: OpenCaseInput, facts: CaseFacts): Result<CaseSubject> {
  const members = new Set(facts.schools.map((school) => school.key));
  const strangers = [input.relevantSchool, ...Object.keys(input.schools ?? {})].filter(
    (urn): urn is string => urn !== undefined && !members.has(urn),
  );
  if (strangers.length > 0) {
    return refuse({
      code: 'school-not-in-federation',
      status: 422,
      title: 'A school is not in this federation',
      detail: `The register has ${facts.federation.name} on ${input.registerAsAt} without ${strangers.join(', ')}.`,
      errors: strangers.map((urn) => ({
        field: urn === input.relevantSchool ? 'relevantSchool' : `schools.${urn}`,
        message: `School ${urn} is not in the federation on that date`,
      })),
      nextStep: `Its schools are ${facts.schools.map((school) => `${school.name} (${school.key})`).join(', ')}.`,
    });
  }
  const told = input.schools ?? {};
  return ok({
    process: input.process,
    federation: {
      ...facts.federation,
      uid: input.federationUid,
      registerAsAt: input.registerAsAt,
      ...(input.hasHeadOfFederation === undefined ? {} : { hasHeadOfFederation: input.hasHeadOfFederation }),
      ...(input.foundationAppointers === undefined ? {} : { foundationAppointers: input.foundationAppointers }),
    },
    schools: facts.schools.map((school) => withTold(school, told[school.key] ?? {})),
    ...(input.relevantSchool === undefined ? {} : { relevantSchool: input.relevantSchool }),
  });
}

function withTold(school: SchoolFacts, told: NonNullable<OpenCaseInput['schools']>[string]): SchoolFacts {
  const said = Object.entries(told).filter(([, value]) => value !== undefined);
  // undefined members would be no JSON, and a subject is hashed
  return Object.fromEntries(
    Object.entries({ ...school, ...Object.fromEntries(said) }).filter(([, value]) => value !== undefined),
  ) as unknown as SchoolFacts;
}
