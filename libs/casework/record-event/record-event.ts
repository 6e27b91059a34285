import { Injectable } from '@nestjs/common';
import { eventDescription, judge, processes } from '#libs/law/index.js';
import { parseIsoDate } from '#libs/law/calendar/civil-date.js';
import type { EventDescription, IsoDate, LawEvent } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, type Result } from '#libs/platform/result.js';
import type { Days } from '../calendars.js';
import { caseInput, judgedByNow, pointsOf } from '../judging.js';
import { refuseUnlessRecorder } from '../permissions.js';
import { Recorder, type NewEntry } from '../recorder.js';
import { fieldsInvalid } from '../refusals.js';
import { CORRECTION, lawEvents, type CaseToJudge } from '../stored-case.js';
import { doorOf } from '../store.js';
import type { RecordedEvent, RecordEventInput } from '../types.js';
import { validateEventData, type FieldError } from '#libs/platform/fields/event-data.js';
import { keyedRequest } from '#libs/platform/keyed-request.js';
import { notOpenForReview } from '../validation/review-task.js';
import { refusedByLaw } from './refused-by-law.js';

const MAX_REASON = 5_000;
const MAX_ON_BEHALF_OF = 200;

/** Records one event of a case: the law says what it means, one transaction writes what follows. */
@Injectable()
export class RecordEvent {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly recorder: Recorder,
  ) {}

  /**
   * @param caseId Id or reference.
   * @returns Refused with `case-not-found`, `case-changed`, `not-permitted`, `fields-invalid`, `event-not-possible`,
   *   `rule-refuses` or `idempotency-mismatch`.
   */
  async record(actor: Actor, caseId: string, input: RecordEventInput): Promise<Result<RecordedEvent>> {
    const keyed = keyedRequest(actor, `cases/${caseId}/events`, input.idempotencyKey, input, this.clock.now());
    const written = await this.recorder.record(
      doorOf(this.database, actor),
      caseId,
      { expectedVersion: input.expectedVersion, keyed },
      (found, days) => this.decide(actor, input, found, days),
    );
    return written as Result<RecordedEvent>;
  }

  private decide(actor: Actor, input: RecordEventInput, found: CaseToJudge, days: Days): Result<NewEntry> {
    const { subject, process } = found.case;
    const description = input.type === CORRECTION ? undefined : eventDescription(process, input.type);
    if (!description) {
      const known = (processes[process]?.events ?? []).map((event) => event.type).join(', ');
      return fieldsInvalid([{ field: 'type', message: `"${input.type}" is not an event of this process. It has: ${known}.` }]);
    }
    const refused = refuseUnlessRecorder(actor, found.case, description, input.data?.['board']);
    if (refused) return refused;
    const checked = validateEventData(description, input.data ?? {}, input.personal ?? {}, pointsOf(subject, found.events));
    const errors = [...wrongFrame(description, input, this.clock.today()), ...checked.errors];
    if (errors.length > 0) return fieldsInvalid(errors);

    const event: LawEvent & { data: Record<string, unknown> } = {
      type: input.type,
      happenedOn: input.happenedOn,
      data: checked.data,
      ...(input.asPurported ? { asPurported: true } : {}),
      ...(input.reason ? { reason: input.reason } : {}),
      sequence: found.case.headSequence + 1,
    };
    const events = lawEvents(found.events);
    const notOpen = notOpenForReview(event, caseInput(subject, days, events, this.clock.today()));
    if (notOpen) return fieldsInvalid([notOpen]);
    const view = judge(caseInput(subject, days, description.stateBearing ? [...events, event] : events, this.clock.today()));
    const outcome = description.stateBearing ? view.events.at(-1)! : { effect: 'note' as const, findings: [] };
    if (outcome.effect === 'blocked') return refusedByLaw(description, view);
    return ok({
      type: input.type,
      happenedOn: input.happenedOn,
      data: checked.data,
      effect: outcome.effect,
      reason: input.reason || null,
      onBehalfOf: input.onBehalfOf || null,
      findings: outcome.findings,
      judgedBy: judgedByNow(subject, days),
      corrects: null,
      correctionKind: null,
      personal: checked.personal,
      personalPrivate: false,
      view: description.stateBearing ? view : null,
    });
  }
}

/** What every event has beside its own fields. */
export function wrongFrame(
  description: EventDescription,
  input: Pick<RecordEventInput, 'happenedOn' | 'asPurported' | 'reason' | 'onBehalfOf'>,
  today: IsoDate,
): FieldError[] {
  const errors: FieldError[] = [];
  if (typeof input.happenedOn !== 'string' || parseIsoDate(input.happenedOn) === null) {
    errors.push({ field: 'happenedOn', message: `${description.happenedOnLabel} must be a real date, such as 2026-01-27` });
  } else if (input.happenedOn > today) {
    errors.push({
      field: 'happenedOn',
      message: `${description.happenedOnLabel} must be today or in the past: only what has happened is recorded`,
    });
  }
  if (input.asPurported && !input.reason?.trim()) {
    errors.push({ field: 'reason', message: 'Give a reason for recording something that the law gives no effect' });
  }
  if ((input.reason?.length ?? 0) > MAX_REASON)
    errors.push({ field: 'reason', message: `Reason must be ${MAX_REASON} characters or less` });
  if ((input.onBehalfOf?.length ?? 0) > MAX_ON_BEHALF_OF) {
    errors.push({ field: 'onBehalfOf', message: `On behalf of must be ${MAX_ON_BEHALF_OF} characters or less` });
  }
  return errors;
}
