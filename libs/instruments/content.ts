import { parseIsoDate, type InstrumentInput } from '#libs/law/index.js';
import { canonicalText, NotCanonical } from '#libs/platform/canonical.js';
import { ok, type Result } from '#libs/platform/result.js';
import { fieldsInvalid } from './refusals.js';

/** Longest canonical text of an instrument, in characters. */
const LONGEST = 400_000;

/** What an instrument says. How it came about stands in its history, and where it belongs is fixed when the matter is opened. */
const words: readonly (keyof InstrumentInput)[] = [
  'subject',
  'effectiveOn',
  'schools',
  'name',
  'governingBodyName',
  'places',
  'totalPlaces',
  'coOptedStaff',
  'otherPlaces',
  'termRules',
  'foundationPlaces',
  'exOfficioPlaces',
  'partnershipNominators',
  'ethosStatements',
  'foundationDocuments',
  'nominatingAuthority',
  'makingAuthority',
  'madeOn',
  'variation',
  'publishedPlaces',
  'publishedDifference',
  'firstMeetingOn',
  'temporaryFor',
  'headsResigned',
];

/** Without what is not given: left out and null say the same, so that two texts that say the same are the same text. */
function given(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(given);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => inner !== undefined && (inner !== null || key === 'religiousCharacter'))
      .map(([key, inner]) => [key, given(inner)]),
  );
}

/** The words of an instrument out of a whole record; everything else is left aside. */
export function contentOf(record: InstrumentInput): InstrumentInput {
  const content = Object.fromEntries(words.filter((word) => record[word] != null).map((word) => [word, given(record[word])]));
  return {
    ...content,
    subject: record.subject,
    schools: (content['schools'] as InstrumentInput['schools'] | undefined) ?? [],
    places: (content['places'] as InstrumentInput['places'] | undefined) ?? {},
  };
}

/** The words and their RFC 8785 text. Refused with `fields-invalid` when they cannot be said exactly, or are too long. */
export function sayExactly(record: InstrumentInput): Result<{ content: InstrumentInput; canonical: string }> {
  const content = contentOf(record);
  const wrong = wrongDays(content);
  if (wrong.length > 0) return fieldsInvalid(wrong);
  try {
    const canonical = canonicalText(content);
    return canonical.length > LONGEST
      ? fieldsInvalid([{ field: 'record', message: `The draft is longer than ${LONGEST} characters` }])
      : ok({ content, canonical });
  } catch (error) {
    if (error instanceof NotCanonical)
      return fieldsInvalid([{ field: `record.${error.path}`, message: `The draft cannot be kept: ${error.message}` }]);
    throw error;
  }
}

/** Days that are none: they would be kept in the words and lost in every comparison of dates. */
function wrongDays({ effectiveOn, madeOn, firstMeetingOn, variation }: InstrumentInput): { field: string; message: string }[] {
  const days = { effectiveOn, madeOn, firstMeetingOn, 'variation.effectiveOn': variation?.effectiveOn };
  return Object.entries(days)
    .filter(([, day]) => day != null && parseIsoDate(day) === null)
    .map(([field]) => ({ field: `record.${field}`, message: `${field} must be a real date, such as 2026-09-01` }));
}
