import { Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Door } from '#libs/access/index.js';
import { Casework, type CaseDetails } from '#libs/casework/index.js';
import { proposalsOf } from '#libs/law/index.js';
import type { EventOutcome, Finding, IsoDate, NextEvent, ProposalSet, RecipientRow, Task, TimetableRow } from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { Clock } from '#libs/platform/clock.js';
import { unwrap } from '#libs/platform/http/refused.js';
import { AsOfQuery } from '../bodies/lists.js';
import { ApiController } from '../http/api-controller.js';
import { etag } from '../http/version.js';

/** One part of what the law derives from a case's events. */
export interface CasePart<T> {
  reference: string;
  version: number;
  state: string;
  /** The day taken for today. */
  asOf: IsoDate;
  rows: T[];
}

/** What the law derives from the events of a case, part by part. Nothing of it is edited by hand. */
@ApiController('cases/:id')
export class CaseViewController {
  constructor(
    private readonly casework: Casework,
    private readonly clock: Clock,
  ) {}

  /** Every deadline with its argument: rule, what started the clock, how it was counted, what was skipped. */
  @Get('timetable')
  @Door({ permission: 'cases:read', audit: 'none' })
  timetable(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: AsOfQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CasePart<TimetableRow>> {
    return this.part(actor, id, query, reply, ({ view }) => view.timetable);
  }

  /** What somebody has to do, and why. */
  @Get('tasks')
  @Door({ permission: 'cases:read', audit: 'none' })
  tasks(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: AsOfQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CasePart<Task>> {
    return this.part(actor, id, query, reply, ({ view }) => view.tasks);
  }

  /** Who must be told, by when, and who was. */
  @Get('recipients')
  @Door({ permission: 'cases:read', audit: 'none' })
  recipients(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: AsOfQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CasePart<RecipientRow>> {
    return this.part(actor, id, query, reply, ({ view }) => view.recipients);
  }

  /** In an amalgamation: each set of statutory proposals by itself, with the law it runs by, its publication, decision and date. */
  @Get('proposals')
  @Door({ permission: 'cases:read', audit: 'none' })
  proposals(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: AsOfQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CasePart<ProposalSet>> {
    return this.part(actor, id, query, reply, ({ input }) => proposalsOf(input));
  }

  /** What the law has to say: breaches, warnings, reviews, missing data, each with its citation. */
  @Get('findings')
  @Door({ permission: 'cases:read', audit: 'none' })
  findings(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: AsOfQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CasePart<Finding>> {
    return this.part(actor, id, query, reply, ({ view }) => view.findings);
  }

  /** Events as the law reads them: accepted or purported, with the findings of each. */
  @Get('events')
  @Door({ permission: 'cases:read', audit: 'none' })
  events(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: AsOfQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CasePart<JudgedEvent>> {
    return this.part(actor, id, query, reply, ({ view, input }) =>
      view.events.map((outcome) => {
        const { type, happenedOn, data, sequence } = input.events[outcome.index]!;
        return { ...outcome, type, happenedOn, data: data ?? {}, sequence: sequence ?? null };
      }),
    );
  }

  /** Which events are possible now; for the others, which rules refuse them and from when they would be lawful. */
  @Get('next')
  @Door({ permission: 'cases:read', audit: 'none' })
  next(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: AsOfQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CasePart<NextEvent>> {
    return this.part(actor, id, query, reply, ({ view }) => view.next);
  }

  private async part<T>(
    actor: Actor,
    id: string,
    { asOf }: AsOfQuery,
    reply: FastifyReply,
    rowsOf: (details: CaseDetails) => T[],
  ): Promise<CasePart<T>> {
    const details = unwrap(await this.casework.readCase(actor, id, asOf));
    etag(reply, details.version);
    return {
      reference: details.reference,
      version: details.version,
      state: details.state,
      asOf: asOf ?? this.clock.today(),
      rows: rowsOf(details),
    };
  }
}

/** An event with what the law made of it. */
export interface JudgedEvent extends EventOutcome {
  type: string;
  happenedOn: IsoDate;
  data: Record<string, unknown>;
  /** Number in the case's chain. */
  sequence: number | null;
}
