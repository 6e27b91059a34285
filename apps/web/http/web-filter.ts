import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeFault, problemOfError, ProblemFilter, Refused } from '#libs/platform/http/index.js';
import { documentOf } from '../layout/document.js';
import { errorPage } from '../pages/service/errors.js';
import { Drafts, draftPath } from './drafts.js';
import { PageContexts } from './page-contexts.js';

/** Answers whatever went wrong on a page with a page, and outside the pages with a problem document. */
@Injectable()
@Catch()
export class WebFilter implements ExceptionFilter {
  private readonly logger = new Logger('web');
  private readonly problems = new ProblemFilter();

  constructor(private readonly contexts: PageContexts) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (request.url.startsWith('/api/')) return this.problems.catch(error, host);
    if (reply.sent) return;

    const status = statusOf(error);
    if (status === 401) {
      void reply.status(303).header('location', '/sign-in').header('cache-control', 'no-store').send('');
      return;
    }
    if (status >= 500) this.logger.error(describeFault(error));
    const refusal = error instanceof Refused ? error.refusal : null;
    if (refusal && request.method === 'POST' && status !== 403 && status !== 429) {
      const key = randomUUID();
      const { title, detail = '', nextStep = '' } = refusal;
      new Drafts(request).keep(key, { posted: { status: String(status), title, detail, nextStep }, errors: [] });
      void reply.status(303).header('location', draftPath('/not-accepted', key)).header('cache-control', 'no-store').send('');
      return;
    }
    try {
      const view = errorPage(status, refusal?.title, refusal?.detail, refusal?.nextStep);
      const html = documentOf(this.contexts.of(request, reply), view);
      void reply.status(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html);
    } catch (second) {
      // The page itself cannot be made (no session, no stylesheet): plain words are better than nothing.
      this.logger.error(describeFault(second));
      void reply.status(status).type('text/plain; charset=utf-8').send('Something went wrong. Try again in a minute.');
    }
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) return statusCode;
  return problemOfError(error, silent).status;
}

/** The fault is logged once, by the filter. */
const silent = new Logger('web');
silent.localInstance.setLogLevels?.([]);
