import { askFor } from '#libs/casework/index.js';
import type { EventDescription, FieldDescription, IsoDate } from '#libs/law/types.js';
import { datePartsOf, readDateParts } from './date-parts.js';
import { type FieldError, type Posted, ticked, typed } from './posted.js';

/** An event as the API takes it, put together from a form, with what could not be put together. */
export interface EventForm {
  happenedOn: IsoDate | null;
  data: Record<string, unknown>;
  personal: Record<string, string>;
  errors: FieldError[];
}

/** Name of a field's control on the page; prefixed, so that no field of an event can collide with the form's own controls. */
export const controlName = (field: string): string => `data-${field}`;

/** How a message calls a field: its label without the question mark. */
const named = (label: string): string => label.replace(/[?.]$/, '');

/** Whether the answer that a field depends on was given. */
export function isAsked(field: FieldDescription, fields: readonly FieldDescription[], posted: Posted): boolean {
  if (!field.when) return true;
  const { when } = field;
  const source = fields.find((other) => other.name === when.field);
  if (!source || !isAsked(source, fields, posted)) return false;
  const answers = ticked(posted, controlName(when.field));
  return when.is.some((value) => answers.includes(formValue(value)));
}

/** How a choice stands in the form: yes and no for true and false. */
export const formValue = (value: string | boolean): string => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : value);

/**
 * Reads a recorded event out of its form. Only what a form alone can get wrong is an error here (a date in three parts, a
 * number typed as words, an answer left out); everything else is for the same validation that the API uses.
 */
export function readEventForm(description: EventDescription, posted: Posted): EventForm {
  const form: EventForm = { happenedOn: null, data: {}, personal: {}, errors: [] };
  const happened = readDateParts(posted, 'happenedOn', named(description.happenedOnLabel));
  form.happenedOn = happened.date;
  if (happened.error) form.errors.push(happened.error);
  else if (happened.empty)
    form.errors.push({
      field: 'happenedOn',
      message: askFor({ type: 'date', label: description.happenedOnLabel }),
      target: 'happenedOn-day',
    });

  for (const field of description.fields) {
    if (!isAsked(field, description.fields, posted)) continue;
    const value = readField(field, posted, form.errors);
    if (value === undefined) continue;
    if (field.personal) form.personal[field.name] = String(value);
    else form.data[field.name] = value;
  }
  return form;
}

function readField(field: FieldDescription, posted: Posted, errors: FieldError[]): unknown {
  const name = controlName(field.name);
  const needed = field.required === true || field.askedFor === true;
  const wrong = (message: string, target = name): undefined => {
    errors.push({ field: field.name, message, target });
    return undefined;
  };
  if (field.type === 'date') {
    const parts = readDateParts(posted, name, named(field.label));
    if (parts.error) errors.push({ ...parts.error, field: field.name });
    else if (parts.empty && needed) return wrong(askFor(field), `${name}-day`);
    return parts.date ?? undefined;
  }
  if (field.type === 'choices') {
    const values = ticked(posted, name);
    if (values.length === 0) return needed ? wrong(askFor(field)) : undefined;
    return values;
  }
  const text = typed(posted, name);
  if (!text) return needed ? wrong(askFor(field)) : undefined;
  if (field.type === 'yes-no') return text === 'yes';
  if (field.type === 'whole-number' || field.type === 'event')
    return /^\d{1,9}$/.test(text) ? Number(text) : wrong(`${named(field.label)} must be a whole number, like 42`);
  return text;
}

/** Fills a form with an event that is already recorded, as when correcting it. */
export function eventAsPosted(description: EventDescription, happenedOn: IsoDate, data: Record<string, unknown>): Posted {
  const posted: Posted = { ...datePartsOf('happenedOn', happenedOn) };
  for (const field of description.fields) {
    const value = data[field.name];
    if (value === undefined || value === null) continue;
    const name = controlName(field.name);
    if (field.type === 'date') Object.assign(posted, datePartsOf(name, String(value)));
    else if (Array.isArray(value)) posted[name] = value.map(String);
    else posted[name] = typeof value === 'boolean' ? formValue(value) : String(value);
  }
  return posted;
}
