import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { may } from '#libs/access/index.js';
import { Clock } from '#libs/platform/clock.js';
import { Config } from '#libs/platform/config.js';
import { projectPath } from '#libs/platform/paths.js';
import type { PageContext } from '../layout/context.js';
import { actorOf, takeFlash } from './session.js';

/** What every page is told besides its own data, from the request it answers. */
@Injectable()
export class PageContexts {
  private assetsFolder: string | undefined;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  of(request: FastifyRequest, reply: FastifyReply): PageContext {
    const actor = actorOf(request);
    const flash = takeFlash(request);
    return {
      path: request.url.split('?')[0]!,
      council: this.config.council.name,
      assets: this.assets(),
      brandSheet: '/brand.css',
      today: this.clock.today(),
      embedded: this.config.embedded,
      person: actor ? { id: actor.personId, name: actor.displayName, role: actor.role, authority: actor.authority } : null,
      may: (permission) => actor !== null && may(actor, permission),
      // Making a token starts a session, so only pages that have a form ask for one.
      get csrfToken() {
        return reply.generateCsrf();
      },
      cspNonce: reply.cspNonce.script,
      flash,
    };
  }

  private assets(): string {
    this.assetsFolder ??= `/assets/${(JSON.parse(readFileSync(projectPath('public', 'assets.json'), 'utf8')) as { folder: string }).folder}`;
    return this.assetsFolder;
  }
}
