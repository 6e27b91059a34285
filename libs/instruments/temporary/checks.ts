import { parseIsoDate, placeCategories } from '#libs/law/index.js';
import { canonicalText, NotCanonical } from '#libs/platform/canonical.js';
import { refuse, type Result } from '#libs/platform/result.js';
import { notFound } from '../refusals.js';
import type { TemporaryBodyFacts } from '../types.js';
import type { StoredMember } from './stored-body.js';

export type Wrong = { field: string; message: string }[];

const LONGEST_FACTS = 100_000;

/** What is wrong with facts about a body. */
export function wrongFacts(facts: Partial<TemporaryBodyFacts>): Wrong {
  const wrong: Wrong = Object.entries(facts)
    .filter(([field, value]) => field.endsWith('On') && value != null && parseIsoDate(value) === null)
    .map(([field]) => ({ field: `facts.${field}`, message: `${field} must be a real date, such as 2026-09-01` }));
  try {
    const text = canonicalText(JSON.parse(JSON.stringify(facts)));
    if (text.length > LONGEST_FACTS) wrong.push({ field: 'facts', message: 'The facts are too long to be kept' });
  } catch (error) {
    if (!(error instanceof NotCanonical)) throw error;
    wrong.push({ field: `facts.${error.path}`, message: error.message });
  }
  return wrong;
}

/** What is wrong with facts about a member. */
export function wrongMember(facts: StoredMember['facts']): Wrong {
  const wrong: Wrong = [];
  if (!placeCategories.includes(facts.category)) wrong.push({ field: 'category', message: `Choose one of ${placeCategories.join(', ')}` });
  for (const field of ['appointedOn', 'endedOn', 'termEndsOn'] as const)
    if (facts[field] != null && parseIsoDate(facts[field]) === null)
      wrong.push({ field, message: `${field} must be a real date, such as 2026-09-01` });
  return wrong;
}

/** What is wrong with the name of a member. */
export const wrongName = (name: unknown): Wrong =>
  typeof name === 'string' && name.trim() !== '' && name.length <= 200
    ? []
    : [{ field: 'name', message: 'Give the name, in at most 200 characters' }];

export const bodyNotFound = (): Result<never> => notFound('temporary-body', 'There is no such temporary governing body that you can see.');
export const memberNotFound = (): Result<never> => notFound('member', 'There is no such member, or the name is erased already.');

export const bodyChanged = (version: number): Result<never> =>
  refuse({
    code: 'temporary-body-changed',
    status: 409,
    title: 'The temporary governing body has changed since you looked at it',
    detail: `It is at version ${version}.`,
    nextStep: 'Look at it as it is now, then do it again if it is still right.',
    extra: { version },
  });

export const bodyExists = (school: string): Result<never> =>
  refuse({
    code: 'temporary-body-exists',
    status: 409,
    title: 'There is one already',
    detail: `The case has a temporary governing body of ${school}.`,
    nextStep: 'Go on with that one.',
  });
