import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { documentOf } from '../layout/document.js';
import { FileAnswer, PageAnswer, SeeOther } from './answers.js';
import { PageContexts } from './page-contexts.js';
import { leaveFlash } from './session.js';

/** Turns what a controller answers into what is sent: a document, a redirect, a file. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(private readonly contexts: PageContexts) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(map((answer: unknown) => this.send(answer, request, reply)));
  }

  private send(answer: unknown, request: FastifyRequest, reply: FastifyReply): unknown {
    if (answer instanceof PageAnswer) {
      // Kept by the browser for its Back button only, so that a half-filled form is still there; forgotten at sign-out.
      reply.status(answer.status).type('text/html; charset=utf-8').header('cache-control', 'private, no-cache');
      return documentOf(this.contexts.of(request, reply), answer.view);
    }
    if (answer instanceof SeeOther) {
      if (answer.flash) leaveFlash(request, answer.flash);
      reply.status(303).header('location', answer.to).header('cache-control', 'no-store');
      return '';
    }
    if (answer instanceof FileAnswer) {
      reply.type(answer.type).header('cache-control', 'no-store').headers(answer.headers);
      if (answer.name) reply.header('content-disposition', `attachment; filename="${answer.name.replace(/[^\w.-]/g, '_')}"`);
      return answer.content;
    }
    return answer;
  }
}
