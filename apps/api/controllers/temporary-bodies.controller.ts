import { Body, Get, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Door } from '#libs/access/index.js';
import { TemporaryBodies, type TemporaryBodyDetails } from '#libs/instruments/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/refused.js';
import { ReasonBody } from '../bodies/instrument-matters.js';
import {
  ChangeMemberBody,
  ChangeTemporaryBodyBody,
  EstablishBody,
  OpenTemporaryBodyBody,
  TemporaryMemberBody,
} from '../bodies/temporary-bodies.js';
import { ApiController } from '../http/api-controller.js';
import { expectedVersion, IfMatch, withVersion } from '../http/version.js';

/** Temporary governing bodies: who is on them, what is still missing before the day, what passes to them and who is too many afterwards. */
@ApiController('temporary-governing-bodies')
export class TemporaryBodiesController {
  constructor(private readonly bodies: TemporaryBodies) {}

  /** Opens the record of one, for a school of a case. */
  @Post()
  @Door({ permission: 'instruments:work', audit: 'temporary-body-opened' })
  async open(@CurrentActor() actor: Actor, @Body() body: OpenTemporaryBodyBody): Promise<TemporaryBodyDetails> {
    return unwrap(await this.bodies.open(actor, body));
  }

  /** One with its members, its check and what the law derives of it. */
  @Get(':id')
  @Door({ permission: 'instruments:read', audit: 'none' })
  async read(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TemporaryBodyDetails> {
    return withVersion(reply, await this.bodies.read(actor, id));
  }

  /** Changes facts of it, or names the matter in which it drafts its instrument. */
  @Patch(':id')
  @Door({ permission: 'instruments:work', audit: 'temporary-body-changed' })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { expectedVersion: inBody, ...changes }: ChangeTemporaryBodyBody,
    @IfMatch() ifMatch: number | null,
  ): Promise<TemporaryBodyDetails> {
    return unwrap(await this.bodies.change(actor, id, { ...changes, expectedVersion: expectedVersion(ifMatch, inBody) }));
  }

  /** The authority established it: recorded with it, and as an event of the case. */
  @Post(':id/establishment')
  @HttpCode(200)
  @Door({ permission: 'instruments:work', audit: 'temporary-body-established' })
  async establish(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { expectedVersion: inBody, ...establishment }: EstablishBody,
    @IfMatch() ifMatch: number | null,
  ): Promise<TemporaryBodyDetails> {
    return unwrap(await this.bodies.establish(actor, id, { ...establishment, expectedVersion: expectedVersion(ifMatch, inBody) }));
  }

  /** Adds a member. The name is kept apart from the facts. */
  @Post(':id/members')
  @Door({ permission: 'instruments:work', audit: 'temporary-member-added' })
  async addMember(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: TemporaryMemberBody): Promise<TemporaryBodyDetails> {
    return unwrap(await this.bodies.addMember(actor, id, body));
  }

  /** Changes what is known of a member. */
  @Patch(':id/members/:member')
  @Door({ permission: 'instruments:work', audit: 'temporary-member-changed' })
  async changeMember(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('member') member: string,
    @Body() body: ChangeMemberBody,
  ): Promise<TemporaryBodyDetails> {
    return unwrap(await this.bodies.changeMember(actor, id, member, body));
  }

  /** Erases the name of a member; the facts stay. */
  @Post(':id/members/:member/erasure')
  @HttpCode(200)
  @Door({ permission: 'personal:erase', audit: 'temporary-member-erased' })
  async eraseName(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('member') member: string,
    @Body() { reason }: ReasonBody,
  ): Promise<TemporaryBodyDetails> {
    return unwrap(await this.bodies.eraseMemberName(actor, id, member, reason));
  }
}
