import { Body, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Door } from '#libs/access/index.js';
import {
  Instruments,
  type ComparedInstruments,
  type DraftVersion,
  type DraftVersionText,
  type SavedDraft,
} from '#libs/instruments/index.js';
import type { InstrumentCheck } from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/refused.js';
import { KeepVersionBody, SaveDraftBody, textIn, TextQuery, TwoTextsQuery } from '../bodies/instrument-matters.js';
import { ApiController } from '../http/api-controller.js';
import { SequencePipe } from '../http/sequence.pipe.js';
import { sendFile } from '../http/send-file.js';
import { etag, expectedVersion, IfMatch } from '../http/version.js';

/** The draft of an instrument: saved without losing what others saved, kept in versions, checked and compared. */
@ApiController('instruments/:id')
export class InstrumentDraftsController {
  constructor(private readonly instruments: Instruments) {}

  /** The draft as it was last saved, with the check. The ETag is its revision. */
  @Get('draft')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async draft(@CurrentActor() actor: Actor, @Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<SavedDraft> {
    const { draft, check } = unwrap(await this.instruments.read(actor, id));
    etag(reply, draft.revision);
    return { draft, check };
  }

  /**
   * Saves the draft over the revision you began from. When somebody saved meanwhile the answer is `draft-changed` with both texts, what they were made from, each
   * field that differs, and a merged text to choose over.
   */
  @Put('draft')
  @Door({ permission: 'instruments:draft', audit: 'draft-saved' })
  async save(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { record, expectedVersion: inBody }: SaveDraftBody,
    @IfMatch() ifMatch: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedDraft> {
    const expectedRevision = expectedVersion(ifMatch, inBody);
    const saved = unwrap(await this.instruments.saveDraft(actor, id, { record, expectedRevision }));
    etag(reply, saved.draft.revision);
    return saved;
  }

  /** Keeps the draft as the next version, which never changes: events name versions. The same text is not kept twice in a row. */
  @Post('versions')
  @Door({ permission: 'instruments:draft', audit: 'version-kept' })
  async keep(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { note, expectedVersion: inBody }: KeepVersionBody,
    @IfMatch() ifMatch: number | null,
  ): Promise<DraftVersion> {
    const expectedRevision = expectedVersion(ifMatch, inBody);
    return unwrap(await this.instruments.keepVersion(actor, id, { expectedRevision, ...(note === undefined ? {} : { note }) }));
  }

  /** One version with its text and what the law says of it. */
  @Get('versions/:version')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async version(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('version', SequencePipe) version: number,
  ): Promise<DraftVersionText> {
    return unwrap(await this.instruments.version(actor, id, version));
  }

  /** What the law says of a text of this matter: the draft, a version, or the text in force. */
  @Get('check')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async check(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() { text }: TextQuery): Promise<InstrumentCheck> {
    return unwrap(await this.instruments.check(actor, id, text === undefined ? 'working' : textIn(text)));
  }

  /** Two texts side by side: by field ("foundation governors 2 → 3") and by clause with the words of both. */
  @Get('compare')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async compare(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() { from, to }: TwoTextsQuery): Promise<ComparedInstruments> {
    return unwrap(await this.instruments.compare(actor, id, textIn(from), textIn(to)));
  }

  /** Two texts as a Word document with tracked changes. */
  @Get('redline')
  @HttpCode(200)
  @Door({ permission: 'instruments:read', audit: 'none' })
  async redline(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { from, to }: TwoTextsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return sendFile(reply, unwrap(await this.instruments.redlineFile(actor, id, textIn(from), textIn(to))));
  }
}
