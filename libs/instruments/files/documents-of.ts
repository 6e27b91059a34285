import { Injectable } from '@nestjs/common';
import { compareInstruments } from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { Database } from '#libs/platform/database/database.js';
import { ok, refuse, type Result } from '#libs/platform/result.js';
import { sha256 } from '../chain.js';
import { draftDocuments, redline, UnprintableText } from '../documents/index.js';
import { MakeInstrument } from '../making/make-instrument.js';
import { Matters, pickText, type FoundMatter } from '../matters.js';
import { fieldsInvalid, notFound } from '../refusals.js';
import type { ComparedInstruments, FileToSend, TextOf } from '../types.js';

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** The files of a matter: sealed ones as they were written once, drafts as they are asked for, and two texts side by side. */
@Injectable()
export class DocumentsOf {
  constructor(
    private readonly database: Database,
    private readonly matters: Matters,
    private readonly making: MakeInstrument,
  ) {}

  /** Without a text: the sealed file. Refused with `document-not-found` before it was sealed. */
  async document(actor: Actor, id: string, format: 'pdf' | 'docx', text?: TextOf): Promise<Result<FileToSend>> {
    const found = await this.matters.find(actor, id);
    if (!found.ok) return found;
    return text === undefined ? this.sealed(actor, found.value, format) : this.draft(actor, found.value, format, text);
  }

  /** The sealed file of a made instrument by its number, however it was reached. */
  async sealedFile(actor: Actor, number: string, format: 'pdf' | 'docx'): Promise<Result<FileToSend>> {
    const row = await this.database.transaction(actor, async (client) => {
      const { rows } = await client.query<{ content: Buffer; sha256: string }>(
        `SELECT d.content, encode(d.sha256, 'hex') AS sha256 FROM instrument_document d JOIN instrument_made m ON m.id = d.made_id WHERE m.number = $1 AND d.format = $2`,
        [number, format],
      );
      return rows[0];
    });
    if (!row) return notFound('document', 'It has no sealed files: they are made on the day it is sealed.');
    if (sha256(row.content).toString('hex') !== row.sha256) throw new Error(`The ${format} of ${number} is not what was stored.`);
    return ok({ name: `Instrument of government ${number}.${format}`, mediaType: mediaTypes[format], ...row });
  }

  async compare(actor: Actor, id: string, from: TextOf, to: TextOf): Promise<Result<ComparedInstruments>> {
    const found = await this.matters.find(actor, id);
    if (!found.ok) return found;
    const both = pickBoth(found.value, from, to);
    if (!both.ok) return both;
    const [before, after] = both.value;
    return ok({ from: before.title, to: after.title, ...compareInstruments(before.record, after.record) });
  }

  async redline(actor: Actor, id: string, from: TextOf, to: TextOf): Promise<Result<{ html: string; docx: Buffer }>> {
    const found = await this.matters.find(actor, id);
    if (!found.ok) return found;
    const both = pickBoth(found.value, from, to);
    if (!both.ok) return both;
    const author = await this.making.nameOf(actor, found.value.matter.authority);
    const [before, after] = both.value.map(({ record, title, on }) => ({ instrument: record, label: title, author, on }));
    return ok(await redline(before!, after!));
  }

  /** The Word document with tracked changes, as a file. */
  async redlineFile(actor: Actor, id: string, from: TextOf, to: TextOf): Promise<Result<FileToSend>> {
    const made = await this.redline(actor, id, from, to);
    if (!made.ok) return made;
    const { docx: content } = made.value;
    return ok({ name: 'Tracked changes.docx', mediaType: mediaTypes.docx, sha256: sha256(content).toString('hex'), content });
  }

  private sealed(actor: Actor, { made }: FoundMatter, format: 'pdf' | 'docx'): Promise<Result<FileToSend>> {
    if (made === null) return Promise.resolve(notFound('document', 'It is not made yet. Ask for a draft of it with "text".'));
    return this.sealedFile(actor, made.number, format);
  }

  private async draft(actor: Actor, found: FoundMatter, format: 'pdf' | 'docx', text: TextOf): Promise<Result<FileToSend>> {
    const picked = pickText(found, text);
    if (!picked) return noSuchText(text);
    const authority = await this.making.nameOf(actor, found.matter.authority);
    try {
      const files = await draftDocuments({
        instrument: picked.record,
        authority,
        publicPage: this.making.publicPage(),
        version: picked.title,
        on: picked.on,
      });
      const content = files[format];
      const name = `${found.matter.subject.name} - ${picked.title}.${format}`.replace(/[\\/:*?"<>|]+/g, ' ');
      return ok({ name, mediaType: mediaTypes[format], sha256: sha256(content).toString('hex'), content });
    } catch (error) {
      if (!(error instanceof UnprintableText)) throw error;
      return refuse({
        code: 'unprintable',
        status: 422,
        title: 'This text cannot be printed',
        detail: error.message,
        nextStep: 'Write it with other signs.',
      });
    }
  }
}

type Picked = NonNullable<ReturnType<typeof pickText>>;

function pickBoth(found: FoundMatter, from: TextOf, to: TextOf): Result<[Picked, Picked]> {
  const [before, after] = [pickText(found, from), pickText(found, to)];
  if (!before) return noSuchText(from);
  return after ? ok([before, after]) : noSuchText(to);
}

const noSuchText = (text: TextOf): Result<never> =>
  fieldsInvalid([
    {
      field: 'text',
      message: text === 'in-force' ? 'No instrument in force is known here' : `There is no version ${text} of this draft`,
    },
  ]);
