import { Injectable } from '@nestjs/common';
import { eventDescription, judge } from '#libs/law/index.js';
import type { CaseView, LawEvent } from '#libs/law/types.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, refuse, type Refusal, type Result } from '#libs/platform/result.js';
import type { Days } from '../calendars.js';
import { canonicalText } from '../canonical.js';
import { caseInput, judgedByNow } from '../judging.js';
import { keyedRequest } from '../keyed-request.js';
import { refuseUnlessStaffOfLead } from '../permissions.js';
import { wrongFrame } from '../record-event/record-event.js';
import { Recorder, type NewEntry } from '../recorder.js';
import { eventNotPossible, fieldsInvalid } from '../refusals.js';
import { foldedEvents, type CaseToJudge, type FoldedEvent } from '../stored-case.js';
import { doorOf } from '../store.js';
import { entryTitle } from '../titles.js';
import type { CorrectEventInput, RecordedEvent } from '../types.js';
import { validateEventData } from '../validation/event-data.js';

/**
 * Corrects a recorded event by adding an entry; nothing recorded is changed.
 *
 * *Clerical*: it was typed wrongly. The case is judged again as if it had been typed rightly, and the correction is refused
 * when something recorded after it would then not have been lawful.
 * *Factual*: it really happened otherwise than everyone believed. Always accepted; what was done in good faith stays, and
 * what now fails is marked "in question" with a review task.
 */
@Injectable()
export class CorrectEvent {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly recorder: Recorder,
  ) {}

  /** Refused as recording is, and with `rule-refuses` where a clerical correction would undo what follows. */
  async correct(actor: Actor, caseId: string, input: CorrectEventInput): Promise<Result<RecordedEvent>> {
    const keyed = keyedRequest(actor, `cases/${caseId}/corrections`, input.idempotencyKey, input, this.clock.now());
    const written = await this.recorder.record(doorOf(this.database, actor), caseId, { expectedVersion: input.expectedVersion, keyed }, (found, days) =>
      this.decide(actor, input, found, days),
    );
    return written as Result<RecordedEvent>;
  }

  private decide(actor: Actor, input: CorrectEventInput, found: CaseToJudge, days: Days): Result<NewEntry> {
    const refused = refuseUnlessStaffOfLead(actor, found.case);
    if (refused) return refused;
    const { subject, process } = found.case;
    const events = foldedEvents(found.events);
    const entry = found.events.find((event) => event.sequence === input.sequence);
    const place = entry?.corrects ?? input.sequence;
    const index = events.findIndex((event) => event.sequence === place);
    const corrected = events[index];
    if (!entry) return fieldsInvalid([{ field: 'sequence', message: `This case has no entry ${input.sequence}` }]);
    const description = corrected && eventDescription(process, corrected.type);
    if (!corrected || !description || description.recordedBy.every((who) => who === 'system')) {
      return eventNotPossible(`"${entryTitle(process, entry.type, null)}" is not corrected: the service recorded it itself.`);
    }

    const happenedOn = input.happenedOn ?? corrected.happenedOn;
    const fields = { schools: subject.schools.map((school) => school.key), events: found.events.map((event) => event.sequence) };
    const { data, errors } = validateEventData(description, { ...corrected.data, ...input.data }, {}, fields);
    const wrong = [...wrongFrame(description, { happenedOn, reason: input.reason }, this.clock.today()), ...errors];
    if (!input.reason?.trim()) wrong.push({ field: 'reason', message: 'Give a reason for the correction' });
    if (input.kind !== 'clerical' && input.kind !== 'factual') wrong.push({ field: 'kind', message: 'Choose clerical (typed wrongly) or factual (it happened otherwise)' });
    if (wrong.length > 0) return fieldsInvalid(wrong);
    if (happenedOn === corrected.happenedOn && canonicalText(data) === canonicalText(corrected.data ?? {})) {
      return fieldsInvalid([{ field: 'data', message: 'Nothing is different from what is recorded' }]);
    }

    const judged = (candidates: LawEvent[]): CaseView => judge(caseInput(subject, days, candidates, this.clock.today()));
    const now: FoldedEvent = { ...corrected, happenedOn, data };
    const asStored = (effect: FoldedEvent['acceptedAs']): LawEvent[] => events.map((event, i) => (i === index ? asRecorded(now, effect) : event));
    let effect = corrected.acceptedAs!;
    if (input.kind === 'clerical') {
      const anew = judged(events.map((event, i) => (i < index ? event : unjudged(i === index ? now : event))));
      const undone = anew.events.filter((outcome) => outcome.index >= index && outcome.effect === 'blocked');
      if (undone.length > 0) return undoes(events, undone, found);
      effect = anew.events[index]!.effect as typeof effect;
    }
    const view = judged(asStored(effect));
    return ok({
      type: corrected.type,
      happenedOn,
      data,
      effect,
      reason: input.reason,
      onBehalfOf: null,
      findings: view.events[index]!.findings,
      judgedBy: judgedByNow(subject, days),
      corrects: place,
      correctionKind: input.kind,
      personal: {},
      personalPrivate: false,
      view,
    });
  }
}

/** As if it were being recorded today: whatever was said of it then is forgotten. */
function unjudged(event: FoldedEvent): LawEvent {
  const { acceptedAs: _, ...rest } = event;
  return rest;
}

function asRecorded(event: FoldedEvent, effect: FoldedEvent['acceptedAs']): LawEvent {
  const { asPurported: _, ...rest } = event;
  return { ...rest, acceptedAs: effect!, ...(effect === 'purported' ? { asPurported: true } : {}) };
}

function undoes(events: readonly FoldedEvent[], undone: CaseView['events'], found: CaseToJudge): { ok: false; refusal: Refusal } {
  const named = undone.map((outcome) => {
    const event = events[outcome.index]!;
    return {
      title: `entry ${event.sequence}, "${entryTitle(found.case.process, event.type, null)}"`,
      findings: outcome.findings.filter((finding) => finding.enforcement === 'block' || finding.enforcement === 'block-with-override'),
    };
  });
  return refuse({
    code: 'rule-refuses',
    status: 422,
    title: 'The correction would undo what follows',
    detail: named.map(({ title, findings }) => `With it, ${title} would have no effect: ${findings.map((finding) => finding.message).join(' ')}`).join(' '),
    errors: named.flatMap(({ findings }) => findings.map((finding) => ({ ruleId: finding.ruleId, message: finding.message }))),
    nextStep:
      'If it was only typed wrongly, correct what follows first. If it really happened otherwise than everyone believed, record a factual correction: what follows stays and is marked as in question.',
    extra: { findings: named.flatMap(({ findings }) => findings) },
  });
}
