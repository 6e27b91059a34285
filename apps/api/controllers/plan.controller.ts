import { Body, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Door } from '#libs/access/index.js';
import { Casework, type CasePlan } from '#libs/casework/index.js';
import type { Plan } from '#libs/law/planning/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/refused.js';
import { changeOf, chosenOf, PlanQuery } from '../bodies/plan.js';
import { ApiController } from '../http/api-controller.js';
import { etag } from '../http/version.js';

/** When each step can come at the earliest, and when it must come at the latest. Nothing here is saved. */
@ApiController()
export class PlanController {
  constructor(private readonly casework: Casework) {}

  /** A case planned ahead: forward to the earliest day, or backward from a wanted one, with the last lawful and the last safe day of each step. With `change` and `to` it lists every date that would move. */
  @Get('cases/:id/plan')
  @Door({ permission: 'cases:read', audit: 'none' })
  async ofCase(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PlanQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CasePlan> {
    const { goal, start } = query;
    const planned = unwrap(await this.casework.planCase(actor, id, { goal, start, choose: chosenOf(query), change: changeOf(query) }));
    etag(reply, planned.version);
    return planned;
  }

  /** The plan of a described case, as for preview. With a goal it is planned backward, without one forward. */
  @Post('plan')
  @HttpCode(200)
  @Door({ permission: 'law:read', audit: 'none' })
  async described(@CurrentActor() actor: Actor, @Body() body: Record<string, unknown>): Promise<Plan> {
    return unwrap(await this.casework.planDescribed(actor, body));
  }
}
