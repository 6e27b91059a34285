import { Injectable } from '@nestjs/common';
import { eventDescription, judge } from '#libs/law/index.js';
import { parseIsoDate } from '#libs/law/calendar/civil-date.js';
import type { CaseView, IsoDate } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, type Result } from '#libs/platform/result.js';
import { CalendarShelf } from '../calendars.js';
import { caseInput, pointsOf } from '../judging.js';
import { caseNotFound, fieldsInvalid } from '../refusals.js';
import { lawEvents } from '../stored-case.js';
import { doorOf, readToJudge } from '../store.js';
import { validateEventData } from '#libs/platform/fields/event-data.js';
import { notOpenForReview } from '../validation/review-task.js';

export interface PreviewEventInput {
  type: string;
  /** May lie in the future: a plan is looked at before the day. */
  happenedOn: IsoDate;
  data?: Record<string, unknown>;
  asPurported?: boolean;
}

/** What would follow from an event on a case. Whoever may read the case may ask. */
@Injectable()
export class PreviewEvent {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly shelf: CalendarShelf,
  ) {}

  /** Saves nothing. An event that the law gives no effect stands last in `events` as `blocked`, with its findings. */
  async preview(actor: Actor, caseId: string, input: PreviewEventInput): Promise<Result<CaseView>> {
    const door = doorOf(this.database, actor);
    const found = await readToJudge(door, caseId, null);
    if (!found) return caseNotFound();
    const { subject, process } = found.case;
    const description = eventDescription(process, input.type);
    if (!description) return fieldsInvalid([{ field: 'type', message: `"${input.type}" is not an event of this process` }]);
    const { data, errors } = validateEventData(description, input.data ?? {}, {}, pointsOf(subject, found.events));
    if (typeof input.happenedOn !== 'string' || parseIsoDate(input.happenedOn) === null) {
      errors.unshift({ field: 'happenedOn', message: `${description.happenedOnLabel} must be a real date, such as 2026-01-27` });
    }
    if (errors.length > 0) return fieldsInvalid(errors);
    const event = { type: input.type, happenedOn: input.happenedOn, data, ...(input.asPurported ? { asPurported: true } : {}) };
    const days = await this.shelf.inForce(door, found.case.subject.schools, found.calendars);
    const events = lawEvents(found.events);
    const notOpen = notOpenForReview(event, caseInput(subject, days, events, this.clock.today()));
    if (notOpen) return fieldsInvalid([notOpen]);
    return ok(judge(caseInput(subject, days, [...events, event], this.clock.today())));
  }
}
