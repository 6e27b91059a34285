import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { unwrap } from '#libs/platform/http/refused.js';
import type { Result } from '#libs/platform/result.js';
import { fieldsInvalid } from '../fields/read.pipe.js';

/** Version of the entity tag in `If-Match`; null when none was sent. */
export const readIfMatch = (_: unknown, context: ExecutionContext): number | null =>
  versionIn(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']);
export const IfMatch = createParamDecorator(readIfMatch);

/** The key by which a repeated request gets the answer of the first; undefined when none was sent. */
export function readIdempotencyKey(_: unknown, context: ExecutionContext): string | undefined {
  const key = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || key.length > 200 || key.trim() === '') {
    throw fieldsInvalid([{ field: 'Idempotency-Key', message: 'Idempotency-Key must be one text of 1 to 200 characters' }]);
  }
  return key;
}
export const IdempotencyKey = createParamDecorator(readIdempotencyKey);

/** What was answered, with its version as the entity tag; a refusal is thrown. */
export function withVersion<T extends { version: number }>(reply: FastifyReply, answer: Result<T>): T {
  const value = unwrap(answer);
  etag(reply, value.version);
  return value;
}

/** Entity tags of ours are versions: `"7"`. */
export const etag = (reply: FastifyReply, version: number): void => void reply.header('etag', `"${version}"`);

/** The version the caller was looking at, from the header or the body. Without one nothing is written. */
export function expectedVersion(ifMatch: number | null, inBody: number | undefined): number {
  if (ifMatch !== null && inBody !== undefined && ifMatch !== inBody) {
    throw fieldsInvalid([{ field: 'expectedVersion', message: `If-Match says version ${ifMatch} and expectedVersion says ${inBody}` }]);
  }
  const version = ifMatch ?? inBody;
  if (version === undefined) {
    throw fieldsInvalid([
      {
        field: 'expectedVersion',
        message: 'expectedVersion is missing: send the version you were looking at, here or as the header If-Match: "7"',
      },
    ]);
  }
  return version;
}

function versionIn(header: string | undefined): number | null {
  if (header === undefined) return null;
  const found = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim());
  if (!found) throw fieldsInvalid([{ field: 'If-Match', message: 'If-Match must be the entity tag of one version, such as "7"' }]);
  return Number(found[1]);
}
