import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { asPosted, type Posted } from '../forms/posted.js';

/** The form as it was sent: texts only, whatever else may have come. */
export const Form = createParamDecorator((_: unknown, context: ExecutionContext): Posted =>
  asPosted(context.switchToHttp().getRequest<FastifyRequest>().body),
);

/** The query of the address, as a form. */
export const Asked = createParamDecorator((_: unknown, context: ExecutionContext): Posted =>
  asPosted(context.switchToHttp().getRequest<FastifyRequest>().query),
);

/** Token that a form must send back; making one starts the person's session. */
export const CsrfToken = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  context.switchToHttp().getResponse<{ generateCsrf(): string }>().generateCsrf(),
);
