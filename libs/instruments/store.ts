import type pg from 'pg';
import type {
  DraftedBy,
  Finding,
  InstrumentHistory,
  InstrumentInput,
  InstrumentProcessId,
  InstrumentRecord,
  IsoDate,
  SchoolFacts,
} from '#libs/law/index.js';
import { link, SCHEMA_VERSION, type ChainedEvent, type JudgedBy } from './chain.js';
import type { Attachment, InstrumentHistoryRow, InstrumentSubject, MadeInstrument, WorkingDraft } from './types.js';
import { printedCode } from './making/short-code.js';
import { eventTitle } from './titles.js';

/** What was fixed when a matter was opened. */
export interface Grounds {
  schools: SchoolFacts[];
  draftedBy: DraftedBy | null;
  hasHeadOfFederation: boolean | null;
  foundationGovernorsInOffice: number | null;
  compulsoryReview: InstrumentHistory['compulsoryReview'];
  /** How the making is recorded on the case; null without a case. */
  onCase: { type: string; data: Record<string, unknown> } | null;
  /** Federation that ends when this instrument takes effect. */
  endsFederation: string | null;
}

export interface KeptVersion {
  version: number;
  canonical: string;
  hash: string;
  note: string | null;
  keptById: string;
  keptByName: string | null;
  keptAt: string;
}

/** A matter as it stands in the database. */
export interface StoredMatter {
  id: string;
  authority: string;
  process: InstrumentProcessId;
  subject: InstrumentSubject;
  federationUid: string | null;
  grounds: Grounds;
  caseId: string | null;
  caseReference: string | null;
  openedOn: IsoDate;
  openedById: string;
  state: string;
  stateTitle: string;
  closed: boolean;
  effectiveOn: IsoDate | null;
  version: number;
  headSequence: number;
  headHash: string;
  events: InstrumentHistoryRow[];
  versions: KeptVersion[];
  working: WorkingDraft;
  attachments: Attachment[];
}

const at = (column: string): string => `instant_text(${column})`;
/** Name of a person; of whoever works by a link, whom the link is for. */
const named = (id: string): string =>
  `(SELECT coalesce((SELECT p.display_name FROM person p WHERE p.id = ${id}), (SELECT l.label FROM instrument_link l WHERE l.id = ${id})))`;

const ATTACHMENT = `json_build_object('id', a.id, 'kind', a.kind, 'name', a.name, 'mediaType', a.media_type, 'bytes', a.bytes, 'sha256', encode(a.sha256, 'hex'),
  'addedById', a.added_by, 'addedByName', ${named('a.added_by')}, 'addedAt', ${at('a.added_at')}, 'removedBecause', a.removed_because)`;
const WORKING = `json_build_object('revision', w.revision, 'record', w.content, 'savedById', w.saved_by, 'savedByName', ${named('w.saved_by')}, 'savedAt', ${at('w.saved_at')})`;

const MATTER = `
  SELECT i.id, i.authority, i.process, json_build_object('kind', i.subject_kind, 'key', i.subject_key, 'name', i.subject_name) AS subject,
    i.federation_uid AS "federationUid", i.grounds, i.case_id AS "caseId", i.case_reference AS "caseReference", i.opened_on::text AS "openedOn",
    i.opened_by AS "openedById", i.state, i.state_title AS "stateTitle", i.closed, i.effective_on::text AS "effectiveOn", i.version,
    i.head_sequence AS "headSequence", encode(i.head_hash, 'hex') AS "headHash",
    (SELECT json_agg(json_build_object('sequence', e.sequence, 'type', e.type, 'happenedOn', e.happened_on, 'recordedAt', ${at('e.recorded_at')},
        'actorId', e.actor, 'actorName', ${named('e.actor')}, 'data', e.data, 'effect', e.effect, 'reason', e.reason, 'findings', e.findings,
        'hash', encode(e.hash, 'hex'), 'previousHash', encode(e.previous_hash, 'hex')) ORDER BY e.sequence)
       FROM instrument_event e WHERE e.instrument_id = i.id) AS events,
    (SELECT coalesce(json_agg(json_build_object('version', d.version, 'canonical', d.canonical, 'hash', encode(d.hash, 'hex'), 'note', d.note,
        'keptById', d.kept_by, 'keptByName', ${named('d.kept_by')}, 'keptAt', ${at('d.kept_at')}) ORDER BY d.version), '[]')
       FROM instrument_draft d WHERE d.instrument_id = i.id) AS versions,
    (SELECT ${WORKING} FROM instrument_working_draft w WHERE w.instrument_id = i.id ORDER BY w.revision DESC LIMIT 1) AS working,
    (SELECT coalesce(json_agg(${ATTACHMENT} ORDER BY a.added_at, a.id), '[]') FROM instrument_attachment a WHERE a.instrument_id = i.id) AS attachments
    FROM instrument i WHERE i.id = $1`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const isUuid = (text: string): boolean => UUID.test(text);

/** A matter with everything about it; null when there is none that the context may see. */
export async function readMatter(client: pg.PoolClient, id: string): Promise<StoredMatter | null> {
  if (!isUuid(id)) return null;
  const { rows } = await client.query<StoredMatter>(MATTER, [id]);
  const found = rows[0];
  if (!found) return null;
  return { ...found, events: found.events.map((event) => ({ ...event, title: eventTitle(found.process, event.type) })) };
}

/** One revision of the working draft; null when it is no longer kept. */
export async function readRevision(client: pg.PoolClient, id: string, revision: number): Promise<WorkingDraft | null> {
  const { rows } = await client.query<{ draft: WorkingDraft }>(
    `SELECT ${WORKING} AS draft FROM instrument_working_draft w WHERE w.instrument_id = $1 AND w.revision = $2`,
    [id, revision],
  );
  return rows[0]?.draft ?? null;
}

const MADE = `m.id, m.instrument_id AS "instrumentId", m.number, m.code, encode(m.content_hash, 'hex') AS "contentHash", m.origin, m.authority,
  json_build_object('kind', m.subject_kind, 'key', m.subject_key, 'name', m.subject_name) AS subject, m.made_on::text AS "madeOn", m.sealed_on::text AS "sealedOn",
  m.effective_on::text AS "effectiveOn", m.commenced, m.ended_on::text AS "endedOn", m.ended_because AS "endedBecause", m.superseded_by AS "supersededBy",
  m.canonical, (SELECT coalesce(json_agg(json_build_object('format', d.format, 'sha256', encode(d.sha256, 'hex'), 'bytes', octet_length(d.content)) ORDER BY d.format), '[]')
     FROM instrument_document d WHERE d.made_id = m.id) AS documents`;

/** A made instrument with its text. */
export type StoredMade = MadeInstrument & { canonical: string };

export async function readMadeWhere(client: pg.PoolClient, where: string, values: unknown[]): Promise<StoredMade[]> {
  const { rows } = await client.query<StoredMade>(`SELECT ${MADE} FROM instrument_made m WHERE ${where}`, values);
  return rows;
}

/** The text in force of a subject on a day, or the last one before it. */
export async function readInForce(
  client: pg.PoolClient,
  { authority, subject }: { authority: string; subject: { kind: string; key: string } },
  on: IsoDate,
  exceptMatter: string | null = null,
): Promise<StoredMade | null> {
  const [found] = await readMadeWhere(
    client,
    `m.authority = $1 AND m.subject = $2 AND m.effective_on <= $3 AND (m.ended_on IS NULL OR m.ended_on > $3) AND (m.commenced OR m.origin = 'paper')
       AND ($4::uuid IS NULL OR m.instrument_id IS DISTINCT FROM $4::uuid) ORDER BY m.effective_on DESC, m.number DESC LIMIT 1`,
    [authority, `${subject.kind}:${subject.key}`, on, exceptMatter],
  );
  return found ?? null;
}

/** As it is shown: without the text, the code as it is printed. */
export const withoutText = ({ canonical: _text, code, ...made }: StoredMade): MadeInstrument => ({ ...made, code: printedCode(code) });
export const textOf = (canonical: string): InstrumentRecord => JSON.parse(canonical) as InstrumentRecord;

/** Texts by canonical text: what is kept never changes, so each is read once, and what the law says of it is remembered with it. */
const texts = new Map<string, InstrumentInput>();
const MOST_TEXTS = 500;
export function keptText(canonical: string): InstrumentInput {
  const known = texts.get(canonical);
  if (known) return known;
  if (texts.size >= MOST_TEXTS) texts.clear();
  const text = textOf(canonical);
  texts.set(canonical, text);
  return text;
}

/** What is to be added to a chain. */
export interface NewEntry {
  type: string;
  happenedOn: IsoDate;
  data: Record<string, unknown>;
  effect: 'accepted' | 'purported' | 'note';
  reason: string | null;
  findings: Finding[];
  judgedBy: JudgedBy;
  /** What the law makes of it; null for a note. */
  after: { state: string; stateTitle: string; final: boolean; effectiveOn: IsoDate | null } | null;
}

/** Where a chain ends, and whose it is. */
export interface Head {
  id: string;
  authority: string;
  federationUid: string | null;
  version: number;
  headSequence: number;
  headHash: string;
}

/** Adds an entry and moves the head; null when the head has moved meanwhile. In the caller's transaction. */
export async function append(
  client: pg.PoolClient,
  head: Head,
  actor: string,
  now: string,
  entry: NewEntry,
): Promise<(Head & { recordedAt: string }) | null> {
  const event: ChainedEvent = {
    instrument: head.id,
    sequence: head.headSequence + 1,
    type: entry.type,
    schemaVersion: SCHEMA_VERSION,
    happenedOn: entry.happenedOn,
    recordedAt: now,
    actor,
    data: entry.data,
    effect: entry.effect,
    reason: entry.reason,
    findings: entry.findings,
    judgedBy: entry.judgedBy,
  };
  const previous = Buffer.from(head.headHash, 'hex');
  const { canonical, hash } = link(previous, event);
  const { rowCount } = await client.query('SELECT 1 FROM instrument WHERE id = $1 AND head_sequence = $2 FOR NO KEY UPDATE', [
    head.id,
    head.headSequence,
  ]);
  if (rowCount === 0) return null;
  await insertEvent(client, head, event, previous, hash, canonical);
  const version = head.version + (entry.effect === 'note' ? 0 : 1);
  const moved = [head.id, version, event.sequence, hash];
  if (entry.after === null)
    await client.query('UPDATE instrument SET version = $2, head_sequence = $3, head_hash = $4 WHERE id = $1', moved);
  else
    await client.query(
      `UPDATE instrument SET version = $2, head_sequence = $3, head_hash = $4, state = $5, state_title = $6, closed = $7, effective_on = $8 WHERE id = $1`,
      [...moved, entry.after.state, entry.after.stateTitle, entry.after.final, entry.after.effectiveOn],
    );
  return { ...head, version, headSequence: event.sequence, headHash: hash.toString('hex'), recordedAt: now };
}

/** Writes one link; the database checks that it follows the last one and was hashed rightly. */
export async function insertEvent(
  client: pg.PoolClient,
  { authority, federationUid }: Pick<Head, 'authority' | 'federationUid'>,
  event: ChainedEvent,
  previous: Buffer,
  hash: Buffer,
  canonical: string,
): Promise<void> {
  await client.query(
    `INSERT INTO instrument_event (instrument_id, sequence, authority, federation_uid, type, schema_version, happened_on, recorded_at, actor, data, effect,
       reason, findings, judged_by, previous_hash, hash, canonical)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      event.instrument,
      event.sequence,
      authority,
      federationUid,
      event.type,
      event.schemaVersion,
      event.happenedOn,
      event.recordedAt,
      event.actor,
      JSON.stringify(event.data),
      event.effect,
      event.reason,
      JSON.stringify(event.findings),
      JSON.stringify(event.judgedBy),
      previous,
      hash,
      canonical,
    ],
  );
}
