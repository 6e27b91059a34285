import type { BoardFacts, SchoolFacts } from '#libs/law/types.js';
import { ok, refuse, type Result } from '#libs/platform/result.js';
import type { Partners } from '#libs/register/index.js';
import type { CaseSubject, NewSchool, OpenCaseInput } from '../types.js';
import type { FieldError } from '#libs/platform/fields/event-data.js';
import { CATEGORIES } from '../preview/words.js';
import { withTold } from './told-facts.js';

const MOST = 100;
const ACTING: readonly NewSchool['board'][] = ['temporary', 'authority', 'proposers'];

/** What cannot be right of those who come together, whatever the register says. */
export function wrongPartners(input: OpenCaseInput): FieldError[] {
  const errors: FieldError[] = [];
  if (input.federationUid !== undefined)
    errors.push({
      field: 'federationUid',
      message: 'Name the federations that take part in federationUids, or their schools in schoolUrns',
    });
  if (typeof input.name !== 'string' || !input.name.trim() || input.name.length > 200)
    errors.push({ field: 'name', message: 'Enter what the proposal is called, in 200 characters or less' });
  const lists = { schoolUrns: /^[0-9]{6}$/, federationUids: /^[0-9]{1,10}$/ };
  for (const [field, shape] of Object.entries(lists) as ['schoolUrns' | 'federationUids', RegExp][]) {
    const given: unknown[] = input[field] ?? [];
    if (given.length > MOST) errors.push({ field, message: `Name at most ${MOST}` });
    for (const [index, value] of given.entries())
      if (typeof value !== 'string' || !shape.test(value))
        errors.push({
          field: `${field}[${index}]`,
          message: field === 'schoolUrns' ? 'Give a URN of six digits' : 'Give the UID of a federation',
        });
  }
  const fresh = input.newSchools ?? [];
  fresh.forEach((school, index) => errors.push(...wrongNewSchool(school, `newSchools[${index}]`)));
  const keys = [...(input.schoolUrns ?? []), ...fresh.map(({ key }) => key)];
  for (const twice of new Set(keys.filter((key, index) => keys.indexOf(key) !== index)))
    errors.push({ field: 'schoolUrns', message: `"${twice}" is named twice` });
  if (keys.length === 0 && (input.federationUids ?? []).length === 0)
    errors.push({ field: 'schoolUrns', message: 'Name the schools that come together' });
  return errors;
}

function wrongNewSchool(school: NewSchool, field: string): FieldError[] {
  if (typeof school !== 'object' || school === null) return [{ field, message: `${field} must be an object` }];
  const errors: FieldError[] = [];
  const wrong = (name: string, message: string): number => errors.push({ field: `${field}.${name}`, message });
  const { key, name, category, authority, religiousCharacter, board, ...rest } = school;
  if (typeof key !== 'string' || !/^[a-z][a-z0-9-]{0,39}$/.test(key))
    wrong('key', 'Give a short key of small letters, such as new-primary');
  if (typeof name !== 'string' || !name.trim() || name.length > 200) wrong('name', 'Enter what the school will be called');
  if (!CATEGORIES.includes(category)) wrong('category', `Choose one of ${CATEGORIES.join(', ')}`);
  if (typeof authority !== 'string' || !/^[0-9]{3}$/.test(authority))
    wrong('authority', 'Give the three-digit code of the local authority');
  if (religiousCharacter !== undefined && religiousCharacter !== null && typeof religiousCharacter !== 'string')
    wrong('religiousCharacter', 'Enter the religious character, or null');
  if (!ACTING.includes(board)) wrong('board', `Who acts for it: ${ACTING.join(', ')}`);
  for (const unknown of Object.keys(rest)) wrong(unknown, `"${unknown}" is not known here`);
  return errors;
}

/** The subject of a case of several: each federation's schools under its one board, every other school under its own. */
export function jointSubject(input: OpenCaseInput, found: Partners): Result<CaseSubject> {
  const known = new Set(found.schools.map(({ key }) => key));
  const missing = [
    ...(input.schoolUrns ?? [])
      .filter((urn) => !known.has(urn))
      .map((urn) => ({ field: 'schoolUrns', message: `The register has no school ${urn}` })),
    ...(input.federationUids ?? [])
      .filter((uid) => !found.federations.some((federation) => federation.uid === uid))
      .map((uid) => ({ field: 'federationUids', message: `No school was in federation ${uid} on ${input.registerAsAt}` })),
  ];
  if (missing.length > 0) {
    return refuse({
      code: 'register-has-no-school',
      status: 422,
      title: 'The register does not have all of them',
      detail: missing.map(({ message }) => `${message}.`).join(' '),
      errors: missing,
      nextStep: 'Check the numbers and the date, or import the extract of that time.',
    });
  }
  const told = input.schools ?? {};
  // a school that is to have a religious character is proposed with one; said nothing of, it has none
  const fresh = (input.newSchools ?? []).map(({ board: _, religiousCharacter = null, ...school }): SchoolFacts => ({
    ...school,
    name: school.name.trim(),
    religiousCharacter,
  }));
  const schools = [...found.schools, ...fresh].map((school) => withTold(school, told[school.key] ?? {}));
  const strangers = [...Object.keys(told), ...(input.relevantSchool === undefined ? [] : [input.relevantSchool])].filter(
    (key) => !schools.some((school) => school.key === key),
  );
  if (strangers.length > 0) {
    return refuse({
      code: 'school-not-in-case',
      status: 422,
      title: 'A school is not one of the case',
      detail: `${strangers.join(', ')}: not among the schools that come together.`,
      errors: strangers.map((key) => ({
        field: key === input.relevantSchool ? 'relevantSchool' : `schools.${key}`,
        message: `"${key}" is not one of the schools`,
      })),
      nextStep: `The schools are ${schools.map((school) => `${school.name} (${school.key})`).join(', ')}.`,
    });
  }
  return ok({
    process: input.process,
    federation: {
      name: input.name!.trim(),
      registerAsAt: input.registerAsAt,
      ...(input.hasHeadOfFederation === undefined ? {} : { hasHeadOfFederation: input.hasHeadOfFederation }),
    },
    schools,
    boards: [...boardsOfRegister(found), ...(input.newSchools ?? []).map(boardOfNew)],
    ...(input.relevantSchool === undefined ? {} : { relevantSchool: input.relevantSchool }),
  });
}

function boardsOfRegister({ schools, federations }: Partners): BoardFacts[] {
  const own = schools.filter(({ federation }) => federation === undefined);
  return [
    ...own.map(({ key, name }): BoardFacts => ({ key, name: `Governing body of ${name}`, kind: 'school', schools: [key] })),
    ...federations.map(({ uid, name }): BoardFacts => ({
      key: uid,
      name: `Governing body of ${name}`,
      kind: 'federation',
      schools: schools.filter(({ federation }) => federation === uid).map(({ key }) => key),
    })),
  ];
}

const ACTS_FOR: Record<NewSchool['board'], (name: string) => string> = {
  temporary: (name) => `Temporary governing body of ${name}`,
  authority: (name) => `The local authority, for ${name}`,
  proposers: (name) => `The proposers of ${name}`,
};

const boardOfNew = ({ key, name, board, authority }: NewSchool): BoardFacts => ({
  key: `${board}:${key}`,
  name: ACTS_FOR[board](name.trim()),
  kind: board,
  schools: [key],
  ...(board === 'authority' ? { authority } : {}),
});
