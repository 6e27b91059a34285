import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { doorsOf } from '#libs/access/index.js';
import { LARGEST_FILE } from '#libs/instruments/index.js';
import { Config } from '#libs/platform/config.js';
import { PROBLEM_JSON } from '#libs/platform/http/problem.js';
import { ProblemFilter } from '#libs/platform/http/problem.filter.js';
import { apiControllers } from './api.module.js';
import { API } from './http/api-controller.js';

/** An answer is data for the program that asked: kept nowhere, taken for nothing else, and nothing a browser would open, load or frame. */
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const isApi = (url: string): boolean => url.startsWith('/api/');

/**
 * What the API asks of the listener it may share with the pages: answers are not kept by caches, only JSON is taken,
 * and an address that is not there says which methods it takes, if any. Called once, before the application listens.
 */
export function registerApi(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const methodsOf = addressBook();
  const https = app.get(Config).baseUrl.startsWith('https:');
  const headers = https ? { ...HEADERS, 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : HEADERS;

  // Files come as base64 within JSON; everything else keeps the limit of the listener.
  fastify.addHook('onRoute', (route) => {
    if (route.url === `/${API}/instruments/:id/attachments`) route.bodyLimit = Math.ceil((LARGEST_FILE * 4) / 3) + 64 * 1024;
  });

  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    if (!isApi(request.url)) return done();
    void reply.headers(headers);
    if (/%00/.test(request.url))
      return problem(reply, 400, 'request-unreadable', 'The request could not be read', 'No address has a NUL character in it.');
    if (request.is404) return sayNothingThere(reply, methodsOf(request.url.split('?')[0]!));
    const type = request.headers['content-type'];
    if (type !== undefined && !/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) return sayNotJson(reply);
    return done();
  });
  // Where the pages are served too, their filter is there already and leaves addresses of the API to problem documents.
  if (!fastify.hasRequestDecorator('session')) app.useGlobalFilters(new ProblemFilter());
  return Promise.resolve();
}

/** Which methods an address takes: none when there is nothing there. */
function addressBook(): (path: string) => string[] {
  const routes = apiControllers.flatMap(doorsOf).map(({ method, path }) => ({
    method,
    fits: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/:[a-zA-Z]+/g, '[^/]+')}/?$`),
  }));
  return (path) => [...new Set(routes.filter(({ fits }) => fits.test(path)).map(({ method }) => method))];
}

function sayNothingThere(reply: FastifyReply, methods: string[]): void {
  if (methods.length === 0) {
    problem(reply, 404, 'not-found', 'There is nothing here', `GET /${API}/openapi.json describes every address there is.`);
    return;
  }
  void reply.header('allow', methods.join(', '));
  problem(reply, 405, 'method-not-allowed', 'This address does not take that method', `It takes ${methods.join(', ')}.`);
}

function sayNotJson(reply: FastifyReply): void {
  problem(
    reply,
    415,
    'content-type-not-taken',
    'This kind of content is not taken',
    'Send JSON, with the header Content-Type: application/json.',
  );
}

function problem(reply: FastifyReply, status: number, code: string, title: string, detail: string): void {
  void reply
    .status(status)
    .header('content-type', PROBLEM_JSON)
    .send({ type: `urn:msf:problem:${code}`, title, status, detail, code });
}
