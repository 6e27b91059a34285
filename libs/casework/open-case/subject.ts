import { parseIsoDate } from '#libs/law/calendar/civil-date.js';
import { processes } from '#libs/law/index.js';
import type { IsoDate, ProcessId } from '#libs/law/types.js';
import { ok, refuse, type Refusal, type Result } from '#libs/platform/result.js';
import type { CaseFacts } from '#libs/register/index.js';
import { fieldsInvalid } from '../refusals.js';
import type { CaseSubject, OpenCaseInput } from '../types.js';
import type { FieldError } from '#libs/platform/fields/event-data.js';
import { wrongPartners } from './partners.js';
import { withTold, wrongFacts } from './told-facts.js';

const MOST_SCHOOLS_TOLD_OF = 200;

/** Processes about one federation. */
const OF_ONE_FEDERATION: readonly ProcessId[] = ['leaving', 'dissolution', 'discontinuance'];

/** Whether the case is about schools and federations that come together, and not about one federation. */
export const isJoint = ({ process }: Pick<OpenCaseInput, 'process'>): boolean => !OF_ONE_FEDERATION.includes(process);

/** What cannot be right whatever the register says; null when nothing is wrong. */
export function wrongOpening(input: OpenCaseInput, today: IsoDate): { ok: false; refusal: Refusal } | null {
  const errors: FieldError[] = [];
  const built = Object.keys(processes);
  if (!built.includes(input.process)) errors.push({ field: 'process', message: `Choose one of ${built.join(', ')}` });
  else errors.push(...(isJoint(input) ? wrongPartners(input) : wrongFederation(input)));
  if (typeof input.registerAsAt !== 'string' || parseIsoDate(input.registerAsAt) === null) {
    errors.push({ field: 'registerAsAt', message: 'The date of the register must be a real date, such as 2026-01-27' });
  } else if (input.registerAsAt > today) {
    errors.push({ field: 'registerAsAt', message: 'The date of the register must be today or in the past' });
  }
  if (Object.keys(input.schools ?? {}).length > MOST_SCHOOLS_TOLD_OF) errors.push({ field: 'schools', message: 'Too many schools' });
  for (const [urn, facts] of Object.entries(input.schools ?? {})) errors.push(...wrongFacts(facts, `schools.${urn}`));
  return errors.length > 0 ? fieldsInvalid(errors) : null;
}

function wrongFederation(input: OpenCaseInput): FieldError[] {
  const errors: FieldError[] = [];
  if (typeof input.federationUid !== 'string' || !/^[0-9]{1,10}$/.test(input.federationUid))
    errors.push({ field: 'federationUid', message: 'Give the UID of the federation, such as 17615' });
  if (input.process === 'leaving' && !input.relevantSchool)
    errors.push({ field: 'relevantSchool', message: 'Choose the school that the request is about' });
  if (input.process !== 'leaving' && input.relevantSchool) {
    const message =
      input.process === 'dissolution' ? 'A dissolution is not about one school' : 'Each school is named when its closure is recorded';
    errors.push({ field: 'relevantSchool', message: `${message}: leave it out` });
  }
  for (const field of ['name', 'schoolUrns', 'federationUids', 'newSchools'] as const)
    if (input[field] !== undefined)
      errors.push({ field, message: 'The register says what the federation is called and which schools are in it: leave this out' });
  return errors;
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
