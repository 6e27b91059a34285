import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { validateSync } from 'class-validator';
import { wrongFields } from '#libs/casework/index.js';
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
  const wrong = [...wrongFields(found), ...strangersInDays(body, built, '')];
  if (wrong.length > 0) throw fieldsInvalid(wrong);
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

/** Days are left to the room that keeps them, except for members that no range of days has. */
function strangersInDays(body: BodyClass, built: object, path: string): WrongField[] {
  return fieldsOf(body).flatMap(({ name, of, days }) => {
    const value = (built as Record<string, unknown>)[name];
    const entries = Array.isArray(value) ? value : [value];
    return entries.flatMap((entry, index) => {
      if (!isPlain(entry)) return [];
      const at = Array.isArray(value) ? `${path}${name}[${index}]` : `${path}${name}`;
      if (of) return strangersInDays(of.body(), entry, `${at}.`);
      const strangers = days ? Object.keys(entry).filter((member) => member !== 'from' && member !== 'to') : [];
      return strangers.map((member) => ({ field: `${at}.${member}`, message: `"${member}" is not known here: days have "from" and "to"` }));
    });
  });
}
