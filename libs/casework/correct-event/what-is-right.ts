import { eventDescription, type CorrectionData } from '#libs/law/index.js';
import { parseIsoDate } from '#libs/law/calendar/civil-date.js';
import type { IsoDate } from '#libs/law/types.js';
import { pointsOf } from '../judging.js';
import { canonicalText } from '#libs/platform/canonical.js';
import { asCorrected, laidOver, type CaseRow, type RecordedLawEvent } from '../stored-case.js';
import type { CorrectEventInput } from '../types.js';
import { validateEventData, type FieldError } from '#libs/platform/fields/event-data.js';

const MAX_REASON = 5_000;

/**
 * What a correction says, checked against the description of the event it corrects: only what differs from what is recorded.
 *
 * @param place Sequence of the event itself.
 */
export function whatIsRight(
  input: CorrectEventInput,
  place: number,
  events: readonly RecordedLawEvent[],
  found: Pick<CaseRow, 'process' | 'subject'>,
  today: IsoDate,
): { data: CorrectionData; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const at = pointsOf(found.subject, events);
  const data: CorrectionData = { sequence: place, kind: input.kind };
  if (input.kind !== 'clerical' && input.kind !== 'factual')
    errors.push({ field: 'kind', message: 'Choose clerical (typed wrongly) or factual (it happened otherwise)' });
  if (!input.reason?.trim()) errors.push({ field: 'reason', message: 'Give a reason for the correction' });
  if ((input.reason?.length ?? 0) > MAX_REASON)
    errors.push({ field: 'reason', message: `Reason must be ${MAX_REASON} characters or less` });
  const wrongDate = (date: unknown, field: string): void => {
    if (typeof date !== 'string' || parseIsoDate(date) === null)
      errors.push({ field, message: 'The date must be a real date, such as 2026-01-27' });
    else if (date > today) errors.push({ field, message: 'The date must be today or in the past: only what has happened is recorded' });
  };

  if (input.insert) {
    const { type, happenedOn } = input.insert;
    const description = eventDescription(found.process, type);
    if (input.kind === 'factual') errors.push({ field: 'kind', message: 'A forgotten event is put in by a clerical correction' });
    if (!description || description.recordedBy.every((who) => who === 'system'))
      errors.push({ field: 'insert.type', message: `"${type}" is not an event that can be put in` });
    else {
      wrongDate(happenedOn, 'insert.happenedOn');
      const checked = validateEventData(description, input.insert.data ?? {}, {}, at);
      errors.push(
        ...checked.errors.map((error) => ({ ...error, field: `insert.data.${error.field}` })),
        ...noPersonal(checked.personal, 'insert.data.'),
      );
      data.insert = { type, happenedOn, data: checked.data };
    }
    return { data, errors };
  }

  const recorded = asCorrected(events, place)!;
  const description = eventDescription(found.process, recorded.type)!;
  if (input.happenedOn !== undefined) wrongDate(input.happenedOn, 'happenedOn');
  if (input.happenedOn !== undefined && input.happenedOn !== recorded.happenedOn) data.happenedOn = input.happenedOn;
  const given = input.data ?? {};
  const checked = validateEventData(description, laidOver(recorded.data ?? {}, given), {}, at);
  errors.push(...checked.errors, ...noPersonal(checked.personal, ''));
  const changes = Object.entries(given).filter(
    ([name, value]) => canonicalText(value ?? null) !== canonicalText(recorded.data?.[name] ?? null),
  );
  if (changes.length > 0) data.data = Object.fromEntries(changes.map(([name, value]) => [name, value ?? null]));
  if (errors.length === 0 && data.happenedOn === undefined && data.data === undefined)
    errors.push({ field: 'data', message: 'Nothing is different from what is recorded' });
  return { data, errors };
}

/** Personal fields are not part of what is hashed, so there is nothing of them to correct. */
function noPersonal(personal: Record<string, string>, prefix: string): FieldError[] {
  return Object.keys(personal).map((field) => ({
    field: `${prefix}${field}`,
    message: 'Personal data is not corrected here: erase it, and write the right one in a note',
  }));
}
