import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/platform/actor.js';
import { Refused } from '#libs/platform/http/refused.js';
import { Callers } from './callers.js';
import { doorOf } from './door.js';
import { FailedAttempts } from './limits.js';
import { permissions, refusalReason } from './permissions.js';

/** A request on which the door has left who is calling. */
export interface CalledRequest extends FastifyRequest {
  actor?: Actor;
}

/**
 * Stands before every route of pages and API. A route without a declaration lets nobody in.
 * The API takes tokens only: a browser's session never acts there, so no page elsewhere can make it act.
 */
@Injectable()
export class DoorGuard implements CanActivate {
  constructor(
    private readonly callers: Callers,
    private readonly attempts: FailedAttempts,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const door = doorOf(context.getHandler());
    if (!door) throw new Error(`${context.getClass().name}.${context.getHandler().name} has no door`);
    const request = context.switchToHttp().getRequest<CalledRequest>();
    if (door.public) {
      // A page that anyone may see still greets who is signed in; a token presented for nothing is not looked at.
      const known = request.url.startsWith('/api/') ? null : await this.bySession(request);
      if (known) request.actor = known;
      return true;
    }
    const actor = request.url.startsWith('/api/')
      ? await this.byToken(request, context.switchToHttp().getResponse())
      : await this.bySession(request);
    if (!actor) throw notSignedIn();
    const reason = refusalReason(door.permission, actor);
    if (reason !== null) throw notPermitted(door.permission, reason);
    request.actor = actor;
    return true;
  }

  private async byToken(request: CalledRequest, reply: FastifyReply): Promise<Actor | null> {
    const header = request.headers.authorization;
    if (header === undefined) return null;
    const text = /^Bearer +(\S+)$/i.exec(header)?.[1];
    this.attempts.refuseIfTooMany(request.ip, reply);
    const actor = text === undefined ? null : await this.callers.byToken(text);
    if (!actor) {
      await this.attempts.note(request.ip);
      throw badToken();
    }
    return actor;
  }

  private async bySession(request: CalledRequest): Promise<Actor | null> {
    const personId = (request as { session?: { personId?: unknown } }).session?.personId;
    return typeof personId === 'string' ? this.callers.bySession(personId) : null;
  }
}

const notSignedIn = (): Refused =>
  new Refused({
    code: 'not-signed-in',
    status: 401,
    title: 'Say who you are',
    detail: 'This address is for signed-in people and for programs with an API token.',
    nextStep: 'Send the header "Authorization: Bearer msf_...", or sign in on the pages.',
  });

const badToken = (): Refused =>
  new Refused({
    code: 'token-not-accepted',
    status: 401,
    title: 'This token is not accepted',
    detail: 'It is unknown, expired or revoked, or its person is no longer active.',
    nextStep: 'Ask an administrator of your authority for a token that is in force.',
  });

function notPermitted(permission: keyof typeof permissions, reason: 'role' | 'scope'): Refused {
  const { means, roles, scope } = permissions[permission];
  return new Refused({
    code: reason === 'scope' ? 'scope-missing' : 'not-permitted',
    status: 403,
    title: 'You may not do this',
    detail:
      reason === 'role'
        ? `"${means}" is for: ${roles.join(', ')}.`
        : scope === null
          ? `"${means}" is for signed-in people, not for API tokens.`
          : `The token was not given the scope "${scope}" ("${means}").`,
    nextStep: reason === 'role' ? 'Ask someone of that role in your authority.' : 'Use a token that has the scope, or do it on the pages.',
    extra: { permission, ...(scope === null ? {} : { scope }) },
  });
}
