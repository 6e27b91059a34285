import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { validateSync, type ValidationError } from 'class-validator';
import { Refused } from '#libs/platform/http/refused.js';
import { fieldsOf, type BodyClass, type FieldFacts } from './field.js';

interface WrongField {
  field: string;
  message: string;
}

/**
 * Reads bodies and queries into their classes: unknown fields are refused, missing ones named, all errors at once.
 * Parameters whose class has no fields of ours pass as they are.
 */
@Injectable()
export class ReadPipe implements PipeTransform {
  transform(given: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type !== 'body' && type !== 'query') return given;
    const wrong = impossible(given);
    if (wrong.length > 0) throw fieldsInvalid(wrong);
    if (metatype === undefined || fieldsOf(metatype as BodyClass).length === 0) return given;
    return read(metatype as BodyClass, given ?? {}, type === 'query');
  }
}

/**
 * The object as its class.
 * @throws Refused `fields-invalid` 422 with every wrong field by its path ("schools[0].urn").
 */
export function read<T extends object>(body: new () => T, given: unknown, asQuery = false): T {
  if (!isPlain(given)) throw fieldsInvalid([{ field: '', message: 'The body must be a JSON object' }]);
  const built = build(body, given, asQuery);
  const found = validateSync(built, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true, stopAtFirstError: true });
  if (found.length > 0) throw fieldsInvalid(found.flatMap((error) => flatten(error, '')));
  return built as T;
}

export function fieldsInvalid(errors: WrongField[]): Refused {
  return new Refused({
    code: 'fields-invalid',
    status: 422,
    title: 'Some of the details are missing or cannot be right',
    detail: errors.map(({ message }) => message).join('. '),
    errors,
    nextStep: 'Correct the fields named and send it again.',
  });
}

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Deeper than any request of ours goes. */
const DEEPEST = 20;

/** What no database keeps: texts with a NUL character or half of a character, and objects within objects without end. */
function impossible(value: unknown, path = '', depth = 0): WrongField[] {
  if (typeof value === 'string') {
    return /\0|\p{Surrogate}/u.test(value) ? [{ field: path, message: `${path || 'The body'} has a character that cannot be kept` }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (depth === DEEPEST) return [{ field: path, message: 'The body is nested too deeply' }];
  return Object.entries(value).flatMap(([name, member]) => {
    const at = Array.isArray(value) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`;
    return [...impossible(name, at, depth), ...impossible(member, at, depth + 1)];
  });
}

function build(body: BodyClass, given: Record<string, unknown>, asQuery: boolean): object {
  const built = new body() as Record<string, unknown>;
  const known = new Map(fieldsOf(body).map((facts) => [facts.name, facts]));
  for (const [name, value] of Object.entries(given)) {
    const facts = known.get(name);
    built[name] = facts ? (asQuery ? fromText(facts, value) : nested(facts, value)) : value;
  }
  return built;
}

function nested({ of }: FieldFacts, value: unknown): unknown {
  if (!of) return value;
  if (of.many) return Array.isArray(value) ? value.map((one) => (isPlain(one) ? build(of.body(), one, false) : one)) : value;
  return isPlain(value) ? build(of.body(), value, false) : value;
}

/** A parameter given twice stays a list and is refused by its check. */
function fromText({ read: kind }: FieldFacts, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (kind === 'whole-number') return /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  if (kind === 'yes-no') return value === 'true' ? true : value === 'false' ? false : value;
  return value;
}

function flatten(error: ValidationError, path: string): WrongField[] {
  const at = /^\d+$/.test(error.property) ? `${path}[${error.property}]` : path === '' ? error.property : `${path}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([kind, message]) => ({
    field: at,
    message: kind === 'whitelistValidation' ? `"${error.property}" is not known here` : message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, at))];
}
