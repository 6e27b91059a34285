import { longDate, type CaseView, type EventDescription, type Finding } from '#libs/law/index.js';
import { refuse, type Refusal } from '#libs/platform/result.js';
import type { DraftConflict } from './types.js';

type Refused = { ok: false; refusal: Refusal };

/** No such matter, or none that this person may see: the two are not told apart. */
export const instrumentNotFound = (): Refused =>
  refuse({
    code: 'instrument-not-found',
    status: 404,
    title: 'Instrument not found',
    detail: 'There is no such instrument that you can see.',
    nextStep: 'Look it up in the list, or ask the authority that makes it.',
  });

export const notFound = (what: string, detail: string): Refused =>
  refuse({ code: `${what}-not-found`, status: 404, title: 'There is nothing here', detail, nextStep: 'Look at the instrument again.' });

export const notPermitted = (detail: string, nextStep?: string): Refused =>
  refuse({ code: 'not-permitted', status: 403, title: 'You cannot do this', detail, ...(nextStep ? { nextStep } : {}) });

/** Something was left out or cannot be so. `errors` name the fields. */
export const fieldsInvalid = (errors: { field: string; message: string }[]): Refused =>
  refuse({
    code: 'fields-invalid',
    status: 422,
    title: 'Some of the details are missing or cannot be right',
    detail: errors.map(({ message }) => message).join('. '),
    errors,
    nextStep: 'Correct the fields named and send it again.',
  });

/** An open matter of the same school or federation. */
export const alreadyOpen = (id: string | null): Refused =>
  refuse({
    code: 'instrument-open',
    status: 409,
    title: 'One is being worked on already',
    detail: 'For this school or federation an instrument is being made or varied, and one text at a time can be next.',
    nextStep: 'Go on with that one, or give it up first.',
    ...(id === null ? {} : { extra: { instrumentId: id } }),
  });

/** The matter moved on since the person looked at it. */
export const instrumentChanged = (version: number, since: readonly { title: string; by: string | null }[]): Refused =>
  refuse({
    code: 'instrument-changed',
    status: 409,
    title: 'The instrument has moved on since you looked at it',
    detail: since.length
      ? `Since then: ${since.map(({ title, by }) => `${title} (${by ?? 'someone else'})`).join('; ')}.`
      : `It is at version ${version}.`,
    nextStep: 'Look at it as it is now, then record again if it is still right.',
    extra: { version, since },
  });

/** Somebody saved meanwhile; both texts come back, field by field. */
export const draftChanged = (conflict: DraftConflict): Refused =>
  refuse({
    code: 'draft-changed',
    status: 409,
    title: 'Somebody else saved this draft meanwhile',
    detail: `${conflict.by ?? 'Someone else'} saved it since you began; ${conflict.fields.filter((field) => field.conflict).length} fields were changed by both.`,
    nextStep: 'Choose field by field, and save the result over the revision given.',
    extra: { ...conflict },
  });

export const draftClosed = (stateTitle: string): Refused =>
  refuse({
    code: 'draft-closed',
    status: 422,
    title: 'This text can no longer be changed',
    detail: `The instrument is in the state "${stateTitle}". What is made is changed by a variation.`,
    nextStep: 'Start a variation.',
  });

/** Something the law must be asked before making stands open. */
export const cannotBeMade = (errors: { field: string; message: string }[]): Refused =>
  refuse({
    code: 'cannot-be-made',
    status: 422,
    title: 'This text cannot be made yet',
    detail: errors.map(({ message }) => message).join(' '),
    errors,
    nextStep: 'Put it right in a new version, have it adopted and agreed, and make that one.',
  });

/** Rule id of the process table itself: the state has no place for the event. */
const NO_PLACE = 'process';
const denies = ({ enforcement }: Finding): boolean => enforcement === 'block' || enforcement === 'block-with-override';

/** The refusal of an event that the law gives no effect: which rules, why, and what to do. */
export function refusedByLaw({ type, title, recordedBy }: EventDescription, view: CaseView): Refused {
  const { findings } = view.events.at(-1)!;
  const denying = findings.filter(denies);
  if (denying.every(({ ruleId }) => ruleId === NO_PLACE)) {
    const possible = view.next.filter((event) => event.possible).map((event) => ({ type: event.type, title: event.title }));
    return refuse({
      code: 'event-not-possible',
      status: 422,
      title: 'This cannot be recorded now',
      detail: findings.map(({ message }) => message).join(' ') || `"${title}" has no place in the state "${view.stateTitle}".`,
      nextStep: possible.length
        ? `What can be recorded now: ${possible.map((event) => event.title).join('; ')}.`
        : 'Nothing more can be recorded.',
      extra: { state: view.state, findings, possible },
    });
  }
  const from = view.next.find((event) => event.type === type)?.from ?? null;
  const steps = [
    ...new Set(denying.flatMap(({ nextStep }) => nextStep ?? [])),
    ...(from ? [`It is lawful from ${longDate(from)}.`] : []),
    ...(denying.some(({ enforcement }) => enforcement === 'block-with-override') ? ['A manager may override this with a reason.'] : []),
    ...(recordedBy.some((who) => who !== 'system')
      ? ['If it has happened all the same, record it as purported, with a reason: it stands in the history and has no effect.']
      : []),
  ];
  return refuse({
    code: 'rule-refuses',
    status: 422,
    title: `The law gives "${title}" no effect`,
    detail: denying.map(({ message }) => message).join(' '),
    errors: denying.map(({ ruleId, message }) => ({ ruleId, message })),
    nextStep: steps.join(' '),
    extra: { from, findings },
  });
}
