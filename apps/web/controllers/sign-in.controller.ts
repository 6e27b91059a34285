import { Get, Header, Param, Post, Req } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { CurrentActor, Door, PublicDoor, SignIn } from '#libs/access/index.js';
import type { Actor } from '#libs/platform/actor.js';
import { Config } from '#libs/platform/config.js';
import { page, seeOther, type WebAnswer } from '../http/answers.js';
import { CsrfToken } from '../http/form-body.js';
import { Pages } from '../http/pages.decorator.js';
import { actorOf, beginSession, endSession } from '../http/session.js';
import { matterPath } from '../pages/instruments/matter-view.js';
import { linkUsedPage, signInPage, useLinkPage } from '../pages/service/sign-in.js';

const minute = { default: { ttl: 60_000, limit: 30 } };

/** Stands in the place of the secret where a link was used up; no secret is so short. */
const USED = 'used';

/** Signing in by a link made for one person, and signing out. */
@Pages()
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly config: Config,
  ) {}

  @Get('sign-in')
  @PublicDoor('Where people come who are not signed in')
  begin(@Req() request: FastifyRequest): WebAnswer {
    const actor = actorOf(request);
    const matter = actor && matterOf(actor);
    if (actor) return seeOther(matter ? matterPath({ id: matter }) : '/cases');
    return page(signInPage(this.config.embedded));
  }

  /** Only shows a button: programs that look at mail open links, people press buttons. */
  @Get('sign-in/:secret')
  @PublicDoor('A sign-in link is opened before anyone is signed in')
  link(@Param('secret') secret: string, @CsrfToken() csrfToken: string): WebAnswer {
    if (secret === USED) return page(linkUsedPage(), 403);
    return page(useLinkPage(`/sign-in/${encodeURIComponent(secret)}`, csrfToken));
  }

  @Post('sign-in/:secret')
  @PublicDoor('Uses a sign-in link up', { audit: 'signed-in' })
  @Throttle(minute)
  async use(@Param('secret') secret: string, @Req() request: FastifyRequest): Promise<WebAnswer> {
    const actor = await this.signIn.consumeLink(secret);
    if (!actor) return seeOther(`/sign-in/${USED}`);
    await beginSession(request, actor.personId);
    const matter = matterOf(actor);
    return seeOther(matter === null ? '/cases' : matterPath({ id: matter }));
  }

  @Post('sign-out')
  @Header('clear-site-data', '"cache"')
  @Door({ permission: 'self', audit: 'signed-out' })
  async out(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<WebAnswer> {
    await this.signIn.noteSignOut(actor.personId);
    await endSession(request);
    return seeOther('/sign-in');
  }
}

/** The one instrument that a board's link is for; null for anyone with an account. */
function matterOf({ role, federationUid }: Actor): string | null {
  return role === 'board' && federationUid?.startsWith(LINKED_TO) ? federationUid.slice(LINKED_TO.length) : null;
}
const LINKED_TO = 'instrument:';
