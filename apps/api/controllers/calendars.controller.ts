import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Door } from '#libs/access/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/refused.js';
import { Calendars, type CalendarDetails, type CalendarRow, type CalendarVersion, type Page } from '#libs/register/index.js';
import { CalendarsQuery } from '../bodies/lists.js';
import { NewCalendarVersionBody, NewCalendarBody } from '../bodies/register.js';
import { API, ApiController } from '../http/api-controller.js';
import { etag, expectedVersion, IfMatch } from '../http/version.js';

/** School terms and closures, in versions. */
@ApiController('calendars')
export class CalendarsController {
  constructor(private readonly calendars: Calendars) {}

  /** Calendars of schools and authorities. */
  @Get()
  @Door({ permission: 'register:read', audit: 'none' })
  list(@CurrentActor() actor: Actor, @Query() { after, limit, ...filter }: CalendarsQuery): Promise<Page<CalendarRow>> {
    return this.calendars.list(actor, filter, { after, limit });
  }

  /** A calendar with the days in force and its versions. */
  @Get(':id')
  @Door({ permission: 'register:read', audit: 'none' })
  async read(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarDetails> {
    return tagged(reply, unwrap(await this.calendars.read(actor, id)));
  }

  /** One version of a calendar, as it was entered. */
  @Get('versions/:id')
  @Door({ permission: 'register:read', audit: 'none' })
  async version(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CalendarVersion> {
    return unwrap(await this.calendars.readVersion(actor, id));
  }

  /** Makes the calendar of your authority, or of one of its schools, with its first dates. */
  @Post()
  @Door({ permission: 'calendars:write', audit: 'calendar-entered' })
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: NewCalendarBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarDetails> {
    const { ownerKind, ownerKey, name, ...first } = body;
    const made = unwrap(
      await this.calendars.create(actor, { ownerKind, ownerKey, name }, { ...first, notSchoolDays: first.notSchoolDays ?? [] }),
    );
    void reply.header('location', `/${API}/calendars/${made.id}`);
    return tagged(reply, made);
  }

  /** Enters the dates again, as the next version. Cases judged by an earlier one keep it. */
  @Post(':id/versions')
  @Door({ permission: 'calendars:write', audit: 'calendar-entered' })
  async enter(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { expectedVersion: inBody, ...days }: NewCalendarVersionBody,
    @IfMatch() ifMatch: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarDetails> {
    const version = expectedVersion(ifMatch, inBody);
    return tagged(
      reply,
      unwrap(await this.calendars.enterVersion(actor, id, version, { ...days, notSchoolDays: days.notSchoolDays ?? [] })),
    );
  }
}

function tagged(reply: FastifyReply, calendar: CalendarDetails): CalendarDetails {
  etag(reply, calendar.current?.version ?? 0);
  return calendar;
}
