import { Injectable } from '@nestjs/common';
import { eventDescription, judge } from '#libs/law/index.js';
import type { CaseView, LawEvent } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, refuse, type Refusal, type Result } from '#libs/platform/result.js';
import { keyedRequest } from '#libs/platform/keyed-request.js';
import { CalendarShelf, type Days } from '../calendars.js';
import { caseInput, judgedByNow } from '../judging.js';
import { refuseUnlessRecorder, refuseUnlessStaffOfLead } from '../permissions.js';
import { Recorder, type NewEntry } from '../recorder.js';
import { caseNotFound, eventNotPossible, fieldsInvalid } from '../refusals.js';
import { CORRECTION, lawEvents, type CaseToJudge } from '../stored-case.js';
import { doorOf, readToJudge } from '../store.js';
import { entryTitle } from '../titles.js';
import type { CorrectEventInput, RecordedEvent } from '../types.js';
import { whatIsRight } from './what-is-right.js';

/**
 * Corrects a recorded event by adding an entry; nothing recorded is changed.
 *
 * *Clerical*: it was typed wrongly, or forgotten. The case is judged again as if it had been typed rightly, and the correction
 * is refused when something recorded after it would then not have been lawful.
 * *Factual*: it really happened otherwise than everyone believed. Always accepted; what was done in good faith stays, and
 * what now fails is marked "in question" with a review task.
 */
@Injectable()
export class CorrectEvent {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly recorder: Recorder,
    private readonly shelf: CalendarShelf,
  ) {}

  /** The case as it would be with the correction; saves nothing. Refused exactly as the correction itself would be. */
  async preview(actor: Actor, caseId: string, input: CorrectEventInput): Promise<Result<CaseView>> {
    const door = doorOf(this.database, actor);
    const found = await readToJudge(door, caseId, null);
    if (!found) return caseNotFound();
    const days = await this.shelf.inForce(door, found.case.subject.schools, found.calendars);
    const decided = this.decide(actor, input, found, days);
    return decided.ok ? ok(decided.value.view!) : decided;
  }

  /** Refused as recording is, and with `rule-refuses` where a clerical correction would undo what follows. */
  async correct(actor: Actor, caseId: string, input: CorrectEventInput): Promise<Result<RecordedEvent>> {
    const keyed = keyedRequest(actor, `cases/${caseId}/corrections`, input.idempotencyKey, input, this.clock.now());
    const written = await this.recorder.record(
      doorOf(this.database, actor),
      caseId,
      { expectedVersion: input.expectedVersion, keyed },
      (found, days) => this.decide(actor, input, found, days),
    );
    return written as Result<RecordedEvent>;
  }

  private decide(actor: Actor, input: CorrectEventInput, found: CaseToJudge, days: Days): Result<NewEntry> {
    const refused = refuseUnlessStaffOfLead(actor, found.case);
    if (refused) return refused;
    const { subject, process } = found.case;
    const today = this.clock.today();
    const entry = found.events.find((event) => event.sequence === input.sequence);
    if (!entry) return fieldsInvalid([{ field: 'sequence', message: `This case has no entry ${input.sequence}` }]);
    // a correction is corrected by correcting the event itself again
    const place = entry.corrects ?? entry.sequence;
    const events = lawEvents(found.events);
    const corrected = events.find((event) => event.sequence === place);
    const description = corrected && eventDescription(process, corrected.type);
    if (!corrected || !description || description.recordedBy.every((who) => who === 'system')) {
      return eventNotPossible(`"${entryTitle(process, entry.type, null)}" is not corrected: the service recorded it itself.`);
    }
    // what needs a manager to be recorded needs one to be corrected; what a board records, the authority may correct
    if (!description.recordedBy.includes('board')) {
      const notTheirs = refuseUnlessRecorder(actor, found.case, description, undefined);
      if (notTheirs) return notTheirs;
    }
    const { data, errors } = whatIsRight(input, place, events, found.case, today);
    if (errors.length > 0) return fieldsInvalid(errors);

    const correction: LawEvent = {
      type: CORRECTION,
      happenedOn: today,
      data: { ...data },
      reason: input.reason,
      sequence: found.case.headSequence + 1,
    };
    const view = judge(caseInput(subject, days, [...events, correction], today));
    const outcome = view.events.at(-1)!;
    if (outcome.effect !== 'accepted') return undoes(view);
    return ok({
      type: CORRECTION,
      happenedOn: today,
      data: { ...data },
      effect: 'accepted',
      reason: input.reason,
      onBehalfOf: null,
      findings: outcome.findings,
      judgedBy: judgedByNow(subject, days),
      corrects: place,
      correctionKind: input.kind,
      personal: {},
      personalPrivate: false,
      view,
    });
  }
}

function undoes(view: CaseView): { ok: false; refusal: Refusal } {
  const { findings } = view.events.at(-1)!;
  return refuse({
    code: 'rule-refuses',
    status: 422,
    title: 'The correction would undo what follows',
    detail: findings.map((finding) => finding.message).join(' '),
    errors: findings.map((finding) => ({ ruleId: finding.about ?? finding.ruleId, message: finding.message })),
    nextStep:
      'If it was only typed wrongly, correct what follows first. If it really happened otherwise than everyone believed, record a factual correction: what follows stays and is marked as in question.',
    extra: { findings },
  });
}
