import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { judge } from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, refuse, type Result } from '#libs/platform/result.js';
import { keyedRequest, type KeyedRequest } from '#libs/platform/keyed-request.js';
import { Register } from '#libs/register/index.js';
import { CalendarShelf } from '../calendars.js';
import { genesis } from '../chain.js';
import { LinkCases } from '../link-cases/link-cases.js';
import { caseInput, judgedByNow } from '../judging.js';
import { notPermitted } from '../refusals.js';
import { answerAgain, Recorder, type NewEntry, type WrittenEntry } from '../recorder.js';
import { CASE_OPENED, type CalendarVersions, type CaseRow, type EarlierAnswer } from '../stored-case.js';
import { append, doorOf, senderOf } from '../store.js';
import type { CaseSubject, OpenCaseInput, RecordedEvent } from '../types.js';
import { jointSubject } from './partners.js';
import { isJoint, subjectOf, wrongOpening } from './subject.js';

/** Reason of the link with the case that made another necessary. */
const OPENED_BECAUSE = 'The case was opened because of the other.';

/** Thrown inside the transaction so that it is rolled back: somebody else's request with the same key came first. */
class AnsweredBefore extends Error {
  constructor(readonly earlier: EarlierAnswer) {
    super('answered before');
  }
}

/** Opens a case: fixes the federation and its schools as the register had them, and begins the chain. */
@Injectable()
export class OpenCase {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly recorder: Recorder,
    private readonly shelf: CalendarShelf,
    private readonly register: Register,
    private readonly linking: LinkCases,
  ) {}

  /** Refused with `not-permitted`, `fields-invalid`, `register-has-no-federation`, `register-has-no-school`, `school-not-in-federation`, `school-not-in-case` or `idempotency-mismatch`. With `follows` the case is linked in the same transaction. */
  async open(actor: Actor, input: OpenCaseInput): Promise<Result<RecordedEvent>> {
    const subject = await this.subject(actor, input);
    if (!subject.ok) return subject;
    const before = input.follows === undefined ? null : await this.linking.other(actor, input.follows, 'follows');
    if (before && !before.ok) return before;
    const keyed = keyedRequest(actor, 'cases', input.idempotencyKey, input, this.clock.now());
    return this.begin(actor, subject.value, keyed, before?.value.id ?? null) as Promise<Result<RecordedEvent>>;
  }

  /** What the case would be about: its schools, and the boards that decide. Saves nothing; refused as the opening is. */
  async subject(actor: Actor, input: OpenCaseInput): Promise<Result<CaseSubject>> {
    if (actor.role !== 'officer' && actor.role !== 'manager')
      return notPermitted('Cases are opened by officers and managers of a local authority.');
    const wrong = wrongOpening(input, this.clock.today());
    if (wrong) return wrong;
    const subject = isJoint(input) ? await this.joint(actor, input) : await this.ofFederation(actor, input);
    if (!subject.ok) return subject;
    return refuseUnlessOurs(actor, subject.value) ?? subject;
  }

  private async joint(actor: Actor, input: OpenCaseInput): Promise<Result<CaseSubject>> {
    const { schoolUrns: urns = [], federationUids = [], registerAsAt: asAt } = input;
    return jointSubject(input, await this.register.partners(actor, { urns, federationUids, asAt }));
  }

  private async ofFederation(actor: Actor, input: OpenCaseInput): Promise<Result<CaseSubject>> {
    const facts = await this.register.caseFacts(actor, { federationUid: input.federationUid!, asAt: input.registerAsAt });
    if (facts) return subjectOf(input, facts);
    return refuse({
      code: 'register-has-no-federation',
      status: 422,
      title: 'The register has no such federation on that date',
      detail: `No school was in a federation with UID ${input.federationUid} on ${input.registerAsAt}.`,
      nextStep: 'Check the UID and the date, or import the extract of that time.',
    });
  }

  /** @param follows Id of the case that made this one necessary. */
  private async begin(
    actor: Actor,
    subject: CaseSubject,
    keyed: KeyedRequest | null,
    follows: string | null,
  ): Promise<Result<WrittenEntry>> {
    const { versions, earlier } = await this.database.transaction(actor, async (client) => ({
      versions: await one<CalendarVersions>(client, 'SELECT case_calendars(calendar_owners($1)) AS answer', [JSON.stringify(subject)]),
      earlier: keyed && (await one<EarlierAnswer | null>(client, 'SELECT earlier_answer($1) AS answer', [JSON.stringify(keyed)])),
    }));
    if (earlier) return answerAgain(earlier);
    const days = await this.shelf.inForce(doorOf(this.database, actor), subject.schools, versions);
    const today = this.clock.today();
    const view = judge(caseInput(subject, days, [], today));
    const judgedBy = judgedByNow(subject, days);
    const opening: NewEntry = {
      type: CASE_OPENED,
      happenedOn: today,
      data: {},
      effect: 'accepted',
      reason: null,
      onBehalfOf: null,
      findings: [],
      judgedBy,
      corrects: null,
      correctionKind: null,
      personal: {},
      personalPrivate: false,
      view,
    };
    try {
      return await this.database.transaction(actor, async (client) => {
        const reference = await one<string>(client, 'SELECT next_case_reference($1, $2) AS answer', [
          actor.authority,
          Number(today.slice(0, 4)),
        ]);
        const row = newRow(actor, reference, subject, judgedBy, today, view);
        await insert(client, row, actor);
        const door = doorOf(senderOf(client), actor);
        const entry = this.recorder.prepare(
          door,
          { case: row, events: [] },
          { expectedVersion: 0, keyed },
          { ...opening, data: { reference, subject } },
        );
        const answered = await append(door, entry.append);
        if (answered.outcome === 'recorded') {
          if (follows) await this.linking.within(client, door, { from: row.id, to: follows, kind: 'follows-from', reason: OPENED_BECAUSE });
          return ok(entry.written);
        }
        if (answered.outcome === 'replayed' || answered.outcome === 'mismatch') throw new AnsweredBefore(answered.answer);
        throw new Error(`A case that was just opened answered "${answered.outcome}".`);
      });
    } catch (error) {
      if (error instanceof AnsweredBefore) return answerAgain(error.earlier);
      throw error;
    }
  }
}

/** A leaving is led by the authority that maintains the school; any other case by one that maintains a school of it. */
function refuseUnlessOurs(actor: Actor, subject: CaseSubject): ReturnType<typeof notPermitted> | null {
  const concerned =
    subject.process === 'leaving' ? subject.schools.filter((school) => school.key === subject.relevantSchool) : subject.schools;
  if (concerned.some((school) => school.authority === actor.authority)) return null;
  const named = concerned.length === 1 ? `${concerned[0]!.name} is` : 'The schools of this case are';
  return notPermitted(
    `${named} not maintained by your authority.`,
    'The authority that maintains the school opens the case; yours will see it if it maintains another school of the case.',
  );
}

function newRow(
  actor: Actor,
  reference: string,
  subject: CaseSubject,
  judgedBy: CaseRow['judgedBy'],
  today: string,
  view: { state: string; stateTitle: string },
): CaseRow {
  const id = randomUUID();
  // a federation that is only proposed has no UID: rows of the case carry the case's own
  const federationUid = subject.federation.uid ?? `case-${id}`;
  return {
    id,
    reference,
    process: subject.process,
    leadAuthority: actor.authority,
    federationUid,
    subject,
    version: 0,
    headSequence: 0,
    headHash: genesis(id).toString('hex'),
    // no row is written yet
    rowVersion: '0',
    officerId: actor.personId,
    openedOn: today,
    judgedBy,
    judgedAsOf: today,
    projection: {
      state: view.state,
      stateTitle: view.stateTitle,
      closed: false,
      nextTitle: null,
      nextDue: null,
      nextRule: null,
      nextWhy: null,
      nextFor: null,
      openTasks: 0,
      effectiveOn: null,
      postDigest: '',
      rowDigests: {},
    },
  };
}

async function insert(client: pg.ClientBase, row: CaseRow, actor: Actor): Promise<void> {
  const school = row.subject.schools.find(({ key }) => key === row.subject.relevantSchool);
  await client.query(
    `INSERT INTO case_file (id, reference, process, lead_authority, federation_uid, federation_name, relevant_school, school_name, subject, opened_on, state, state_title,
       version, head_sequence, head_hash, officer_id, judged_by, judged_as_of)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0, 0, $13, $14, $15, $10)`,
    [
      row.id,
      row.reference,
      row.process,
      row.leadAuthority,
      row.federationUid,
      row.subject.federation.name,
      school?.urn ?? null,
      school?.name ?? null,
      JSON.stringify(row.subject),
      row.openedOn,
      row.projection.state,
      row.projection.stateTitle,
      Buffer.from(row.headHash, 'hex'),
      row.officerId,
      JSON.stringify(row.judgedBy),
    ],
  );
  const others = [...new Set(row.subject.schools.map(({ authority }) => authority))].filter(
    (authority) => authority && authority !== actor.authority,
  );
  await client.query(
    `INSERT INTO case_participant (case_id, authority, kind, lead_authority, federation_uid) SELECT $1, unnest($2::text[]), 'maintains-school', $3, $4`,
    [row.id, others, row.leadAuthority, row.federationUid],
  );
  const federations = (row.subject.boards ?? []).filter(({ kind }) => kind === 'federation').map(({ key }) => key);
  await client.query(`INSERT INTO case_board (case_id, board, lead_authority, federation_uid) SELECT $1, unnest($2::text[]), $3, $4`, [
    row.id,
    federations,
    row.leadAuthority,
    row.federationUid,
  ]);
}

async function one<T>(client: pg.ClientBase, text: string, values: unknown[]): Promise<T> {
  const { rows } = await client.query<{ answer: T }>(text, values);
  return rows[0]!.answer;
}
