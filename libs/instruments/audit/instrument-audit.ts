import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/platform/actor.js';
import { chainLines } from '#libs/platform/audit/export-lines.js';
import { chainProblems } from '#libs/platform/audit/follow-chain.js';
import { LogFolder } from '#libs/platform/audit/log-folder.js';
import { Clock } from '#libs/platform/clock.js';
import { Config } from '#libs/platform/config.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, type Result } from '#libs/platform/result.js';
import { sha256 } from '../chain.js';
import { instrumentNotFound } from '../refusals.js';
import { isUuid } from '../store.js';
import type { InstrumentProof } from '../types.js';
import { instrumentChains } from './instrument-columns.js';
import { noneNamed, noteNamed, textProblems, type StoredMadeText, type StoredTexts } from './named-texts.js';

interface Rows {
  id: string;
  authority: string;
  name: string;
  head: { sequence: number; hash: string };
  events: { sequence: number; previousHash: string; hash: string; canonical: string }[];
  versions: { version: number; canonical: string; hash: string }[];
  made: (Omit<StoredMadeText, 'found'> & { number: string }) | null;
  files: { format: string; said: string; found: string }[];
}

const READ = `
  SELECT i.id, i.authority, i.subject_name AS name, json_build_object('sequence', i.head_sequence, 'hash', encode(i.head_hash, 'hex')) AS head,
    (SELECT coalesce(json_agg(json_build_object('sequence', e.sequence, 'previousHash', encode(e.previous_hash, 'hex'), 'hash', encode(e.hash, 'hex'),
        'canonical', e.canonical) ORDER BY e.sequence), '[]') FROM instrument_event e WHERE e.instrument_id = i.id) AS events,
    (SELECT coalesce(json_agg(json_build_object('version', d.version, 'canonical', d.canonical, 'hash', encode(d.hash, 'hex')) ORDER BY d.version), '[]')
       FROM instrument_draft d WHERE d.instrument_id = i.id) AS versions,
    (SELECT json_build_object('number', m.number, 'canonical', m.canonical, 'said', encode(m.content_hash, 'hex'), 'madeOn', m.made_on,
        'sealedOn', m.sealed_on, 'effectiveOn', m.effective_on, 'commenced', m.commenced) FROM instrument_made m WHERE m.instrument_id = i.id) AS made,
    (SELECT coalesce(json_agg(json_build_object('format', d.format, 'said', encode(d.sha256, 'hex'), 'found', encode(sha256(d.content), 'hex'))), '[]')
       FROM instrument_document d JOIN instrument_made m ON m.id = d.made_id WHERE m.instrument_id = i.id) AS files
    FROM instrument i WHERE i.id = $1`;

/** Was anything of a matter altered after it was written? Checked here, and exported for others to check. */
@Injectable()
export class InstrumentAudit {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Everything that is hashed is hashed again, compared with what the history says of it, and the history with the newest digest outside the database. */
  async verify(actor: Actor, id: string): Promise<Result<InstrumentProof>> {
    const rows = await this.read(actor, id);
    if (!rows) return instrumentNotFound();
    const seen = this.log().heads().get(rows.id);
    const problems = [...chainProblems(instrumentChains, rows, seen), ...textProblems(namedIn(rows), storedIn(rows))];
    return ok({
      verdict: problems.length > 0 ? 'altered' : seen ? 'intact' : 'cannot tell',
      events: rows.events.length,
      versions: rows.versions.length,
      head: rows.head.hash,
      witnessed: seen?.sequence ?? null,
      problems,
    });
  }

  /** JSON Lines, as `npm run audit:verify` reads them: the history, the versions it names, and the digest that witnessed it. */
  async exportOf(actor: Actor, id: string): Promise<Result<string>> {
    const rows = await this.read(actor, id);
    if (!rows) return instrumentNotFound();
    const { authority, name, head, events, versions, made } = rows;
    const texts = versions.map(({ version, canonical }) => ({ version, canonical }));
    const about = { reference: made?.number ?? name, authority };
    return ok(`${chainLines({ kind: 'instrument', id: rows.id, about, head, events, texts }, this.log(), this.clock.now()).join('\n')}\n`);
  }

  private async read(actor: Actor, id: string): Promise<Rows | undefined> {
    if (!isUuid(id)) return undefined;
    return this.database.transaction(actor, async (client) => (await client.query<Rows>(READ, [id])).rows[0]);
  }

  private log(): LogFolder {
    return new LogFolder(this.config.auditDir);
  }
}

function namedIn({ events }: Rows): ReturnType<typeof noneNamed> {
  const named = noneNamed();
  for (const { canonical } of events) noteNamed(named, canonical);
  return named;
}

const storedIn = ({ versions, made, files }: Rows): StoredTexts => ({
  versions: new Map(versions.map(({ version, canonical, hash }) => [version, { said: hash, found: sha256(canonical).toString('hex') }])),
  made: made && { ...made, found: sha256(made.canonical).toString('hex') },
  files: new Map(files.map(({ format, said, found }) => [format, { said, found }])),
});
