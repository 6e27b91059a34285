import 'reflect-metadata';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { parseIsoDate } from '#libs/law/index.js';

export type Schema = Record<string, unknown>;
export type BodyClass = new () => object;

/** What one decorator says of a field: its schema in the API description, and how a query's text becomes a value. */
export interface FieldFacts {
  name: string;
  required: boolean;
  schema: Schema;
  /** How the text of a query parameter is read. */
  read: 'text' | 'whole-number' | 'yes-no';
  /** Class of the object, or of each of the objects, in this field. */
  of?: { body: () => BodyClass; many: boolean };
  /** Holds days: dates, and ranges with "from" and "to". */
  days?: boolean;
}

interface Options {
  /** Left out or null when there is nothing to say. Fields are required unless this is set. */
  optional?: boolean;
  example?: unknown;
  hint?: string;
}

const FIELDS = Symbol('fields');

/** Fields of a request's class in the order written. */
export const fieldsOf = (body: BodyClass): FieldFacts[] => (Reflect.getMetadata(FIELDS, body) as FieldFacts[] | undefined) ?? [];

function field(
  label: string,
  { optional = false, example, hint }: Options,
  facts: Pick<FieldFacts, 'schema'> & Partial<Pick<FieldFacts, 'read' | 'of' | 'days'>>,
  checks: PropertyDecorator[],
): PropertyDecorator {
  return (target, key) => {
    const name = String(key);
    const description = hint ? `${label}. ${hint}` : label;
    const schema = { ...facts.schema, description, ...(example === undefined ? {} : { examples: [example] }) };
    const known = fieldsOf(target.constructor as BodyClass);
    const described: FieldFacts = { read: 'text', ...facts, name, required: !optional, schema };
    Reflect.defineMetadata(FIELDS, [...known, described], target.constructor);
    // The check that is made first is told first: the kind of value before its range.
    for (const check of checks.toReversed()) check(target, key);
    (optional ? IsOptional() : IsDefined({ message: `${name} is missing` }))(target, key);
  };
}

/** One line or several of text. */
export const Text = (label: string, { max = 200, ...options }: Options & { max?: number } = {}): PropertyDecorator =>
  field(label, options, { schema: { type: 'string', maxLength: max } }, [
    MaxLength(max, { message: `${label} must be ${max} characters or less` }),
    IsString({ message: `${label} must be text` }),
  ]);

/** Text of a given form; `must` ends the sentence "X must ...". */
export const Code = (label: string, form: RegExp, must: string, options: Options = {}): PropertyDecorator =>
  field(label, options, { schema: { type: 'string', pattern: form.source } }, [Matches(form, { message: `${label} must ${must}` })]);

/** Where a page of a list begins: `next` of the page before. What is no cursor of the list is refused, never read as the first page. */
export const Cursor = (isCursor: (text: string) => boolean): PropertyDecorator =>
  field(
    'Cursor',
    { optional: true, hint: '`next` of the page before; without it the list begins' },
    { schema: { type: 'string', maxLength: 2_000 } },
    [
      ValidateBy({
        name: 'isCursor',
        validator: {
          validate: (value) => typeof value === 'string' && value.length <= 2_000 && isCursor(value),
          defaultMessage: () => '$property must be "next" of a page of this list; leave it out to begin at the beginning',
        },
      }),
    ],
  );

/** A civil date, `YYYY-MM-DD`. */
export const CivilDate = (label: string, options: Options = {}): PropertyDecorator =>
  field(label, options, { schema: { type: 'string', format: 'date' } }, [
    ValidateBy({
      name: 'isCivilDate',
      validator: {
        validate: (value) => typeof value === 'string' && parseIsoDate(value) !== null,
        defaultMessage: () => `${label} must be a real date, such as 2026-01-27`,
      },
    }),
  ]);

/** A whole number. */
export const WholeNumber = (
  label: string,
  { min = 0, max = 1_000_000, ...options }: Options & { min?: number; max?: number } = {},
): PropertyDecorator =>
  field(label, options, { schema: { type: 'integer', minimum: min, maximum: max }, read: 'whole-number' }, [
    Max(max, { message: `${label} must be ${max} or less` }),
    Min(min, { message: `${label} must be ${min} or more` }),
    IsInt({ message: `${label} must be a whole number, such as ${Math.max(min, 12)}` }),
  ]);

/** True or false; `known: false` also takes null, for "not known". */
export const YesNo = (label: string, options: Options & { orNotKnown?: boolean } = {}): PropertyDecorator =>
  field(label, options, { schema: { type: options.orNotKnown ? ['boolean', 'null'] : 'boolean' }, read: 'yes-no' }, [
    IsBoolean({ message: `${label} must be true or false` }),
  ]);

/** One of some words. */
export const Choice = (label: string, choices: readonly string[], options: Options = {}): PropertyDecorator =>
  field(label, options, { schema: { type: 'string', enum: [...choices] } }, [
    IsIn([...choices], { message: `${label} must be one of ${choices.join(', ')}` }),
  ]);

/** True, false, or one of some words that say more than yes. */
export const YesNoOrWord = (label: string, words: readonly string[], options: Options = {}): PropertyDecorator =>
  field(label, options, { schema: { anyOf: [{ type: 'boolean' }, { type: 'string', enum: [...words] }] } }, [
    ValidateBy({
      name: 'isYesNoOrWord',
      validator: {
        validate: (value) => typeof value === 'boolean' || (typeof value === 'string' && words.includes(value)),
        defaultMessage: () => `${label.replace(/[?]$/, '')} must be true, false, or one of ${words.join(', ')}`,
      },
    }),
  ]);

/** A list of texts. */
export const Texts = (label: string, { most = 100, ...options }: Options & { most?: number } = {}): PropertyDecorator =>
  field(label, options, { schema: { type: 'array', items: { type: 'string' }, maxItems: most } }, [
    IsString({ each: true, message: `${label} must be a list of texts` }),
    ArrayMaxSize(most, { message: `${label} may have ${most} entries at most` }),
    IsArray({ message: `${label} must be a list` }),
  ]);

/** An object whose members are checked elsewhere: the fields of an event, facts by URN. */
export const Members = (label: string, members: Schema, options: Options = {}): PropertyDecorator =>
  field(label, options, { schema: { type: 'object', ...members } }, [IsObject({ message: `${label} must be an object` })]);

/** Days: dates or ranges with a first and a last day. Whether they can be right is checked by the room that keeps them. */
export const Days = (label: string, items: Schema, options: Options = {}): PropertyDecorator =>
  field(label, options, { schema: { type: 'array', items, maxItems: 1_000 }, days: true }, [
    ArrayMaxSize(1_000, { message: `${label} may have 1000 entries at most` }),
    IsArray({ message: `${label} must be a list` }),
  ]);

/** An object with fields of its own. */
export const One = (label: string, body: () => BodyClass, options: Options = {}): PropertyDecorator =>
  field(label, options, { schema: {}, of: { body, many: false } }, [ValidateNested(), IsObject({ message: `${label} must be an object` })]);

/** A list of objects with fields of their own. */
export const Many = (
  label: string,
  body: () => BodyClass,
  { most = 100, ...options }: Options & { most?: number } = {},
): PropertyDecorator =>
  field(label, options, { schema: { type: 'array', maxItems: most }, of: { body, many: true } }, [
    ValidateNested({ each: true, message: `${label} must be a list of objects` }),
    ArrayMaxSize(most, { message: `${label} may have ${most} entries at most` }),
    IsArray({ message: `${label} must be a list` }),
  ]);
