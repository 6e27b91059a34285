import { Body, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Door } from '#libs/access/index.js';
import { Instruments, type Attachment, type BoardLink, type IssuedBoardLink } from '#libs/instruments/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/refused.js';
import { AttachBody, IssueLinkBody, ReasonBody, textIn, TextQuery } from '../bodies/instrument-matters.js';
import { ApiController } from '../http/api-controller.js';
import { FormatPipe } from '../http/format.pipe.js';
import { sendFile } from '../http/send-file.js';

/** Files of an instrument, and the links by which a board without an account works on it. */
@ApiController('instruments/:id')
export class InstrumentFilesController {
  constructor(private readonly instruments: Instruments) {}

  /** The sealed file, the same bytes each time; or, with a text, that draft to print, which says on each page that it is one. */
  @Get('documents/:format')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async document(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('format', FormatPipe) format: 'pdf' | 'docx',
    @Query() { text }: TextQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return sendFile(reply, unwrap(await this.instruments.document(actor, id, format, text === undefined ? undefined : textIn(text))));
  }

  /** Adds a file: minutes, an approval. What it is, is read from its content. */
  @Post('attachments')
  @Door({ permission: 'instruments:draft', audit: 'attachment-added' })
  async attach(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { content, ...file }: AttachBody): Promise<Attachment> {
    return unwrap(await this.instruments.attach(actor, id, { ...file, content: Buffer.from(content, 'base64') }));
  }

  /** A file, as an attachment. */
  @Get('attachments/:attachment')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async attachment(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('attachment') attachment: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return sendFile(reply, unwrap(await this.instruments.readAttachment(actor, id, attachment)));
  }

  /** Takes a file away; that there was one, its hash and the reason stay. */
  @Post('attachments/:attachment/removal')
  @HttpCode(200)
  @Door({ permission: 'instruments:draft', audit: 'attachment-removed' })
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('attachment') attachment: string,
    @Body() { reason }: ReasonBody,
  ): Promise<Attachment> {
    return unwrap(await this.instruments.removeAttachment(actor, id, attachment, reason));
  }

  /** A link by which the board works on this one matter without a password. The secret is told this once and stored nowhere. */
  @Post('links')
  @Door({ permission: 'instruments:work', audit: 'board-link-issued' })
  async issueLink(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: IssueLinkBody): Promise<IssuedBoardLink> {
    return unwrap(await this.instruments.issueLink(actor, id, body));
  }

  /** Links of this matter, newest first. */
  @Get('links')
  @Door({ permission: 'instruments:work', audit: 'none' })
  async links(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<{ rows: BoardLink[] }> {
    return { rows: unwrap(await this.instruments.links(actor, id)) };
  }

  /** Revokes a link; what was opened with it closes within seconds. */
  @Post('links/:link/revocation')
  @HttpCode(200)
  @Door({ permission: 'instruments:work', audit: 'board-link-revoked' })
  async revokeLink(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('link') link: string): Promise<BoardLink> {
    return unwrap(await this.instruments.revokeLink(actor, id, link));
  }
}
