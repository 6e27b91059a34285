import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, type Result } from '#libs/platform/result.js';
import { sha256 } from '../chain.js';
import { noteEntry } from '../judging.js';
import { Matters } from '../matters.js';
import { refuseUnlessWriter } from '../permissions.js';
import { fieldsInvalid, instrumentNotFound, notFound } from '../refusals.js';
import { append, isUuid } from '../store.js';
import { attachmentKinds, type AttachInput, type Attachment, type FileToSend } from '../types.js';

/** Largest file, in bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024;
/** Files of one matter. */
const MOST_FILES = 50;
const LONGEST_NAME = 150;

/** What may be kept: what a file is, is read from its content and never believed from its name. */
const kept: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

/** Minutes, approvals and other files beside a matter. They are sent back as attachments, and never shown in the page. */
@Injectable()
export class Attachments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly matters: Matters,
  ) {}

  /** Refused with `instrument-not-found`, `not-permitted` or `fields-invalid` (kind of file, size, name). */
  async add(actor: Actor, id: string, { kind, name, content }: AttachInput): Promise<Result<Attachment>> {
    const found = await this.matters.find(actor, id);
    if (!found.ok) return found;
    const { matter, around } = found.value;
    const refused = refuseUnlessWriter(actor, matter);
    if (refused) return refused;
    const mediaType = await sniff(content);
    const errors = wrongFile({ kind, name, content }, mediaType);
    if (matter.attachments.filter(({ removedBecause }) => removedBecause === null).length >= MOST_FILES)
      errors.push({ field: 'content', message: `There are ${MOST_FILES} files already` });
    if (errors.length > 0 || mediaType === null) return fieldsInvalid(errors);
    const hash = sha256(content);
    const attachment: Attachment = {
      id: randomUUID(),
      kind,
      name: tidyName(name, kept[mediaType]!),
      mediaType,
      bytes: content.length,
      sha256: hash.toString('hex'),
      addedById: actor.personId,
      addedByName: actor.displayName,
      addedAt: this.clock.now(),
      removedBecause: null,
    };
    const entry = noteEntry(around, 'attachment-added', { id: attachment.id, kind, sha256: attachment.sha256 });
    const written = await this.database.transaction(actor, async (client) => {
      if ((await append(client, matter, actor.personId, attachment.addedAt, entry)) === null) return false;
      await client.query(
        `INSERT INTO instrument_attachment (id, instrument_id, authority, federation_uid, kind, name, media_type, bytes, sha256, content, added_by, added_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          ...[attachment.id, id, matter.authority, matter.federationUid, kind, attachment.name, mediaType, content.length, hash, content],
          ...[actor.personId, attachment.addedAt],
        ],
      );
      return true;
    });
    return written ? ok(attachment) : this.add(actor, id, { kind, name, content });
  }

  async read(actor: Actor, id: string, attachmentId: string): Promise<Result<FileToSend>> {
    if (!isUuid(id) || !isUuid(attachmentId)) return instrumentNotFound();
    const found = await this.database.transaction(actor, async (client) => {
      const { rows } = await client.query<FileToSend>(
        `SELECT a.name, a.media_type AS "mediaType", encode(a.sha256, 'hex') AS sha256, a.content FROM instrument_attachment a
          WHERE a.id = $1 AND a.instrument_id = $2 AND a.content IS NOT NULL`,
        [attachmentId, id],
      );
      return rows[0];
    });
    if (!found) return notFound('attachment', 'There is no such file, or it was taken away.');
    if (sha256(found.content).toString('hex') !== found.sha256) throw new Error(`Attachment ${attachmentId} is not what was stored.`);
    return ok(found);
  }

  /** Takes the bytes and the name away; what remains says that there was a file, its hash, who took it away and why. */
  async remove(actor: Actor, id: string, attachmentId: string, reason: string): Promise<Result<Attachment>> {
    const found = await this.matters.find(actor, id);
    if (!found.ok) return found;
    const { matter, around } = found.value;
    const refused = refuseUnlessWriter(actor, matter);
    if (refused) return refused;
    const attachment = matter.attachments.find((one) => one.id === attachmentId && one.removedBecause === null);
    if (!attachment) return notFound('attachment', 'There is no such file, or it was taken away.');
    const why = typeof reason === 'string' ? reason.trim() : '';
    if (why === '' || why.length > 500) return fieldsInvalid([{ field: 'reason', message: 'Give the reason in at most 500 characters' }]);
    const now = this.clock.now();
    const entry = noteEntry(around, 'attachment-removed', { id: attachmentId, sha256: attachment.sha256 });
    const written = await this.database.transaction(actor, async (client) => {
      if ((await append(client, matter, actor.personId, now, entry)) === null) return false;
      await client.query(
        `UPDATE instrument_attachment SET content = NULL, name = 'taken away', removed_by = $2, removed_at = $3, removed_because = $4 WHERE id = $1`,
        [attachmentId, actor.personId, now, why],
      );
      return true;
    });
    return written ? ok({ ...attachment, name: 'taken away', removedBecause: why }) : this.remove(actor, id, attachmentId, reason);
  }
}

/** What a file is by its content; null when it is none of those that are kept. */
async function sniff(content: Buffer): Promise<string | null> {
  const { fileTypeFromBuffer } = await import('file-type/core');
  const found = await fileTypeFromBuffer(content);
  return found !== undefined && found.mime in kept ? found.mime : null;
}

function wrongFile({ kind, name, content }: AttachInput, mediaType: string | null): { field: string; message: string }[] {
  const errors: { field: string; message: string }[] = [];
  if (!attachmentKinds.includes(kind)) errors.push({ field: 'kind', message: `Choose one of ${attachmentKinds.join(', ')}` });
  if (typeof name !== 'string' || name.trim() === '') errors.push({ field: 'name', message: 'Give the file a name' });
  if (content.length === 0) errors.push({ field: 'content', message: 'The file is empty' });
  else if (content.length > LARGEST_FILE)
    errors.push({ field: 'content', message: `The file must be ${LARGEST_FILE / 1024 / 1024} megabytes or smaller` });
  else if (mediaType === null)
    errors.push({ field: 'content', message: 'The file must be a PDF, a Word or OpenDocument text, a PNG or a JPEG picture' });
  return errors;
}

/** A name that is safe on every disk, with the ending of what the file is. */
function tidyName(name: string, ending: string): string {
  const stem = name
    .normalize('NFC')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[\p{C}\\/:*?"<>|]+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, LONGEST_NAME);
  return `${stem === '' ? 'file' : stem}.${ending}`;
}
