import { Body, Get, HttpCode, Param, Post as HttpPost } from '@nestjs/common';
import { CurrentActor, Door } from '#libs/access/index.js';
import { Casework } from '#libs/casework/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/refused.js';
import { Post, type PostRow, type Resolved } from '#libs/post/index.js';
import { ResolutionBody } from '../bodies/law.js';
import { ApiController } from '../http/api-controller.js';

/** Reminders: what is planned, what went out, what came of it. */
@ApiController()
export class PostController {
  constructor(
    private readonly post: Post,
    private readonly casework: Casework,
  ) {}

  /** The post of one case, by the day it goes out. */
  @Get('cases/:id/post')
  @Door({ permission: 'post:read', audit: 'none' })
  async ofCase(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<{ rows: PostRow[] }> {
    const { id: caseId } = unwrap(await this.casework.readCase(actor, id));
    return { rows: await this.post.ofCase(actor, caseId) };
  }

  /** What is planned for the coming thirty days, soonest first. */
  @Get('post/upcoming')
  @Door({ permission: 'post:read', audit: 'none' })
  async upcoming(@CurrentActor() actor: Actor): Promise<{ rows: PostRow[] }> {
    return { rows: await this.post.upcoming(actor) };
  }

  /** Messages of unknown fate and those that could not be delivered: a person has to look. */
  @Get('post/attention')
  @Door({ permission: 'post:read', audit: 'none' })
  async attention(@CurrentActor() actor: Actor): Promise<{ rows: PostRow[] }> {
    return { rows: await this.post.needsAttention(actor) };
  }

  /** Says what became of a message that got no answer, or sends one again that failed. One that is no longer needed is not sent again. */
  @HttpPost('post/:id/resolution')
  @HttpCode(200)
  @Door({ permission: 'post:resolve', audit: 'post-resolved' })
  async resolve(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { arrived }: ResolutionBody): Promise<{ state: Resolved }> {
    return unwrap(await this.post.resolveUnknown(actor, id, arrived));
  }
}
