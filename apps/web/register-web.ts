import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { BadRequestException, ForbiddenException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '#libs/platform/config.js';
import { projectPath } from '#libs/platform/paths.js';
import { forPages } from './http/for-pages.js';
import { fromElsewhere, isPage } from './http/same-origin.js';
import { registerSessions } from './http/sessions.js';
import { registerUploads } from './http/uploads.js';
import { WebFilter } from './http/web-filter.js';

/** Everything a page may load comes from us; nothing may put a page of ours into a frame but the mail tray's own. */
const directives = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'self'"],
  baseUri: ["'none'"],
  objectSrc: ["'none'"],
};

/**
 * Plugins and hooks of the pages, on the one listener that also serves the API. Called once, after the application is
 * made and before it listens.
 */
export async function registerWeb(app: NestFastifyApplication): Promise<void> {
  const config = app.get(Config);
  const fastify = app.getHttpAdapter().getInstance();
  const https = config.baseUrl.startsWith('https:');

  // Answers of the API are data and not pages; they bring their own few headers (see register-api.ts).
  fastify.addHook('onRoute', (route) => {
    if (route.url.startsWith('/api/')) route.helmet = false;
  });
  await app.register(helmet, {
    enableCSPNonces: true,
    // With no referrer a browser sends "Origin: null" with forms, and nothing could tell them from a stranger's.
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'sameorigin' },
    hsts: https,
    contentSecurityPolicy: { useDefaults: false, directives: https ? { ...directives, upgradeInsecureRequests: [] } : directives },
  });
  await app.register(formbody, { bodyLimit: 256 * 1024 });
  await app.register(forPages(cookie));
  await registerUploads(app);
  await registerSessions(app, config, https);
  await app.register(csrf, {
    sessionPlugin: '@fastify/session',
    getToken: (request) => (request.body as { _csrf?: string } | undefined)?._csrf,
  });
  await app.register(fastifyStatic, {
    root: projectPath('public'),
    prefix: '/assets/',
    index: false,
    // The folder is named by what is in it, so a file of that name never changes.
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
  });

  // no address and no field has a NUL character in it, and PostgreSQL stores none
  fastify.addHook('preHandler', (request: FastifyRequest, _reply: FastifyReply, done) => {
    const typed = Object.values((request.body ?? {}) as Record<string, unknown>).flat();
    const readable = !/%00/.test(request.url) && !typed.some((value) => typeof value === 'string' && value.includes('\0'));
    return !isPage(request.url) || readable ? done() : done(new BadRequestException());
  });
  fastify.addHook('preHandler', (request: FastifyRequest, reply: FastifyReply, done) => {
    if (!isPage(request.url) || ['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return done();
    if (fromElsewhere(request.headers['sec-fetch-site'])) return done(new ForbiddenException());
    // The plugin answers by itself; here a form without its token gets the same page as everything else that is refused.
    const refusing = Object.assign(Object.create(reply) as FastifyReply, { send: () => done(new ForbiddenException()) });
    return fastify.csrfProtection(request, refusing, done);
  });
  app.useGlobalFilters(app.get(WebFilter));
}
