import { refuse, type Refusal } from '#libs/platform/result.js';

type Refused = { ok: false; refusal: Refusal };

/** No such case, or none that this person may see: the two are not told apart. */
export const caseNotFound = (): Refused =>
  refuse({
    code: 'case-not-found',
    status: 404,
    title: 'Case not found',
    detail: 'There is no case with this number that you can see.',
    nextStep: 'Check the reference, or ask the lead authority of the case.',
  });

/** This person may not do it here, whatever the case says. */
export const notPermitted = (detail: string, nextStep?: string): Refused =>
  refuse({ code: 'not-permitted', status: 403, title: 'You cannot do this', detail, ...(nextStep ? { nextStep } : {}) });

/** Something was left out or cannot be so. `errors` name the fields. */
export const fieldsInvalid = (errors: { field: string; message: string }[]): Refused =>
  refuse({
    code: 'fields-invalid',
    status: 422,
    title: 'Some of the details are missing or cannot be right',
    detail: errors.map((error) => error.message).join(' '),
    errors,
    nextStep: 'Correct the fields named and send it again.',
  });

/** The state the case is in has no place for this event. */
export const eventNotPossible = (detail: string, extra: Record<string, unknown> = {}, nextStep?: string): Refused =>
  refuse({
    code: 'event-not-possible',
    status: 422,
    title: 'This cannot be recorded now',
    detail,
    extra,
    ...(nextStep ? { nextStep } : {}),
  });

/** One state-bearing event that came between what a person looked at and what he or she sent. */
export interface ChangeSince {
  sequence: number;
  type: string;
  title: string;
  happenedOn: string;
  recordedAt: string;
  /** Name, where this person may see it. */
  by: string | null;
  byId: string;
}

/** The case moved on since the person looked at it. */
export const caseChanged = (reference: string, version: number, since: ChangeSince[]): Refused =>
  refuse({
    code: 'case-changed',
    status: 409,
    title: 'The case has changed since you looked at it',
    detail: since.length
      ? `Since then on case ${reference}: ${since.map((change) => `${change.title} (${change.by ?? 'someone else'})`).join('; ')}.`
      : `Case ${reference} is at version ${version}.`,
    nextStep: 'Look at the case as it is now, then record again if it is still right.',
    extra: { version, since },
  });
