import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  NEW_SCHOOL,
  parseIsoDate,
  sampleInstrument,
  type InstrumentInput,
  type IsoDate,
  type SchoolFacts,
  type TemporaryFor,
  type TemporaryTrigger,
} from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, type Result } from '#libs/platform/result.js';
import { refuseUnlessStaff } from '../permissions.js';
import { CasesForInstruments, type CaseForInstruments } from '../ports.js';
import { fieldsInvalid } from '../refusals.js';
import { instrumentSchool } from '../start/start-instrument.js';
import { isUuid, readMatter, type StoredMatter } from '../store.js';
import type {
  ChangeTemporaryBodyInput,
  OpenTemporaryBodyInput,
  TemporaryBodyDetails,
  TemporaryBodyFacts,
  TemporaryMemberInput,
} from '../types.js';
import { bodyChanged, bodyExists, bodyNotFound, memberNotFound, wrongFacts, wrongMember, wrongName } from './checks.js';
import { detailsOfBody, ESTABLISHED, isEstablished } from './details-of-body.js';
import { addVersion, readBodiesOf, readBody, writeFacts, writeMember, type StoredBody, type StoredMember } from './stored-body.js';

const UNIQUE_VIOLATION = '23505';
/** Processes whose cases record that one was established. */
const RECORDED: ReadonlySet<string> = new Set(['leaving', 'dissolution', 'discontinuance']);

/** Temporary governing bodies: each of one school of a case. What follows from the record (readiness, what passes, who is too many) is derived on each reading. */
@Injectable()
export class TemporaryBodies {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cases: CasesForInstruments,
  ) {}

  async ofCase(actor: Actor, caseId: string): Promise<Result<TemporaryBodyDetails[]>> {
    const found = await this.cases.readCase(actor, caseId);
    if (!found.ok) return found;
    const bodies = await this.database.transaction(actor, async (client) => {
      const stored = await readBodiesOf(client, found.value.id);
      const pairs: [StoredBody, StoredMatter | null][] = [];
      for (const body of stored) pairs.push([body, body.instrumentId === null ? null : await readMatter(client, body.instrumentId)]);
      return pairs;
    });
    return ok(bodies.map(([body, matter]) => detailsOfBody(body, found.value, matter, this.clock.today())));
  }

  /** Refused with `case-not-found`, `not-permitted`, `fields-invalid` or `temporary-body-exists` 409. */
  async open(actor: Actor, input: OpenTemporaryBodyInput): Promise<Result<TemporaryBodyDetails>> {
    const found = await this.cases.readCase(actor, input.caseId);
    if (!found.ok) return found;
    const school = found.value.input.schools.find(({ key }) => key === input.school) ?? newSchool(actor, found.value, input.school);
    if (!school) return fieldsInvalid([{ field: 'school', message: 'This school is not one of the case' }]);
    const authority = school.authority ?? actor.authority;
    const refused = refuseUnlessStaff(actor, { authority });
    if (refused) return refused;
    const errors = [...wrongFacts(input.facts ?? {}), ...(await this.wrongMatter(actor, input.instrumentId))];
    if (errors.length > 0) return fieldsInvalid(errors);
    const id = randomUUID();
    const facts: TemporaryBodyFacts = {
      ...input.facts,
      trigger: input.trigger,
      composition: input.facts?.composition ?? compositionFor(input.trigger, school),
    };
    const by = { personId: actor.personId, now: this.clock.now() };
    try {
      await this.database.transaction(actor, async (client) => {
        await client.query(
          `INSERT INTO temporary_body (id, authority, case_id, case_reference, school_key, school_name, trigger, instrument_id, facts, version)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)`,
          [
            ...[id, authority, found.value.id, found.value.reference, school.key, school.name],
            ...[input.trigger, input.instrumentId ?? null, JSON.stringify(facts)],
          ],
        );
        await addVersion(client, { id, authority, version: 1 }, facts, by);
      });
    } catch (error) {
      if ((error as { code?: string }).code === UNIQUE_VIOLATION) return bodyExists(school.name);
      throw error;
    }
    return this.read(actor, id);
  }

  async read(actor: Actor, id: string): Promise<Result<TemporaryBodyDetails>> {
    const read = await this.database.transaction(actor, async (client) => {
      const body = await readBody(client, id);
      return body && { body, matter: body.instrumentId === null ? null : await readMatter(client, body.instrumentId) };
    });
    if (!read) return bodyNotFound();
    const found = await this.cases.readCase(actor, read.body.caseId);
    return ok(detailsOfBody(read.body, found.ok ? found.value : null, read.matter, this.clock.today()));
  }

  /** Changes facts; a field given as null is taken away. Refused with `temporary-body-changed` 409 when somebody else did meanwhile. */
  async change(actor: Actor, id: string, input: ChangeTemporaryBodyInput): Promise<Result<TemporaryBodyDetails>> {
    const errors = [...wrongFacts(input.facts ?? {}), ...(await this.wrongMatter(actor, input.instrumentId))];
    if (errors.length > 0) return fieldsInvalid(errors);
    return this.write(actor, id, input.expectedVersion, (body) => ({
      facts: { ...body.facts, ...stated(input.facts ?? {}), trigger: body.trigger },
      instrumentId: input.instrumentId ?? body.instrumentId,
    }));
  }

  /** The authority established it: on the record of the body, and as an event of the case. */
  async establish(
    actor: Actor,
    id: string,
    input: { expectedVersion: number; on: IsoDate; evidence?: string },
  ): Promise<Result<TemporaryBodyDetails>> {
    if (parseIsoDate(input.on) === null || input.on > this.clock.today())
      return fieldsInvalid([{ field: 'on', message: 'The day must be a real date, today or in the past' }]);
    const read = await this.read(actor, id);
    if (!read.ok) return read;
    const refused = refuseUnlessStaff(actor, read.value);
    if (refused) return refused;
    if (read.value.version !== input.expectedVersion) return bodyChanged(read.value.version);
    const told = await this.tell(actor, read.value, input);
    if (!told.ok) return told;
    return this.write(actor, id, input.expectedVersion, (body) => ({
      facts: { ...body.facts, establishedOn: input.on },
      instrumentId: body.instrumentId,
    }));
  }

  async addMember(actor: Actor, id: string, { name, ...facts }: TemporaryMemberInput): Promise<Result<TemporaryBodyDetails>> {
    const errors = [...wrongMember(facts), ...wrongName(name)];
    if (errors.length > 0) return fieldsInvalid(errors);
    return this.withBody(actor, id, async (client, { authority }) => {
      const member = randomUUID();
      await writeMember(client, { id, authority }, { id: member, number: 1, facts }, { personId: actor.personId, now: this.clock.now() });
      await client.query('INSERT INTO temporary_member_name (body_id, member, authority, name) VALUES ($1, $2, $3, $4)', [
        id,
        member,
        authority,
        name.trim(),
      ]);
      return null;
    });
  }

  /** Changes facts or the name of a member; what was entered before stays known, but for the name. */
  async changeMember(
    actor: Actor,
    id: string,
    memberId: string,
    { name, ...facts }: Partial<TemporaryMemberInput>,
  ): Promise<Result<TemporaryBodyDetails>> {
    return this.withBody(actor, id, async (client, { authority, members }) => {
      const member = members.find((one) => one.id === memberId);
      if (!member) return memberNotFound();
      const changed: StoredMember['facts'] = { ...member.facts, ...stated(facts) };
      const errors = [...wrongMember(changed), ...(name === undefined ? [] : wrongName(name))];
      if (name !== undefined && member.nameErased) errors.push({ field: 'name', message: 'The name was erased and stays erased' });
      if (errors.length > 0) return fieldsInvalid(errors);
      const row = { id: memberId, number: member.number + 1, facts: changed };
      await writeMember(client, { id, authority }, row, { personId: actor.personId, now: this.clock.now() });
      if (name !== undefined)
        await client.query('UPDATE temporary_member_name SET name = $3 WHERE body_id = $1 AND member = $2', [id, memberId, name.trim()]);
      return null;
    });
  }

  async eraseMemberName(actor: Actor, id: string, memberId: string, reason: string): Promise<Result<TemporaryBodyDetails>> {
    if (typeof reason !== 'string' || reason.trim() === '' || reason.length > 500)
      return fieldsInvalid([{ field: 'reason', message: 'Give the reason in at most 500 characters' }]);
    return this.withBody(actor, id, async (client, { members }) => {
      const member = members.find((one) => one.id === memberId);
      if (!member || member.nameErased) return memberNotFound();
      await client.query(
        'UPDATE temporary_member_name SET name = NULL, erased_by = $3, erased_at = $4, erased_because = $5 WHERE body_id = $1 AND member = $2',
        [id, memberId, actor.personId, this.clock.now(), reason.trim()],
      );
      return null;
    });
  }

  private async tell(
    actor: Actor,
    { caseId, school }: TemporaryBodyDetails,
    { on, evidence }: { on: IsoDate; evidence?: string },
  ): Promise<Result<null>> {
    const found = await this.cases.readCase(actor, caseId);
    if (!found.ok) return found;
    const { process, version, leadAuthority } = found.value;
    // another authority leads the case, and records there what this one tells it
    if (!RECORDED.has(process) || leadAuthority !== actor.authority || isEstablished(found.value, school.key)) return ok(null);
    const told = await this.cases.recordEvent(actor, caseId, {
      expectedVersion: version,
      type: ESTABLISHED,
      happenedOn: on,
      data: { school: school.key, ...(evidence?.trim() ? { evidence: evidence.trim() } : {}) },
    });
    return told.ok ? ok(null) : told;
  }

  private async wrongMatter(actor: Actor, instrumentId: string | undefined): Promise<{ field: string; message: string }[]> {
    if (instrumentId === undefined) return [];
    const matter = isUuid(instrumentId) ? await this.database.transaction(actor, (client) => readMatter(client, instrumentId)) : null;
    return matter ? [] : [{ field: 'instrumentId', message: 'There is no such instrument that you can see' }];
  }

  private async write(
    actor: Actor,
    id: string,
    expectedVersion: number,
    next: (body: StoredBody) => Pick<StoredBody, 'facts' | 'instrumentId'>,
  ): Promise<Result<TemporaryBodyDetails>> {
    return this.withBody(actor, id, async (client, body) => {
      if (body.version !== expectedVersion) return bodyChanged(body.version);
      const written = await writeFacts(client, body, next(body), { personId: actor.personId, now: this.clock.now() });
      return written ? null : bodyChanged(body.version + 1);
    });
  }

  private async withBody(
    actor: Actor,
    id: string,
    work: (client: Parameters<typeof readBody>[0], body: StoredBody) => Promise<Result<never> | null>,
  ): Promise<Result<TemporaryBodyDetails>> {
    const refused = await this.database.transaction(actor, async (client) => {
      const body = await readBody(client, id);
      if (!body) return bodyNotFound();
      return refuseUnlessStaff(actor, body) ?? work(client, body);
    });
    return refused ?? this.read(actor, id);
  }
}

/** The school that an amalgamation opens is none of the schools of its case until it has a URN. */
const newSchool = ({ authority }: Actor, { process, input }: CaseForInstruments, key: string): SchoolFacts | undefined =>
  process === 'amalgamation-new-school' && key === NEW_SCHOOL ? { key, name: input.federation.name, authority } : undefined;

/** Without what is not said, which must not overwrite what is known; null takes a field away. */
const stated = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

const temporaryFor = (trigger: TemporaryTrigger): TemporaryFor =>
  trigger === 'opening-federated' ? 'opening-federated' : trigger === 'new-school' || trigger === 'amalgamation' ? 'new-school' : 'leaving';

function compositionFor(trigger: TemporaryTrigger, school: SchoolFacts): InstrumentInput {
  const schools = [instrumentSchool(school)];
  const kind = { subject: 'temporary', schools, name: school.name, temporaryFor: temporaryFor(trigger) } as const;
  return sampleInstrument(kind) ?? { ...kind, places: {} };
}
