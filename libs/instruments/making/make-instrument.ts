import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { dayOfInstrument, obstaclesToMaking, type InstrumentInput, type IsoDate } from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { Config } from '#libs/platform/config.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, type Result } from '#libs/platform/result.js';
import { SEALED } from '../audit/named-texts.js';
import { makeDocuments, unprintableIn, type Documents } from '../documents/index.js';
import type { FoundMatter } from '../matters.js';
import { cannotBeMade } from '../refusals.js';
import { keptText, type NewEntry } from '../store.js';
import { commence, endMade } from './commence.js';
import { inventCode, printedCode } from './short-code.js';
import { sha256 } from '../chain.js';

/** What an entry needs that takes longer than a transaction may. */
export interface Prepared {
  documents?: Documents;
}

/** What goes with some entries: a made text that never changes, its files, its beginning and its end. */
@Injectable()
export class MakeInstrument {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** Before the transaction: may it be made, and the files for the sealing. */
  async prepare(actor: Actor, found: FoundMatter, entry: NewEntry): Promise<Result<Prepared | null>> {
    if (entry.type === 'made') return mayBeMade(textToMake(found, entry));
    if (entry.type !== 'sealed' || found.made === null) return ok(null);
    const { made } = found;
    const authority = await this.nameOf(actor, found.matter.authority);
    const documents = await makeDocuments({
      instrument: keptText(made.canonical),
      authority,
      publicPage: this.publicPage(),
      made: {
        number: made.number,
        shortCode: printedCode(made.code),
        contentHash: made.contentHash,
        sealedOn: entry.happenedOn,
        effectiveOn: made.effectiveOn,
      },
    });
    return ok({ documents });
  }

  /** In the transaction in which the entry was written. */
  async carryOut(
    client: pg.PoolClient,
    actor: Actor,
    found: FoundMatter,
    entry: NewEntry,
    now: string,
    prepared: Prepared | null,
  ): Promise<void> {
    const { matter, made } = found;
    if (entry.type === 'made') return this.make(client, actor, found, entry, now);
    if (made === null) return;
    if (entry.type === 'sealed') return this.seal(client, found, entry.happenedOn, now, prepared!.documents!);
    if (entry.type === 'effective-date-reached')
      return commence(client, { madeId: made.id, matter, actor: actor.personId, now, judgedBy: entry.judgedBy });
    if (entry.type === 'superseded')
      return endMade(client, made.id, {
        endedOn: entry.happenedOn,
        because: 'Superseded',
        by: typeof entry.data['by'] === 'string' ? entry.data['by'] : null,
      });
  }

  /** Where anyone may type a short code. */
  publicPage(): string {
    return `${this.config.baseUrl.replace(/\/$/, '')}/check-instrument`;
  }

  /** Name of an authority by its code. */
  nameOf(actor: Actor, code: string): Promise<string> {
    return this.database.transaction(actor, async (client) => {
      const { rows } = await client.query<{ name: string }>('SELECT name FROM authority WHERE code = $1', [code]);
      return rows[0]?.name ?? code;
    });
  }

  private async make(client: pg.PoolClient, actor: Actor, found: FoundMatter, entry: NewEntry, now: string): Promise<void> {
    const { matter } = found;
    const text = textToMake(found, entry);
    const kept = matter.versions.find(({ version }) => version === entry.data['version'])!;
    const year = Number(entry.happenedOn.slice(0, 4));
    const { rows } = await client.query<{ number: string }>('SELECT next_instrument_number($1, $2, $3) AS number', [
      matter.authority,
      year,
      'I',
    ]);
    await client.query(
      `INSERT INTO instrument_made (id, instrument_id, authority, federation_uid, subject_kind, subject_key, subject_name, number, code, origin, canonical,
         content_hash, made_on, made_by, recorded_at, effective_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'made', $10, $11, $12, $13, $14, $15)`,
      [
        ...[randomUUID(), matter.id, matter.authority, matter.federationUid, matter.subject.kind, matter.subject.key, matter.subject.name],
        ...[
          rows[0]!.number,
          inventCode(),
          kept.canonical,
          sha256(kept.canonical),
          entry.happenedOn,
          actor.personId,
          now,
          dayOfInstrument(text),
        ],
      ],
    );
  }

  private async seal(
    client: pg.PoolClient,
    { matter, made }: FoundMatter,
    on: IsoDate,
    now: string,
    { pdf, docx }: Documents,
  ): Promise<void> {
    for (const [format, content] of [
      ['pdf', pdf],
      ['docx', docx],
    ] as const)
      await client.query(
        `INSERT INTO instrument_document (made_id, format, authority, federation_uid, subject, sha256, content, written_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          made!.id,
          format,
          matter.authority,
          matter.federationUid,
          `${matter.subject.kind}:${matter.subject.key}`,
          sha256(content),
          content,
          now,
        ],
      );
    await client.query('UPDATE instrument_made SET sealed_on = $2 WHERE id = $1', [made!.id, on]);
  }
}

function textToMake({ matter }: FoundMatter, { data }: NewEntry): InstrumentInput {
  return keptText(matter.versions.find(({ version }) => version === data['version'])!.canonical);
}

/** What the entry "sealed" says of the files: SHA-256 of each, hex. */
export const hashesOf = ({ pdf, docx }: Documents): Record<string, string> => ({
  [SEALED.pdf]: sha256(pdf).toString('hex'),
  [SEALED.docx]: sha256(docx).toString('hex'),
});

/** Nothing is made of which the law could not be asked everything, nor what could not be printed. */
async function mayBeMade(text: InstrumentInput): Promise<Result<null>> {
  const errors = obstaclesToMaking(text).map(({ field, message }) => ({ field, message }));
  if (dayOfInstrument(text) === null) errors.push({ field: 'effectiveOn', message: 'Give the day it takes effect.' });
  const unprintable = await unprintableIn(text);
  if (unprintable.length > 0)
    errors.push({ field: 'record', message: `The documents have no sign for: ${unprintable.join(' ')}. Write it otherwise.` });
  return errors.length > 0 ? cannotBeMade(errors) : ok(null);
}
