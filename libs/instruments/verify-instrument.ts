import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/platform/actor.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, type Result } from '#libs/platform/result.js';
import { genesis, sha256 } from './chain.js';
import { instrumentNotFound } from './refusals.js';
import { isUuid } from './store.js';
import type { InstrumentProof } from './types.js';

interface Rows {
  headSequence: number;
  headHash: string;
  events: { sequence: number; previousHash: string; hash: string; canonical: string }[];
  versions: { version: number; canonical: string; hash: string }[];
  made: { canonical: string; contentHash: string } | null;
  files: { format: string; sha256: string; content: string }[];
}

const READ = `
  SELECT i.head_sequence AS "headSequence", encode(i.head_hash, 'hex') AS "headHash",
    (SELECT json_agg(json_build_object('sequence', e.sequence, 'previousHash', encode(e.previous_hash, 'hex'), 'hash', encode(e.hash, 'hex'), 'canonical', e.canonical)
        ORDER BY e.sequence) FROM instrument_event e WHERE e.instrument_id = i.id) AS events,
    (SELECT coalesce(json_agg(json_build_object('version', d.version, 'canonical', d.canonical, 'hash', encode(d.hash, 'hex')) ORDER BY d.version), '[]')
       FROM instrument_draft d WHERE d.instrument_id = i.id) AS versions,
    (SELECT json_build_object('canonical', m.canonical, 'contentHash', encode(m.content_hash, 'hex')) FROM instrument_made m WHERE m.instrument_id = i.id) AS made,
    (SELECT coalesce(json_agg(json_build_object('format', d.format, 'sha256', encode(d.sha256, 'hex'), 'content', encode(sha256(d.content), 'hex'))), '[]')
       FROM instrument_document d JOIN instrument_made m ON m.id = d.made_id WHERE m.instrument_id = i.id) AS files
    FROM instrument i WHERE i.id = $1`;

/** Was anything of a matter altered after it was written? Everything that is hashed is hashed again, and compared with what the history says of it. */
@Injectable()
export class VerifyInstrument {
  constructor(private readonly database: Database) {}

  async verify(actor: Actor, id: string): Promise<Result<InstrumentProof>> {
    if (!isUuid(id)) return instrumentNotFound();
    const rows = await this.database.transaction(actor, async (client) => (await client.query<Rows>(READ, [id])).rows[0]);
    if (!rows) return instrumentNotFound();
    const problems = [...chainProblems(id.toLowerCase(), rows), ...textProblems(rows)];
    return ok({
      verdict: problems.length === 0 ? 'intact' : 'altered',
      events: rows.events.length,
      versions: rows.versions.length,
      head: rows.headHash,
      problems,
    });
  }
}

function chainProblems(id: string, { events, headSequence, headHash }: Rows): string[] {
  const problems: string[] = [];
  let previous = genesis(id).toString('hex');
  events.forEach((event, place) => {
    if (event.sequence !== place + 1) problems.push(`entry ${place + 1} is missing`);
    if (event.previousHash !== previous) problems.push(`entry ${event.sequence} does not follow the one before it`);
    const hash = sha256('msf/instrument-event/1\n', Buffer.from(event.previousHash, 'hex'), Buffer.from(event.canonical, 'utf8')).toString(
      'hex',
    );
    if (hash !== event.hash) problems.push(`the text of entry ${event.sequence} is not what was hashed`);
    previous = event.hash;
  });
  if (events.length !== headSequence || previous !== headHash) problems.push('the history does not end where its head says');
  return problems;
}

/** The history names the hash of every version; a made text is one of them. */
function textProblems({ events, versions, made, files }: Rows): string[] {
  const kept = new Map<number, string>();
  for (const { canonical } of events) {
    const { type, data } = JSON.parse(canonical) as { type: string; data: { version?: number; hash?: string } };
    if (type === 'version-kept' && data.version !== undefined && data.hash !== undefined) kept.set(data.version, data.hash);
  }
  const problems = versions
    .filter(({ version, canonical, hash }) => sha256(canonical).toString('hex') !== hash || kept.get(version) !== hash)
    .map(({ version }) => `version ${version} is not what was kept`);
  if (kept.size !== versions.length) problems.push('the versions are not those that the history names');
  if (made && (sha256(made.canonical).toString('hex') !== made.contentHash || !versions.some(({ hash }) => hash === made.contentHash)))
    problems.push('the made text is not one of the versions');
  for (const { format, sha256: said, content } of files) if (said !== content) problems.push(`the ${format} is not what was sealed`);
  return problems;
}
