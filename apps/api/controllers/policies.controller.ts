import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CurrentActor, Door } from '#libs/access/index.js';
import { Policies, type PolicyList } from '#libs/casework/index.js';
import type { Policy } from '#libs/law/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { unwrap } from '#libs/platform/http/refused.js';
import { EndPolicyBody, EnterPolicyBody, PoliciesQuery } from '../bodies/policies.js';
import { ApiController } from '../http/api-controller.js';

/** What authorities ask beyond the law: data of theirs, marked as policy wherever it is shown. It warns and sets tasks, and denies nothing. */
@ApiController()
export class PoliciesController {
  constructor(private readonly policies: Policies) {}

  /** The policies of an authority with who entered and ended them, when and why. */
  @Get('policies')
  @Door({ permission: 'policies:read', audit: 'none' })
  list(@CurrentActor() actor: Actor, @Query() query: PoliciesQuery): Promise<PolicyList> {
    return this.policies.list(actor, query.authority);
  }

  /** Policies that authorities have had, to be taken over and changed. None applies until an authority enters it. */
  @Get('policies/templates')
  @Door({ permission: 'policies:read', audit: 'none' })
  templates(@CurrentActor() actor: Actor): { rows: Policy[] } {
    return { rows: this.policies.templates(actor) };
  }

  /** Enters a policy of your authority, from a template or described. It applies to steps from its first day on; open cases are judged anew by it. */
  @Post('policies')
  @Door({ permission: 'policies:write', audit: 'policy-entered' })
  async enter(@CurrentActor() actor: Actor, @Body() body: EnterPolicyBody): Promise<PolicyList> {
    return unwrap(await this.policies.enter(actor, body));
  }

  /** Ends a policy of your authority, today or later. What it said of steps before that day stays said. */
  @Post('policies/:id/end')
  @HttpCode(200)
  @Door({ permission: 'policies:write', audit: 'policy-ended' })
  async end(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: EndPolicyBody): Promise<PolicyList> {
    return unwrap(await this.policies.end(actor, id, body));
  }
}
