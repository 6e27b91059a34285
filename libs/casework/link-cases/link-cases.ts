import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, refuse, type Refusal, type Result } from '#libs/platform/result.js';
import { refuseUnlessStaffOfLead } from '../permissions.js';
import { noteEntry, Recorder, type WrittenEntry } from '../recorder.js';
import { caseNotFound, fieldsInvalid, notPermitted } from '../refusals.js';
import type { CaseRow, CaseToJudge } from '../stored-case.js';
import { append, doorOf, readToJudge, senderOf, type Door } from '../store.js';
import { linkTitle } from '../titles.js';
import { caseLinkKinds, type CaseLink, type CaseLinkKind, type LinkCasesInput } from '../types.js';

const MAX_REASON = 5_000;
/** As many notes in a row between reading and appending are a fault. */
const MAX_TRIES = 20;

/** A link as it is written: from the case it was made from. */
export interface NewLink {
  from: string;
  to: string;
  kind: CaseLinkKind;
  reason: string;
}

/** Links cases that have to do with each other. Both chains say so, or neither; the version of neither case moves. */
@Injectable()
export class LinkCases {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly recorder: Recorder,
  ) {}

  /** Refused with `case-not-found`, `not-permitted`, `fields-invalid` or `cases-linked-already`. */
  async link(actor: Actor, caseId: string, { to, kind, reason }: LinkCasesInput): Promise<Result<CaseLink>> {
    const wrong = wrongLink(kind, reason);
    if (wrong.length > 0) return fieldsInvalid(wrong);
    const here = await readToJudge(doorOf(this.database, actor), caseId, null);
    if (!here) return caseNotFound();
    const refused = refuseUnlessStaffOfLead(actor, here.case);
    if (refused) return refused;
    const other = await this.other(actor, to, 'to');
    if (!other.ok) return other;
    if (other.value.id === here.case.id) return fieldsInvalid([{ field: 'to', message: 'A case cannot be linked with itself' }]);
    const link = { from: here.case.id, to: other.value.id, kind, reason: reason.trim() };
    return this.database.transaction(actor, async (client): Promise<Result<CaseLink>> => {
      const sequence = await this.within(client, doorOf(senderOf(client), actor), link);
      if (sequence === null) return linkedAlready(other.value.reference);
      const { rows } = await client.query<{ links: Omit<CaseLink, 'title'>[] }>('SELECT case_links($1) AS links', [link.from]);
      const made = rows[0]!.links.find((one) => one.sequence === sequence)!;
      return ok({ ...made, title: linkTitle(made) });
    });
  }

  /** The case at the other end, which the actor must lead as well. @param field What names it in the request. */
  async other(actor: Actor, caseIdOrReference: string, field: string): Promise<Result<CaseRow>> {
    const found =
      typeof caseIdOrReference === 'string' ? await readToJudge(doorOf(this.database, actor), caseIdOrReference.trim(), null) : null;
    if (!found) return fieldsInvalid([{ field, message: 'There is no case with this number that you can see' }]);
    if (found.case.leadAuthority === actor.authority) return ok(found.case);
    return notPermitted(
      `Case ${found.case.reference} is led by another authority, and a link is written into both cases.`,
      'Name the other case in a note, and tell the officer who works on it.',
    );
  }

  /**
   * Writes both entries and both rows in a transaction that is open.
   *
   * @param door The actor's, on that very transaction.
   * @returns Sequence of the entry in the case it was made from; null when the two are linked so already.
   */
  async within(client: pg.ClientBase, door: Door, link: NewLink): Promise<number | null> {
    // always in the same order, so that two who link the same cases wait for each other and do not lock each other out
    const ends = [
      { here: link.from, other: link.to, outgoing: true },
      { here: link.to, other: link.from, outgoing: false },
    ].sort((a, b) => (a.here < b.here ? -1 : 1));
    await client.query('SELECT 1 FROM case_file WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE', [ends.map(({ here }) => here)]);
    const before = await client.query('SELECT 1 FROM case_link WHERE case_id = $1 AND other_case = $2 AND kind = $3', [
      link.from,
      link.to,
      link.kind,
    ]);
    if (before.rowCount) return null;
    const referenceOf = await this.references(client, ends);
    let made = 0;
    for (const { here, other, outgoing } of ends) {
      const data = { case: other, reference: referenceOf.get(other)!, kind: link.kind, outgoing };
      const { sequence, recordedAt } = await this.append(door, here, (found) => ({
        ...noteEntry(found, 'case-linked', this.clock.today(), data),
        reason: link.reason,
      }));
      await client.query(
        `INSERT INTO case_link (case_id, sequence, authority, federation_uid, other_case, kind, outgoing, linked_by, linked_at)
         SELECT c.id, $2, c.lead_authority, c.federation_uid, $3, $4, $5, $6, $7 FROM case_file c WHERE c.id = $1`,
        [here, sequence, other, link.kind, outgoing, door.actorId, recordedAt],
      );
      if (outgoing) made = sequence;
    }
    return made;
  }

  private async references(client: pg.ClientBase, ends: readonly { here: string }[]): Promise<Map<string, string>> {
    const { rows } = await client.query<{ id: string; reference: string }>('SELECT id, reference FROM case_file WHERE id = ANY ($1)', [
      ends.map(({ here }) => here),
    ]);
    return new Map(rows.map(({ id, reference }) => [id, reference]));
  }

  private async append(door: Door, caseId: string, entryOf: (found: CaseToJudge) => ReturnType<typeof noteEntry>): Promise<WrittenEntry> {
    for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
      const found = await readToJudge(door, caseId, null);
      if (!found) break;
      const entry = this.recorder.prepare(door, found, { expectedVersion: null, keyed: null }, entryOf(found));
      if ((await append(door, entry.append)).outcome === 'recorded') return entry.written;
    }
    throw new Error(`The link could not be written into case ${caseId}.`);
  }
}

function wrongLink(kind: unknown, reason: unknown): { field: string; message: string }[] {
  const errors: { field: string; message: string }[] = [];
  if (!caseLinkKinds.includes(kind as CaseLinkKind)) errors.push({ field: 'kind', message: `Choose one of ${caseLinkKinds.join(', ')}` });
  if (typeof reason !== 'string' || reason.trim() === '') errors.push({ field: 'reason', message: 'Say why the cases belong together' });
  else if (reason.length > MAX_REASON) errors.push({ field: 'reason', message: `Reason must be ${MAX_REASON} characters or less` });
  return errors;
}

const linkedAlready = (reference: string): { ok: false; refusal: Refusal } =>
  refuse({
    code: 'cases-linked-already',
    status: 409,
    title: 'The two cases are linked already',
    detail: `There is a link of this kind with case ${reference}. A link stays: it is part of the history of both.`,
    nextStep: 'Choose another kind of link, or write a note.',
  });
