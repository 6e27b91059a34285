import type { Refusal } from '#libs/platform/result.js';
import { controlOf } from './instrument-fields.js';
import type { FieldError } from './posted.js';

const dates: ReadonlySet<string> = new Set([
  'effectiveOn',
  'madeOn',
  'endedOn',
  'firstMeetingOn',
  'happenedOn',
  'on',
  'termEndsOn',
  'appointedOn',
]);

/** Controls by the fields that the room of instruments names, where they are called otherwise. */
const controls: Record<string, string> = { 'subject.key': 'key', 'subject.kind': 'kind', content: 'file', caseId: 'case' };

/** The fields that a refusal names, as errors of a form; null when it is about something else. */
export function instrumentErrors({ code, errors, detail, nextStep }: Refusal, target?: string): FieldError[] | null {
  if (code === 'fields-invalid' && errors)
    return errors.map(({ field = '', message }) => {
      const name = controls[field] ?? controlOf(field.replace(/^(record|facts|composition)\./, ''));
      return { field: name, message, target: dates.has(name) ? `${name}-day` : name };
    });
  return target === undefined ? null : [{ field: target, message: [detail, nextStep].filter(Boolean).join(' '), target }];
}
