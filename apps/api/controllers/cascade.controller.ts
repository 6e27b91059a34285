import { Body, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Door } from '#libs/access/index.js';
import { Casework, type CaseGraph, type OpenedCases, type ShownCascade } from '#libs/casework/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/refused.js';
import { CascadeBody, CascadeQuery } from '../bodies/cascade.js';
import { ApiController } from '../http/api-controller.js';
import { etag } from '../http/version.js';

/** What one act does to federations, governing bodies, memberships and cases, before anyone confirms it. */
@ApiController()
export class CascadeController {
  constructor(private readonly casework: Casework) {}

  /** What follows in law from an intended act: federations before and after, boards, memberships, successors, cases to open, duties with their last days, and the open cases you may see that it touches. Saves nothing. */
  @Post('cascade')
  @HttpCode(200)
  @Door({ permission: 'cases:read', audit: 'none' })
  async ofAct(@CurrentActor() actor: Actor, @Body() body: CascadeBody): Promise<ShownCascade> {
    return unwrap(await this.casework.cascadeOfAct(actor, body));
  }

  /** The same for a case as it stands: one cascade for each of its acts, the days on which it and its linked cases differ, and what it has done to the register view. */
  @Get('cases/:id/cascade')
  @Door({ permission: 'cases:read', audit: 'none' })
  async ofCase(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { on }: CascadeQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseGraph> {
    const graph = unwrap(await this.casework.cascadeOfCase(actor, id, on));
    etag(reply, graph.version);
    return graph;
  }

  /** Opens every case that the acts of this one call for and that is not open yet, each linked with it. Asked again it opens nothing twice. */
  @Post('cases/:id/cascade/open')
  @HttpCode(200)
  @Door({ permission: 'cases:open', audit: 'case-opened' })
  async open(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<OpenedCases> {
    return unwrap(await this.casework.openCalledFor(actor, id));
  }
}
