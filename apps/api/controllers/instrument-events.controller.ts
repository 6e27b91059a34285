import { Body, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Door } from '#libs/access/index.js';
import { Instruments, type InstrumentHistoryRow, type InstrumentProof, type RecordedInstrumentEvent } from '#libs/instruments/index.js';
import type { CaseView, NextEvent } from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/refused.js';
import { RecordInstrumentEventBody } from '../bodies/instrument-matters.js';
import { ApiController } from '../http/api-controller.js';
import { expectedVersion, IdempotencyKey, IfMatch, withVersion } from '../http/version.js';

/** What may come next in a matter, and whose approval is missing. */
export interface NextOfInstrument {
  state: string;
  stateTitle: string;
  version: number;
  next: NextEvent[];
  tasks: CaseView['tasks'];
  /** As "party:school". */
  approvalsMissing: string[];
}

/** What was recorded on the case. */
export interface ToldCase {
  reference: string;
  recorded: boolean;
  because: string | null;
}

/** What happened to an instrument: adopted, approved, submitted, agreed, made, sealed, given to everyone entitled. Nothing is ever changed or taken away. */
@ApiController('instruments/:id')
export class InstrumentEventsController {
  constructor(private readonly instruments: Instruments) {}

  /** The history, oldest first. */
  @Get('events')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async list(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<{ rows: InstrumentHistoryRow[] }> {
    return { rows: unwrap(await this.instruments.read(actor, id)).history };
  }

  /**
   * Records what happened. What the law denies is refused with the rules and what to do. "made" gives the instrument its number and code and records its making on
   * the case; "sealed" writes its files. Whoever prepared a version cannot approve that it is made.
   */
  @Post('events')
  @Door({ permission: 'instruments:draft', audit: 'instrument-event-recorded' })
  async record(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { expectedVersion: inBody, ...event }: RecordInstrumentEventBody,
    @IfMatch() ifMatch: number | null,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordedInstrumentEvent> {
    const input = { ...event, expectedVersion: expectedVersion(ifMatch, inBody), idempotencyKey };
    const recorded = await this.instruments.recordEvent(actor, id, input);
    return withVersion(reply, recorded);
  }

  /** What may come next, what refuses it, and what is still to be done. */
  @Get('next')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async next(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<NextOfInstrument> {
    const { state, stateTitle, version, view, approvalsMissing } = unwrap(await this.instruments.read(actor, id));
    return { state, stateTitle, version, next: view.next, tasks: view.tasks, approvalsMissing };
  }

  /**
   * Hashes everything of the matter again and says whether anything was altered: entries, versions, the made text, the sealed files. The entries are compared with
   * what was witnessed outside the database.
   */
  @Get('audit')
  @Door({ permission: 'audit:read', audit: 'none' })
  async audit(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<InstrumentProof> {
    return unwrap(await this.instruments.verify(actor, id));
  }

  /** The history as it was hashed and the versions it names, one JSON document a line, for `npm run audit:verify -- FILE`. */
  @Get('audit/export')
  @Header('content-type', 'application/jsonl; charset=utf-8')
  @Door({ permission: 'audit:read', audit: 'audit-exported' })
  async exportAudit(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<string> {
    return unwrap(await this.instruments.exportAudit(actor, id));
  }

  /** Records on the case once more that the instrument was made, where the case would not take it before. Never twice. */
  @Post('tell-case')
  @HttpCode(200)
  @Door({ permission: 'instruments:work', audit: 'case-told' })
  async tellCase(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ToldCase> {
    return unwrap(await this.instruments.tellCase(actor, id));
  }
}
