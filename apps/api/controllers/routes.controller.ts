import { Body, HttpCode, Post } from '@nestjs/common';
import { CurrentActor, Door } from '#libs/access/index.js';
import { ChooseRoute, type RouteChoice } from '#libs/casework/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/refused.js';
import { RoutesBody } from '../bodies/routes.js';
import { ApiController } from '../http/api-controller.js';

/** Which lawful way there is. Nothing here is saved. */
@ApiController()
export class RoutesController {
  constructor(private readonly choosing: ChooseRoute) {}

  /** Which lawful routes fit schools that come together or part, which do not and why, who publishes, who decides, and how long each takes at the least. The register answers what it can; `questions` are those it cannot. */
  @Post('routes')
  @HttpCode(200)
  @Door({ permission: 'law:read', audit: 'none' })
  async choose(@CurrentActor() actor: Actor, @Body() body: RoutesBody): Promise<RouteChoice> {
    return unwrap(await this.choosing.choose(actor, body));
  }
}
