import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  parseIsoDate,
  judgeInstrument,
  sampleInstrument,
  type CalledInstrument,
  type InstrumentInput,
  type InstrumentSchool,
  type SchoolFacts,
} from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database/database.js';
import { keyedRequest, type KeyedRequest } from '#libs/platform/keyed-request.js';
import { ok, type Result } from '#libs/platform/result.js';
import { AnsweredOnce } from '../answered-once.js';
import { genesis, link, SCHEMA_VERSION, type ChainedEvent } from '../chain.js';
import { sayExactly } from '../content.js';
import { judgedBy } from '../judging.js';
import { Matters, same } from '../matters.js';
import { refuseUnlessStaff } from '../permissions.js';
import { RegisterForInstruments } from '../ports.js';
import { alreadyOpen, fieldsInvalid, notPermitted } from '../refusals.js';
import { insertEvent, keptText, readInForce, type Grounds } from '../store.js';
import type { InstrumentDetails, InstrumentSubject, StartInstrumentInput } from '../types.js';

/** What a matter is opened with. */
interface Opening {
  subject: InstrumentSubject;
  authority: string;
  federationUid: string | null;
  grounds: Grounds;
  caseId: string | null;
  caseReference: string | null;
  effectiveOn: string | null;
}

const UNIQUE_VIOLATION = '23505';

/** Starts the making or the variation of an instrument, with a first draft. */
@Injectable()
export class StartInstrument {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly matters: Matters,
    private readonly register: RegisterForInstruments,
    private readonly answers: AnsweredOnce,
  ) {}

  /** Refused with `not-permitted`, `case-not-found`, `fields-invalid`, `instrument-open` 409 or `idempotency-mismatch`. Sent again it answers with the matter as it is. */
  async start(actor: Actor, input: StartInstrumentInput): Promise<Result<InstrumentDetails>> {
    const keyed = keyedRequest(actor, 'instruments', input.idempotencyKey, input, this.clock.now());
    const earlier = await this.answers.earlier(actor, keyed);
    if (earlier) return earlier.ok ? this.matters.read(actor, earlier.value.instrument!) : earlier;
    if (actor.role !== 'officer' && actor.role !== 'manager')
      return notPermitted('An officer of the authority starts an instrument.', 'Ask for it to be started; you can then draft it.');
    if (input.effectiveOn !== undefined && parseIsoDate(input.effectiveOn) === null)
      return fieldsInvalid([{ field: 'effectiveOn', message: 'The day must be a real date, such as 2026-09-01' }]);
    const opening = input.caseId === undefined ? await this.alone(actor, input) : await this.forCase(actor, input, input.caseId);
    if (!opening.ok) return opening;
    const refused = refuseUnlessStaff(actor, opening.value);
    if (refused) return refused;
    const id = randomUUID();
    const written = await this.write(actor, id, input, opening.value, keyed);
    if (written.ok) return this.matters.read(actor, id);
    // perhaps open by the same request, sent twice in the same instant
    const meanwhile = written.refusal.code === 'instrument-open' ? await this.answers.earlier(actor, keyed) : null;
    return meanwhile?.ok ? this.matters.read(actor, meanwhile.value.instrument!) : written;
  }

  private async forCase(actor: Actor, input: StartInstrumentInput, caseId: string): Promise<Result<Opening>> {
    const read = await this.matters.case(actor, caseId);
    if (!read.ok) return read;
    const { found, called } = read.value;
    const wanted = called.find(({ subject, process }) => same(subject, input.subject) && process === input.process);
    if (!wanted) return notCalledFor(found.reference, called);
    const schools = wanted.schools.flatMap((key) => found.input.schools.filter((school) => school.key === key)).map(withTold(input));
    const goesOn = called.some(({ subject }) => subject.kind === 'federation');
    return ok({
      subject: wanted.subject,
      authority: wanted.authority ?? actor.authority,
      federationUid: wanted.subject.kind === 'federation' ? wanted.subject.key : null,
      caseId: found.id,
      caseReference: found.reference,
      effectiveOn: wanted.effectiveOn ?? input.effectiveOn ?? null,
      grounds: {
        schools,
        draftedBy: input.draftedBy ?? wanted.draftedBy,
        hasHeadOfFederation: wanted.subject.kind === 'federation' ? (found.input.federation.hasHeadOfFederation ?? null) : null,
        foundationGovernorsInOffice: input.foundationGovernorsInOffice ?? null,
        compulsoryReview: wanted.compulsoryReview,
        onCase: wanted.record,
        endsFederation: goesOn || wanted.process !== 'instrument-making' ? null : (found.input.federation.uid ?? null),
      },
    });
  }

  private async alone(actor: Actor, input: StartInstrumentInput): Promise<Result<Opening>> {
    const known = await this.matters.schoolsOf(actor, input.subject);
    if (!known)
      return fieldsInvalid([
        {
          field: 'subject.key',
          message: 'The register has no such school or federation: give the URN of a school or the UID of a federation',
        },
      ]);
    const authorities = [...new Set(known.schools.flatMap(({ authority }) => authority ?? []))];
    return ok({
      subject: { ...input.subject, name: known.name },
      authority: authorities.includes(actor.authority) ? actor.authority : (authorities[0] ?? actor.authority),
      federationUid: input.subject.kind === 'federation' ? input.subject.key : null,
      caseId: null,
      caseReference: null,
      effectiveOn: input.effectiveOn ?? null,
      grounds: {
        schools: known.schools.map(withTold(input)),
        draftedBy: input.draftedBy ?? 'governing-body',
        hasHeadOfFederation: null,
        foundationGovernorsInOffice: input.foundationGovernorsInOffice ?? null,
        compulsoryReview: null,
        onCase: null,
        endsFederation: null,
      },
    });
  }

  private async write(
    actor: Actor,
    id: string,
    input: StartInstrumentInput,
    opening: Opening,
    keyed: KeyedRequest | null,
  ): Promise<Result<null>> {
    const { subject, authority, federationUid, grounds, caseId, caseReference } = opening;
    const today = this.clock.today();
    const bankHolidays = await this.register.bankHolidays(actor);
    const view = judgeInstrument({
      process: input.process,
      asOf: today,
      name: subject.name,
      schools: grounds.schools,
      drafts: {},
      bankHolidays: [],
      events: [],
    });
    const now = this.clock.now();
    const event: ChainedEvent = {
      instrument: id,
      sequence: 1,
      type: 'instrument-opened',
      schemaVersion: SCHEMA_VERSION,
      happenedOn: today,
      recordedAt: now,
      actor: actor.personId,
      data: { process: input.process, subject, grounds, case: caseReference, startFrom: input.startFrom },
      effect: 'note',
      reason: null,
      findings: [],
      judgedBy: judgedBy({ today, bankHolidays, caseEffectiveOn: null, before: null }),
    };
    const previous = genesis(id);
    const { canonical, hash } = link(previous, event);
    try {
      return await this.database.transaction(actor, async (client) => {
        const before = await readInForce(client, { authority, subject }, opening.effectiveOn ?? today);
        const first = firstDraft(input, opening, before === null ? null : keptText(before.canonical));
        if (first === null)
          return fieldsInvalid([
            {
              field: 'startFrom',
              message: 'No instrument in force is known here: import it from paper first, or start from a sample or empty',
            },
          ]);
        const said = sayExactly(first);
        if (!said.ok) return said;
        await client.query(
          `INSERT INTO instrument (id, authority, process, subject_kind, subject_key, subject_name, federation_uid, grounds, case_id, case_reference, opened_on,
             opened_by, state, state_title, closed, effective_on, version, head_sequence, head_hash, readers)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 0, 1, $17, $18)`,
          [
            ...[
              id,
              authority,
              input.process,
              subject.kind,
              subject.key,
              subject.name,
              federationUid,
              JSON.stringify(grounds),
              caseId,
              caseReference,
            ],
            ...[today, actor.personId, view.state, view.stateTitle, view.final, opening.effectiveOn, hash, readersOf(opening)],
          ],
        );
        // with the matter open, nobody else can be taking the same key
        await this.answers.take(client, actor, keyed, { instrument: id }, now);
        await insertEvent(client, { authority, federationUid }, event, previous, hash, canonical);
        await client.query(
          `INSERT INTO instrument_working_draft (instrument_id, revision, authority, federation_uid, content, saved_by, saved_at) VALUES ($1, 1, $2, $3, $4, $5, $6)`,
          [id, authority, federationUid, said.value.canonical, actor.personId, now],
        );
        return ok(null);
      });
    } catch (error) {
      const { code, constraint } = error as { code?: string; constraint?: string };
      if (code === UNIQUE_VIOLATION && constraint === 'instrument_open_once') return alreadyOpen(await this.openOne(actor, opening));
      throw error;
    }
  }

  private openOne(actor: Actor, { authority, subject }: Opening): Promise<string | null> {
    return this.database.transaction(actor, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `SELECT id FROM instrument WHERE authority = $1 AND subject_kind = $2 AND subject_key = $3 AND state NOT IN ('made', 'in-force', 'superseded', 'given-up')`,
        [authority, subject.kind, subject.key],
      );
      return rows[0]?.id ?? null;
    });
  }
}

/** Other authorities whose schools it is for. */
const readersOf = ({ authority, grounds }: Opening): string[] => [
  ...new Set(
    grounds.schools.flatMap((school) => (school.authority === undefined || school.authority === authority ? [] : [school.authority])),
  ),
];

const withTold =
  ({ told }: StartInstrumentInput) =>
  (school: SchoolFacts): SchoolFacts => ({ ...school, ...told?.[school.key] });

function notCalledFor(reference: string, called: readonly CalledInstrument[]): Result<never> {
  const list = called.map(({ subject, process }) => `${process} of ${subject.kind} ${subject.key}`).join('; ');
  return fieldsInvalid([
    { field: 'subject', message: `Case ${reference} does not call for this instrument. It calls for: ${list || 'none yet'}` },
  ]);
}

/** A school as an instrument states it, from the facts of the register or the case. */
export function instrumentSchool({
  name,
  urn,
  category,
  religiousCharacter,
  authority,
  hasTrust,
  religiousFoundation,
}: SchoolFacts): InstrumentSchool {
  const foundation =
    hasTrust === true || religiousFoundation === true ? true : hasTrust === false && religiousFoundation === false ? false : null;
  return {
    name,
    ...(urn ? { urn } : {}),
    ...(category ? { category } : {}),
    religiousCharacter: religiousCharacter ?? null,
    ...(authority ? { authority } : {}),
    ...(foundation === null ? {} : { hasFoundation: foundation }),
  };
}

/** The text a matter begins with; null when it is to begin from one in force and none is known. */
function firstDraft(
  { process, startFrom }: StartInstrumentInput,
  { subject, grounds, effectiveOn }: Opening,
  before: InstrumentInput | null,
): InstrumentInput | null {
  const schools = grounds.schools.map(instrumentSchool);
  const day = effectiveOn === null ? {} : { effectiveOn };
  const empty: InstrumentInput = { subject: subject.kind, schools, name: subject.name, places: {}, ...day };
  if (startFrom === 'empty') return empty;
  if (startFrom === 'sample') return sampleInstrument({ subject: subject.kind, schools, name: subject.name, ...day }) ?? empty;
  if (before === null) return null;
  // schools that go on: the text keeps what it said of each, and leaves out those that left
  const going = schools.map(
    (school) => before.schools.find(({ urn, name }) => (urn && school.urn ? urn === school.urn : name === school.name)) ?? school,
  );
  const { madeOn: _made, variation: _earlier, ...words } = before;
  // a varied text keeps the day of the instrument itself and says beside it from when the variation counts (reg 30(8))
  if (process === 'instrument-variation') return { ...words, schools: going, variation: effectiveOn === null ? {} : { effectiveOn } };
  const { effectiveOn: _day, ...afresh } = words;
  return { ...afresh, schools: going, ...day };
}
