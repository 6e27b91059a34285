import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { addMonths, checkInstrument, parseIsoDate, longDate, unlawfulSince, type InstrumentInput, type IsoDate } from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database/database.js';
import { keyedRequest } from '#libs/platform/keyed-request.js';
import { ok, refuse, type Result } from '#libs/platform/result.js';
import { AnsweredOnce } from '../answered-once.js';
import { sha256 } from '../chain.js';
import { sayExactly } from '../content.js';
import { endMade } from '../making/commence.js';
import { inventCode } from '../making/short-code.js';
import { Matters } from '../matters.js';
import { refuseUnlessStaff } from '../permissions.js';
import { fieldsInvalid, notFound, notPermitted } from '../refusals.js';
import { keptText, readMadeWhere, withoutText, type StoredMade } from '../store.js';
import type { ImportedPaper, ImportPaperInput, MadeInstrument, RegisterEntry, RegisterFilter } from '../types.js';

/** Years after which an authority looks at an instrument again, unless it asks for another number. The law sets none; boards change within a term of office. */
const REVIEW_YEARS = 4;

/** All instruments of an authority, made here or read from paper: which is in force on a day, which is due for review, which a change of law made unlawful. */
@Injectable()
export class InstrumentRegister {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly matters: Matters,
    private readonly answers: AnsweredOnce,
  ) {}

  /** By name. What is in force on the day is decided by dates alone, for days past and to come. */
  async list(actor: Actor, filter: RegisterFilter = {}): Promise<{ asAt: IsoDate; rows: RegisterEntry[] }> {
    const today = this.clock.today();
    const asAt = filter.asAt ?? today;
    const stored = await this.database.transaction(actor, (client) =>
      readMadeWhere(
        client,
        `($1::text IS NULL OR m.subject_key = $1) AND ($2::text IS NULL OR m.subject_name ILIKE '%' || $2 || '%' OR m.number = upper($2))
         ORDER BY m.subject_name, m.subject, m.effective_on DESC, m.number DESC`,
        [filter.subjectKey ?? null, filter.text?.trim() ? escapeLike(filter.text.trim()) : null],
      ),
    );
    const years = filter.reviewYears ?? REVIEW_YEARS;
    const rows = withStanding(stored, asAt).map(({ made, standing }) => this.entry(made, standing, asAt, years));
    return {
      asAt,
      rows: rows.filter(
        ({ standing, dueForReview, unlawful }) =>
          (filter.all === true || standing === 'in-force') &&
          (filter.only !== 'due-for-review' || dueForReview) &&
          (filter.only !== 'unlawful' || unlawful !== null),
      ),
    };
  }

  async read(actor: Actor, number: string): Promise<Result<RegisterEntry & { record: InstrumentInput }>> {
    const made = await this.find(actor, number);
    if (!made) return noSuchNumber(number);
    const today = this.clock.today();
    const all = await this.database.transaction(actor, (client) =>
      readMadeWhere(client, 'm.authority = $1 AND m.subject = $2 ORDER BY m.effective_on DESC, m.number DESC', [
        ...[made.authority, `${made.subject.kind}:${made.subject.key}`],
      ]),
    );
    const standing = withStanding(all, today).find((one) => one.made.id === made.id)?.standing ?? 'ended';
    return ok({ ...this.entry(made, standing, today, REVIEW_YEARS), record: keptText(made.canonical) });
  }

  /**
   * Takes in an instrument from paper as it is. What is wrong with it is said and blocks nothing: the paper is in force whatever the check says. An earlier
   * one of the same school or federation ends on the day this one takes effect.
   */
  async importPaper(actor: Actor, input: ImportPaperInput): Promise<Result<ImportedPaper>> {
    const keyed = keyedRequest(actor, 'instruments/paper', input.idempotencyKey, input, this.clock.now());
    const earlier = await this.answers.earlier(actor, keyed);
    if (earlier) return earlier.ok ? this.imported(actor, earlier.value.made!) : earlier;
    if (actor.role !== 'officer' && actor.role !== 'manager')
      return notPermitted('Officers of the authority take instruments in from paper.');
    const errors = wrongPaper(input);
    const known = await this.matters.schoolsOf(actor, input.subject);
    if (!known) errors.push({ field: 'subject.key', message: 'The register has no such school or federation' });
    else if (!known.schools.some(({ authority }) => authority === actor.authority))
      errors.push({ field: 'subject.key', message: 'Your authority does not maintain it' });
    const said = sayExactly({ ...input.record, effectiveOn: input.record.effectiveOn ?? input.effectiveOn });
    if (!said.ok) return said;
    if (errors.length > 0 || !known) return fieldsInvalid(errors);
    const { canonical } = said.value;
    const { kind, key } = input.subject;
    const id = randomUUID();
    const now = this.clock.now();
    const today = this.clock.today();
    const subject = `${kind}:${key}`;
    const taken = await this.database.transaction(actor, async (client) => {
      if (!(await this.answers.take(client, actor, keyed, { made: id }, now))) return false;
      const { rows } = await client.query<{ number: string }>('SELECT next_instrument_number($1, $2, $3) AS number', [
        ...[actor.authority, Number(today.slice(0, 4)), 'P'],
      ]);
      const next = await laterOne(client, actor.authority, subject, input.effectiveOn);
      await client.query(
        `INSERT INTO instrument_made (id, authority, federation_uid, subject_kind, subject_key, subject_name, number, code, origin, source, canonical, content_hash,
           made_on, made_by, recorded_at, effective_on, commenced, ended_on, ended_because, superseded_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'paper', $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
        [
          ...[
            id,
            actor.authority,
            kind === 'federation' ? key : null,
            kind,
            key,
            known.name,
            rows[0]!.number,
            inventCode(),
            input.source.trim(),
            canonical,
          ],
          ...[sha256(canonical), input.madeOn ?? null, actor.personId, now, input.effectiveOn, input.effectiveOn <= today],
          ...ending(input, next),
        ],
      );
      const [mine] = await readMadeWhere(client, 'm.id = $1', [id]);
      const earlier = await readMadeWhere(
        client,
        `m.authority = $1 AND m.subject = $2 AND m.origin = 'paper' AND m.ended_on IS NULL AND m.id <> $3 AND m.effective_on < $4`,
        [...[actor.authority, subject, id, input.effectiveOn]],
      );
      for (const old of earlier)
        await endMade(client, old.id, { endedOn: input.effectiveOn, because: `Superseded by ${mine!.number}`, by: mine!.number });
      return true;
    });
    // not taken: the same request was carried out in the same instant
    return taken ? this.imported(actor, id) : this.importPaper(actor, input);
  }

  private async imported(actor: Actor, id: string): Promise<Result<ImportedPaper>> {
    const [{ number }] = (await this.database.transaction(actor, (client) => readMadeWhere(client, 'm.id = $1', [id]))) as [StoredMade];
    const read = await this.read(actor, number);
    if (!read.ok) return read;
    const { record, ...entry } = read.value;
    const check = checkInstrument(record);
    return ok({ entry, check, warnings: warningsOf(check, entry) });
  }

  /** An instrument comes to its end without another one: the school closed, the federation ended. */
  async end(actor: Actor, number: string, { endedOn, because }: { endedOn: IsoDate; because: string }): Promise<Result<MadeInstrument>> {
    const made = await this.find(actor, number);
    if (!made) return noSuchNumber(number);
    const refused = refuseUnlessStaff(actor, made);
    if (refused) return refused;
    if (made.endedOn !== null)
      return refuse({
        code: 'instrument-ended',
        status: 422,
        title: 'It has ended already',
        detail: `${number} ended on ${longDate(made.endedOn)}.`,
      });
    const errors: { field: string; message: string }[] = [];
    if (parseIsoDate(endedOn) === null || endedOn < made.effectiveOn)
      errors.push({ field: 'endedOn', message: `Give a real date on or after ${made.effectiveOn}, on which it is no longer in force` });
    else if (endedOn > this.clock.today()) errors.push({ field: 'endedOn', message: 'The day must be today or in the past' });
    if (typeof because !== 'string' || because.trim() === '' || because.length > 500)
      errors.push({ field: 'because', message: 'Give the reason in at most 500 characters' });
    if (errors.length > 0) return fieldsInvalid(errors);
    await this.database.transaction(actor, (client) => endMade(client, made.id, { endedOn, because: because.trim(), by: null }));
    return ok(withoutText((await this.find(actor, number))!));
  }

  private async find(actor: Actor, number: string): Promise<StoredMade | null> {
    const [found = null] = await this.database.transaction(actor, (client) =>
      readMadeWhere(client, 'm.number = $1', [number.toUpperCase()]),
    );
    return found;
  }

  private entry(made: StoredMade, standing: RegisterEntry['standing'], asAt: IsoDate, years: number): RegisterEntry {
    const reviewDueOn = standing === 'ended' ? null : addMonths(made.effectiveOn, years * 12);
    const { variation: _varied, ...text } = keptText(made.canonical);
    return {
      ...withoutText(made),
      standing,
      unlawful: standing === 'in-force' ? unlawfulSince({ ...text, effectiveOn: made.effectiveOn }, asAt) : null,
      reviewDueOn,
      dueForReview: standing === 'in-force' && reviewDueOn !== null && reviewDueOn <= asAt,
    };
  }
}

/** Of each subject the latest that has begun by the day and not ended is in force. `stored`: newest first within a subject. */
function withStanding(stored: readonly StoredMade[], asAt: IsoDate): { made: StoredMade; standing: RegisterEntry['standing'] }[] {
  const taken = new Set<string>();
  return stored.map((made) => {
    const subject = `${made.authority} ${made.subject.kind}:${made.subject.key}`;
    if (made.effectiveOn > asAt) return { made, standing: 'not-yet' as const };
    if ((made.endedOn !== null && made.endedOn <= asAt) || taken.has(subject)) return { made, standing: 'ended' as const };
    taken.add(subject);
    return { made, standing: 'in-force' as const };
  });
}

/** What took the place of a paper that is entered late. */
async function laterOne(client: pg.PoolClient, authority: string, subject: string, effectiveOn: IsoDate): Promise<StoredMade | null> {
  const [found = null] = await readMadeWhere(
    client,
    'm.authority = $1 AND m.subject = $2 AND m.effective_on > $3 AND m.commenced ORDER BY m.effective_on LIMIT 1',
    [authority, subject, effectiveOn],
  );
  return found;
}

function ending({ endedOn }: ImportPaperInput, next: StoredMade | null): [IsoDate | null, string | null, string | null] {
  if (endedOn !== undefined) return [endedOn, 'As the paper says', null];
  return next === null ? [null, null, null] : [next.effectiveOn, `Superseded by ${next.number}`, next.number];
}

function wrongPaper({ effectiveOn, madeOn, endedOn, source }: ImportPaperInput): { field: string; message: string }[] {
  const errors: { field: string; message: string }[] = [];
  if (parseIsoDate(effectiveOn) === null) errors.push({ field: 'effectiveOn', message: 'Give the day it took effect, such as 2013-04-01' });
  if (madeOn !== undefined && parseIsoDate(madeOn) === null)
    errors.push({ field: 'madeOn', message: 'The day it was made must be a real date' });
  if (endedOn !== undefined && (parseIsoDate(endedOn) === null || endedOn < effectiveOn))
    errors.push({ field: 'endedOn', message: 'The day it ended must be a real date, not before it took effect' });
  if (typeof source !== 'string' || source.trim() === '' || source.length > 500)
    errors.push({ field: 'source', message: 'Say where the paper lies, in at most 500 characters' });
  return errors;
}

function warningsOf(check: ReturnType<typeof checkInstrument>, { unlawful }: RegisterEntry): string[] {
  const since =
    unlawful === null ? [] : [`It is unlawful since ${longDate(unlawful.on)}${unlawful.byChangeOfLaw ? ', when the law changed' : ''}.`];
  return [...since, ...check.findings.map(({ message }) => message), ...check.missing.map(({ message }) => message)];
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

const noSuchNumber = (number: string): Result<never> =>
  notFound('instrument', `There is no instrument ${number.slice(0, 30)} that you can see.`);
