import { HttpException } from '@nestjs/common';
import type { Refusal, Result } from '../result.js';

/** Carries an expected refusal to the edge of the program, where it becomes a problem document or a page. */
export class Refused extends HttpException {
  constructor(readonly refusal: Refusal) {
    super(refusal.title, refusal.status);
  }
}

/** The value of a result; a refusal leaves the handler as `Refused`. For controllers only: use cases return results. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Refused(result.refusal);
  return result.value;
}
