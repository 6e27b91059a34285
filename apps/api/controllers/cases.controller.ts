import { Body, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Door } from '#libs/access/index.js';
import {
  Casework,
  type CaseDetails,
  type CaseLink,
  type CaseListRow,
  type Page,
  type RecordedEvent,
  type WrittenEntry,
} from '#libs/casework/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/refused.js';
import { LinkCasesBody, NoteBody, OfficerBody, OpenCaseBody } from '../bodies/cases.js';
import { AsOfQuery, CasesQuery } from '../bodies/lists.js';
import { API, ApiController } from '../http/api-controller.js';
import { etag, IdempotencyKey } from '../http/version.js';

/** Cases: the list, opening one, reading one, and what is done to it that the law does not read. */
@ApiController('cases')
export class CasesController {
  constructor(private readonly casework: Casework) {}

  /** The cases you may see: open before closed, what is due first. Each row says what to do next, by when, and why. */
  @Get()
  @Door({ permission: 'cases:read', audit: 'none' })
  list(@CurrentActor() actor: Actor, @Query() { after, limit, ...filter }: CasesQuery): Promise<Page<CaseListRow>> {
    return this.casework.listCases(actor, filter, { after, limit });
  }

  /** Opens a case on a federation as the register had it on a day. */
  @Post()
  @Door({ permission: 'cases:open', audit: 'case-opened' })
  async open(
    @CurrentActor() actor: Actor,
    @Body() body: OpenCaseBody,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordedEvent> {
    const opened = unwrap(await this.casework.openCase(actor, { ...body, idempotencyKey }));
    void reply.header('location', `/${API}/cases/${opened.reference}`);
    etag(reply, opened.version);
    return opened;
  }

  /** Everything about one case, by its id or reference, as the law sees it today. */
  @Get(':id')
  @Door({ permission: 'cases:read', audit: 'none' })
  async read(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { asOf }: AsOfQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseDetails> {
    const details = unwrap(await this.casework.readCase(actor, id, asOf));
    etag(reply, details.version);
    return details;
  }

  /** Gives the case to an officer or manager of your authority. Does not move the version. */
  @Put(':id/officer')
  @Door({ permission: 'cases:assign', audit: 'officer-assigned' })
  async assign(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: OfficerBody): Promise<WrittenEntry> {
    return unwrap(await this.casework.assignOfficer(actor, id, body));
  }

  /** Notes on the case that you may see, oldest first. */
  @Get(':id/notes')
  @Door({ permission: 'cases:read', audit: 'none' })
  async notes(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<{ rows: CaseDetails['notes'] }> {
    return { rows: unwrap(await this.casework.readCase(actor, id)).notes };
  }

  /** Writes a note. Does not move the version; the history keeps that there is one, not its words. */
  @Post(':id/notes')
  @Door({ permission: 'cases:note', audit: 'note-added' })
  async note(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { text, shared }: NoteBody,
  ): Promise<WrittenEntry & { noteId: string }> {
    return unwrap(await this.casework.addNote(actor, id, { text, shared: shared ?? false }));
  }

  /** Cases that this one has to do with, as far as you may see them, oldest link first. */
  @Get(':id/links')
  @Door({ permission: 'cases:read', audit: 'none' })
  async links(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<{ rows: CaseLink[] }> {
    return { rows: unwrap(await this.casework.readCase(actor, id)).links };
  }

  /** Links this case with another that your authority leads. Both say so from then on; a link stays. Moves the version of neither. */
  @Post(':id/links')
  @Door({ permission: 'cases:link', audit: 'case-linked' })
  async link(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: LinkCasesBody): Promise<CaseLink> {
    return unwrap(await this.casework.linkCases(actor, id, body));
  }
}
