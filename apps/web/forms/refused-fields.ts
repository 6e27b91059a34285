import type { FieldDescription } from '#libs/law/types.js';
import type { Refusal } from '#libs/platform/result.js';
import { controlName } from './event-form.js';
import type { FieldError } from './posted.js';

/** The fields a refusal names, as errors of a form whose controls have the fields' names; null when it is about something else. */
export function fieldErrors(refusal: Refusal): FieldError[] | null {
  if (refusal.code !== 'fields-invalid' || !refusal.errors) return null;
  return refusal.errors.map(({ field = '', message }) => ({ field, message, target: field }));
}

/** The same for the form of an event, whose controls are named and shaped by the event's description. */
export function eventFieldErrors(refusal: Refusal, fields: readonly FieldDescription[]): FieldError[] | null {
  return (
    fieldErrors(refusal)?.map((error) => {
      const field = fields.find((candidate) => candidate.name === error.field);
      const name = field ? controlName(field.name) : error.field;
      return { ...error, target: field?.type === 'date' || error.field === 'happenedOn' ? `${name}-day` : name };
    }) ?? null
  );
}

/** One error a field: what the form itself found goes before what the validation says of the same field; in the order of the page. */
export function mergeErrors(own: readonly FieldError[], others: readonly FieldError[], order: readonly string[]): FieldError[] {
  const merged = [...own, ...others.filter((error) => !own.some((mine) => mine.field === error.field))];
  const place = (error: FieldError): number => (order.includes(error.field) ? order.indexOf(error.field) : order.length);
  return merged.sort((a, b) => place(a) - place(b));
}
