import { Body, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Door } from '#libs/access/index.js';
import { Casework, type HistoryRow, type RecordedEvent, type WrittenEntry } from '#libs/casework/index.js';
import type { CaseView } from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/refused.js';
import { CorrectEventBody, ErasureBody, PreviewEventBody, RecordEventBody } from '../bodies/cases.js';
import { HistoryQuery } from '../bodies/lists.js';
import { ApiController } from '../http/api-controller.js';
import { SequencePipe } from '../http/sequence.pipe.js';
import { etag, expectedVersion, IdempotencyKey, IfMatch } from '../http/version.js';

/** One page of a case's history. */
export interface HistoryPage {
  rows: HistoryRow[];
  /** Number of the last entry shown, to go on after; null at the end. */
  next: number | null;
  total: number;
}

/** What happened on a case: recorded, corrected, read back. Nothing is ever changed or taken away. */
@ApiController('cases/:id')
export class CaseEventsController {
  constructor(private readonly casework: Casework) {}

  /**
   * Records what happened. What the law denies is refused with the rules and the first lawful day;
   * sent again with `asPurported` and a reason it is kept in the history and has no effect.
   */
  @Post('events')
  @Door({ permission: 'cases:record', audit: 'event-recorded' })
  async record(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { expectedVersion: inBody, ...event }: RecordEventBody,
    @IfMatch() ifMatch: number | null,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordedEvent> {
    const input = { ...event, expectedVersion: expectedVersion(ifMatch, inBody), idempotencyKey };
    const recorded = unwrap(await this.casework.recordEvent(actor, id, input));
    etag(reply, recorded.version);
    return recorded;
  }

  /** The case as it would be if this happened. Saves nothing. */
  @Post('preview')
  @HttpCode(200)
  @Door({ permission: 'cases:read', audit: 'none' })
  async preview(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: PreviewEventBody): Promise<CaseView> {
    return unwrap(await this.casework.previewEvent(actor, id, body));
  }

  /** Corrects an event: clerical (it was typed wrongly) or factual (it really happened otherwise). What was recorded stays in the history. */
  @Post('events/:sequence/corrections')
  @Door({ permission: 'cases:correct', audit: 'event-corrected' })
  async correct(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sequence', SequencePipe) sequence: number,
    @Body() { expectedVersion: inBody, ...correction }: CorrectEventBody,
    @IfMatch() ifMatch: number | null,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordedEvent> {
    const input = { ...correction, sequence, expectedVersion: expectedVersion(ifMatch, inBody), idempotencyKey };
    const recorded = unwrap(await this.casework.correctEvent(actor, id, input));
    etag(reply, recorded.version);
    return recorded;
  }

  /** Erases personal data of an event. The history keeps that it was there and stays provable. */
  @Post('events/:sequence/erasure')
  @Door({ permission: 'personal:erase', audit: 'personal-erased' })
  async erase(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sequence', SequencePipe) sequence: number,
    @Body() body: ErasureBody,
  ): Promise<WrittenEntry> {
    return unwrap(await this.casework.erasePersonal(actor, id, { sequence, ...body }));
  }

  /** The history, oldest first: every entry with who recorded it, what the law said, and its place in the chain. */
  @Get('history')
  @Door({ permission: 'cases:read', audit: 'none' })
  async history(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { after = 0, limit = 100 }: HistoryQuery,
  ): Promise<HistoryPage> {
    const { history } = unwrap(await this.casework.readCase(actor, id));
    const left = history.filter(({ sequence }) => sequence > after);
    const rows = left.slice(0, limit);
    return { rows, next: left.length > rows.length ? rows.at(-1)!.sequence : null, total: history.length };
  }
}
