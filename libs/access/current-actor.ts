import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '#libs/platform/actor.js';
import type { CalledRequest } from './door.guard.js';

/** Who is calling, as the door found out. For routes with `@Door` only. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<CalledRequest>();
  if (!actor) throw new Error('a route that needs to know who is calling must not be public');
  return actor;
});
