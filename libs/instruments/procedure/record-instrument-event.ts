import { Injectable } from '@nestjs/common';
import { instrumentEvents, parseIsoDate, type EventDescription, type IsoDate, type LawEvent } from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database/database.js';
import { validateEventData } from '#libs/platform/fields/event-data.js';
import { keyedRequest } from '#libs/platform/keyed-request.js';
import { ok, refuse, type Result } from '#libs/platform/result.js';
import { AnsweredOnce, type Answered } from '../answered-once.js';
import { afterOf, judgedBy, judgeMatter } from '../judging.js';
import { hashesOf, MakeInstrument, type Prepared } from '../making/make-instrument.js';
import { Matters, type FoundMatter } from '../matters.js';
import { refuseUnlessRecorder } from '../permissions.js';
import { fieldsInvalid, instrumentChanged, refusedByLaw } from '../refusals.js';
import { append, readMadeWhere, withoutText, type NewEntry, type StoredMatter } from '../store.js';
import type { MadeInstrument, RecordedInstrumentEvent, RecordInstrumentEventInput } from '../types.js';
import { TellCase } from './tell-case.js';

const LONGEST_REASON = 5_000;

/** What somebody did to bring a text to where it can be made; whoever did it cannot approve the making as well. */
const PREPARING: ReadonlySet<string> = new Set([
  'check-begun',
  'authority-content',
  'revision-agreed',
  'form-imposed',
  'variation-proposed',
  'proposal-answered',
]);

/** Records what happened to an instrument: the law says what effect it has, and making writes what can never be changed again. */
@Injectable()
export class RecordInstrumentEvent {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly matters: Matters,
    private readonly making: MakeInstrument,
    private readonly telling: TellCase,
    private readonly answers: AnsweredOnce,
  ) {}

  /**
   * Refused with `instrument-not-found`, `instrument-changed` 409, `not-permitted`, `fields-invalid`, `event-not-possible`, `rule-refuses`,
   * `cannot-be-made`, `already-sealed` or `idempotency-mismatch`.
   */
  async record(actor: Actor, id: string, input: RecordInstrumentEventInput): Promise<Result<RecordedInstrumentEvent>> {
    const keyed = keyedRequest(actor, `instruments/${id}/events`, input.idempotencyKey, input, this.clock.now());
    const earlier = await this.answers.earlier(actor, keyed);
    if (earlier) return earlier.ok ? this.again(actor, id, earlier.value) : earlier;
    const found = await this.matters.find(actor, id);
    if (!found.ok) return found;
    const decided = this.decide(actor, input, found.value);
    if (!decided.ok) return decided;
    const prepared = decided.value.effect === 'accepted' ? await this.making.prepare(actor, found.value, decided.value) : ok(null);
    if (!prepared.ok) return prepared;
    const entry = namingFiles(decided.value, prepared.value);
    const { matter } = found.value;
    const now = this.clock.now();
    const answer = { instrument: id, sequence: matter.headSequence + 1, version: matter.version + 1, state: entry.after!.state };
    const written = await this.database.transaction(actor, async (client) => {
      const head = await append(client, matter, actor.personId, now, entry);
      if (head === null) return null;
      // with the head of the matter moved, nobody else can be taking the same key
      await this.answers.take(client, actor, keyed, answer, now);
      if (entry.effect === 'accepted') await this.making.carryOut(client, actor, found.value, entry, now, prepared.value);
      const [made = null] = await readMadeWhere(client, 'm.instrument_id = $1', [id]);
      return { head, made };
    });
    if (written === null) {
      // perhaps by the same request, sent twice in the same instant
      const meanwhile = await this.answers.earlier(actor, keyed);
      if (meanwhile) return meanwhile.ok ? this.again(actor, id, meanwhile.value) : meanwhile;
      return this.changed(actor, id, input.expectedVersion);
    }
    const made = written.made && withoutText(written.made);
    const onCase = entry.effect === 'accepted' ? await this.tell(actor, matter, entry, made) : null;
    return ok({
      instrumentId: id,
      sequence: written.head.headSequence,
      version: written.head.version,
      state: entry.after!.state,
      effect: entry.effect as 'accepted' | 'purported',
      findings: entry.findings,
      hash: written.head.headHash,
      recordedAt: now,
      made,
      onCase,
    });
  }

  /** The answer that was given before. The case is told again: what it has on record already is not recorded twice. */
  private async again(
    actor: Actor,
    id: string,
    { sequence = 0, version = 0, state = '' }: Answered,
  ): Promise<Result<RecordedInstrumentEvent>> {
    const found = await this.matters.find(actor, id);
    if (!found.ok) return found;
    const { matter } = found.value;
    const row = matter.events.find((event) => event.sequence === sequence)!;
    const wasMade = matter.events.some(({ type, effect, sequence: at }) => type === 'made' && effect === 'accepted' && at <= sequence);
    const made = wasMade && found.value.made ? withoutText(found.value.made) : null;
    return ok({
      instrumentId: id,
      sequence,
      version,
      state,
      effect: row.effect as 'accepted' | 'purported',
      findings: row.findings,
      hash: row.hash,
      recordedAt: row.recordedAt,
      made,
      onCase: row.effect === 'accepted' ? await this.tell(actor, matter, row, made) : null,
    });
  }

  /** What the case it belongs to must know of it. */
  private tell(
    actor: Actor,
    matter: StoredMatter,
    { type, happenedOn }: Pick<NewEntry, 'type' | 'happenedOn'>,
    made: MadeInstrument | null,
  ): Promise<RecordedInstrumentEvent['onCase']> {
    if (type === 'made' && made) return this.telling.made(actor, matter, made);
    if (type === 'review-opened' && matter.grounds.compulsoryReview === 'school-leaves')
      return this.telling.reviewOpened(actor, matter, happenedOn);
    if ((type === 'review-ended' || type === 'variation-proposed') && matter.grounds.compulsoryReview === 'member-closes')
      return this.telling.reviewed(actor, matter, happenedOn, type === 'variation-proposed');
    return Promise.resolve(null);
  }

  private decide(actor: Actor, input: RecordInstrumentEventInput, found: FoundMatter): Result<NewEntry> {
    const { matter, around } = found;
    const described = instrumentEvents(matter.process);
    const description = described.find(({ type }) => type === input.type);
    if (!description)
      return fieldsInvalid([
        { field: 'type', message: `"${input.type}" is not an event of it. It has: ${described.map(({ type }) => type).join(', ')}` },
      ]);
    const refused = refuseUnlessRecorder(actor, matter, description);
    if (refused) return refused;
    if (input.expectedVersion !== matter.version) return changedSince(found, input.expectedVersion);
    const schools = matter.grounds.schools.map(({ key }) => key);
    const { data, errors } = validateEventData(description, input.data ?? {}, {}, { schools, events: [] });
    errors.push(...wrongFrame(description, input, around.today));
    const { version } = data;
    if (typeof version === 'number' && !matter.versions.some((one) => one.version === version))
      errors.push({ field: 'version', message: `There is no version ${version} of the draft: keep it as a version first` });
    if (errors.length > 0) return fieldsInvalid(errors);
    // what a person says of himself or herself is not taken for it: the history knows who prepared what is to be made
    if (input.type === 'making-approved') data['anotherPerson'] = !preparers(found, version).has(actor.personId);
    if (input.type === 'sealed' && found.made?.sealedOn) return alreadySealed(found.made.sealedOn);
    const event: LawEvent = {
      type: input.type,
      happenedOn: input.happenedOn,
      data,
      sequence: matter.headSequence + 1,
      ...(input.asPurported ? { asPurported: true } : {}),
      ...(input.reason ? { reason: input.reason } : {}),
    };
    const view = judgeMatter(matter, around, [event]);
    const { effect, findings } = view.events.at(-1)!;
    if (effect === 'blocked') return refusedByLaw(description, view);
    return ok({
      type: input.type,
      happenedOn: input.happenedOn,
      data,
      effect,
      reason: input.reason?.trim() || null,
      findings,
      judgedBy: judgedBy(around),
      after: afterOf(view),
    });
  }

  private async changed(actor: Actor, id: string, expectedVersion: number): Promise<Result<never>> {
    const found = await this.matters.find(actor, id);
    return found.ok ? changedSince(found.value, expectedVersion) : found;
  }
}

/** The history names the files that are sealed, so that the log outside the database proves them as well. */
const namingFiles = (entry: NewEntry, prepared: Prepared | null): NewEntry =>
  prepared?.documents ? { ...entry, data: { ...entry.data, ...hashesOf(prepared.documents) } } : entry;

/** Everybody who prepared the version: who kept it, and who recorded the steps towards making it. */
function preparers({ matter }: FoundMatter, version: unknown): ReadonlySet<string> {
  const kept = matter.versions.filter((one) => one.version === version).map(({ keptById }) => keptById);
  const steps = matter.events.filter(({ type, effect }) => PREPARING.has(type) && effect === 'accepted').map(({ actorId }) => actorId);
  return new Set([...kept, ...steps]);
}

function changedSince({ matter }: FoundMatter, expectedVersion: number): Result<never> {
  const since = matter.events.filter(({ effect }) => effect !== 'note').slice(expectedVersion);
  return instrumentChanged(
    matter.version,
    since.map(({ title, actorName }) => ({ title, by: actorName })),
  );
}

/** What every event has beside its own fields. */
function wrongFrame(
  { happenedOnLabel }: EventDescription,
  { happenedOn, asPurported, reason }: RecordInstrumentEventInput,
  today: IsoDate,
): { field: string; message: string }[] {
  const errors: { field: string; message: string }[] = [];
  if (parseIsoDate(happenedOn) === null)
    errors.push({ field: 'happenedOn', message: `${happenedOnLabel} must be a real date, such as 2026-01-27` });
  else if (happenedOn > today)
    errors.push({ field: 'happenedOn', message: `${happenedOnLabel} must be today or in the past: only what has happened is recorded` });
  if (asPurported && !reason?.trim())
    errors.push({ field: 'reason', message: 'Give a reason for recording something that the law gives no effect' });
  if ((reason?.length ?? 0) > LONGEST_REASON)
    errors.push({ field: 'reason', message: `Reason must be ${LONGEST_REASON} characters or less` });
  return errors;
}

const alreadySealed = (on: IsoDate): Result<never> =>
  refuse({
    code: 'already-sealed',
    status: 422,
    title: 'It is sealed already',
    detail: `It was sealed on ${on}, and its files were made on that occasion.`,
    nextStep: 'Give copies of the sealed files.',
  });
