import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  validateSync,
} from 'class-validator';
import { parseIsoDate } from '#libs/law/calendar/civil-date.js';
import type { EventDescription, FieldDescription } from '#libs/law/types.js';
import { askFor } from './field-words.js';

export interface FieldError {
  field: string;
  message: string;
}

/** An event's fields, sorted: what the law reads, what is personal, and what is wrong with them, field by field. */
export interface CheckedData {
  data: Record<string, unknown>;
  personal: Record<string, string>;
  errors: FieldError[];
}

/** What a field may point at in one case. */
export interface CaseFields {
  /** Keys of the case's schools. */
  schools: readonly string[];
  /** Sequences of the case's events. */
  events: readonly number[];
  /** Keys of its governing bodies; absent: those of its schools. */
  boards?: readonly string[];
}

const MAX_TEXT = 200;
const MAX_LONG_TEXT = 5_000;
const MAX_NUMBER = 1_000_000;

type Fields = Record<string, unknown>;
type FieldsClass = new () => Fields;

/** One class an event type, built on first use: building one takes far longer than checking with it. */
const classes = new WeakMap<EventDescription, FieldsClass>();

const isBlank = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const applies = (field: FieldDescription, fields: Fields): boolean =>
  !field.when || field.when.is.includes(fields[field.when.field] as string | boolean);

/** The checks of one type of field, each with its message. */
function checksOf(field: FieldDescription): PropertyDecorator[] {
  const label = field.label.replace(/[?.]$/, '');
  const listed = (field.choices ?? []).map((choice) => choice.value);
  const fromList = { message: `${label}: choose one of ${listed.join(', ')}` };
  switch (field.type) {
    case 'date':
      return [
        ValidateBy({
          name: 'isCivilDate',
          validator: {
            validate: (value) => typeof value === 'string' && parseIsoDate(value) !== null,
            defaultMessage: () => `${label} must be a real date, such as 2026-01-27`,
          },
        }),
      ];
    case 'text':
    case 'long-text': {
      const max = field.max ?? (field.type === 'text' ? MAX_TEXT : MAX_LONG_TEXT);
      return [IsString({ message: `${label} must be text` }), MaxLength(max, { message: `${label} must be ${max} characters or less` })];
    }
    case 'whole-number': {
      const min = field.min ?? 0;
      const max = field.max ?? MAX_NUMBER;
      return [
        IsInt({ message: `${label} must be a whole number, such as 12` }),
        Min(min, { message: `${label} must be ${min} or more` }),
        Max(max, { message: `${label} must be ${max} or less` }),
      ];
    }
    case 'yes-no':
      return [IsBoolean({ message: `${label} must be yes or no (true or false)` })];
    case 'choice':
      return [IsIn(listed, fromList)];
    case 'choices':
      return [
        IsArray({ message: `${label} must be a list` }),
        ...(field.required ? [ArrayNotEmpty({ message: askFor(field) })] : []),
        ArrayUnique({ message: `${label}: each may be named once` }),
        IsIn(listed, { each: true, message: `${label}: choose from ${listed.join(', ')}` }),
      ];
    case 'school':
      return [IsString({ message: `${label} must be the URN of a school of this case` })];
    case 'board':
      return [IsString({ message: `${label} must be the key of a governing body of this case` })];
    case 'authority':
      return [Matches(/^[0-9]{3}$/, { message: `${label} must be the three-digit code of a local authority` })];
    case 'event':
      return [IsInt({ message: `${label} must be the number of an event of this case` })];
  }
}

function buildClass(description: EventDescription): FieldsClass {
  const built = class {} as FieldsClass;
  for (const field of description.fields) {
    // decorators run in the reverse of the order they are written in, so that the first message is about being there at all
    const decorators = [
      ...(field.required
        ? [ValidateIf((fields: Fields) => !isBlank(fields[field.name]) || applies(field, fields)), IsDefined({ message: askFor(field) })]
        : [IsOptional()]),
      ...checksOf(field),
    ];
    for (const decorate of decorators) decorate(built.prototype as object, field.name);
  }
  return built;
}

function classOf(description: EventDescription): FieldsClass {
  let known = classes.get(description);
  if (!known) {
    known = buildClass(description);
    classes.set(description, known);
  }
  return known;
}

function pointsNowhere(field: FieldDescription, value: unknown, at: CaseFields): string | null {
  if (field.type === 'school' && !at.schools.includes(value as string))
    return `${field.label.replace(/[?.]$/, '')}: this school is not one of the case`;
  if (field.type === 'board' && !(at.boards ?? at.schools).includes(value as string))
    return `${field.label.replace(/[?.]$/, '')}: this governing body is not one of the case`;
  if (field.type === 'event' && !at.events.includes(value as number))
    return `${field.label.replace(/[?.]$/, '')}: this case has no event ${String(value)}`;
  return null;
}

/**
 * Checks the fields of an event against their description: those it must have, the type and range of each, nothing unknown.
 * Blank fields count as left out. Personal fields may come among the others or apart; they are handed back apart, because
 * they never reach the law or the hashed text. A field whose condition is not met may still be given: nothing typed is lost.
 *
 * @param at What fields may point at; left out where there is no case yet, as in a preview.
 */
export function validateEventData(description: EventDescription, given: Fields, personal: Fields = {}, at?: CaseFields): CheckedData {
  const fields = new (classOf(description))();
  const errors: FieldError[] = [];
  const known = new Map(description.fields.map((field) => [field.name, field]));
  for (const [name, value] of [...Object.entries(given), ...Object.entries(personal)]) {
    const field = known.get(name);
    if (!field) errors.push({ field: name, message: `"${name}" is not a field of this event` });
    else if (!field.personal && Object.hasOwn(personal, name))
      errors.push({ field: name, message: `${field.label} is not a personal field` });
    else if (!isBlank(value)) fields[name] = value;
  }
  const wrong = new Map(
    validateSync(fields, { stopAtFirstError: true }).map((error) => [error.property, Object.values(error.constraints ?? {})[0]!]),
  );
  const checked: CheckedData = { data: {}, personal: {}, errors };
  for (const field of description.fields) {
    const value = fields[field.name];
    const message = wrong.get(field.name) ?? (at && value !== undefined ? pointsNowhere(field, value, at) : null);
    if (message) errors.push({ field: field.name, message });
    else if (value === undefined) continue;
    else if (field.personal) checked.personal[field.name] = String(value);
    else checked.data[field.name] = value;
  }
  return checked;
}
