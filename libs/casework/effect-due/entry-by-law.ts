import { eventDescription, judge } from '#libs/law/index.js';
import type { IsoDate, LawEvent } from '#libs/law/types.js';
import { ok, type Result } from '#libs/platform/result.js';
import type { Days } from '../calendars.js';
import { caseInput, judgedByNow } from '../judging.js';
import { refusedByLaw } from '../record-event/refused-by-law.js';
import type { NewEntry } from '../recorder.js';
import { lawEvents, type CaseToJudge } from '../stored-case.js';

/** What the program itself records in a case because a day has come: the event as the law takes it, or its refusal. */
export function entryByLaw(
  { case: { subject, process, headSequence }, events: stored }: CaseToJudge,
  days: Days,
  { type, happenedOn, data = {}, reason = null }: Pick<LawEvent, 'type' | 'happenedOn' | 'data'> & { reason?: string | null },
  today: IsoDate,
): Result<NewEntry> {
  const event: LawEvent = { type, happenedOn, data, sequence: headSequence + 1 };
  const view = judge(caseInput(subject, days, [...lawEvents(stored), event], today));
  const { effect, findings } = view.events.at(-1)!;
  if (effect === 'blocked') return refusedByLaw(eventDescription(process, type)!, view);
  return ok({
    ...{ type, happenedOn, data, effect, reason, findings, view },
    onBehalfOf: null,
    judgedBy: judgedByNow(subject, days),
    corrects: null,
    correctionKind: null,
    personal: {},
    personalPrivate: false,
  });
}
