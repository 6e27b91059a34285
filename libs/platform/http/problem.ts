import { HttpException, Logger } from '@nestjs/common';
import type { Refusal } from '../result.js';
import { Refused } from './refused.js';

/** The media type of RFC 9457. */
export const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

/** A problem document (RFC 9457); `code` is stable and for programs, `title`, `detail` and `nextStep` are for people. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errors?: Refusal['errors'];
  nextStep?: string;
  [member: string]: unknown;
}

const titles: Record<number, string> = {
  400: 'The request could not be read',
  401: 'Sign in first',
  403: 'You may not do this',
  404: 'There is nothing here',
  405: 'This address does not take that method',
  408: 'The request took too long to come',
  409: 'Something has changed in the meantime',
  413: 'The request is too large',
  414: 'The address is too long',
  415: 'This kind of content is not taken',
  422: 'The request was understood and refused',
  429: 'Too many requests',
  431: 'The address or the headers are too large',
  503: 'Not ready yet',
};

const codes: Record<number, string> = {
  400: 'request-unreadable',
  401: 'not-signed-in',
  403: 'not-permitted',
  404: 'not-found',
  408: 'request-too-slow',
  413: 'too-large',
  414: 'address-too-long',
  415: 'content-type-not-taken',
  422: 'fields-invalid',
  429: 'too-many-requests',
  431: 'headers-too-large',
  503: 'not-ready',
};

/** The problem document of a refusal. */
export function problemOf(refusal: Refusal): Problem {
  const { code, status, title, detail, errors, nextStep, extra } = refusal;
  return {
    ...extra,
    type: `urn:msf:problem:${code}`,
    title,
    status,
    detail,
    code,
    ...(errors ? { errors } : {}),
    ...(nextStep ? { nextStep } : {}),
  };
}

/** What is said of a request that could not be read at all; of the words of the program that refused it nothing is passed on. */
export function problemOfStatus(status: number): Problem {
  const title = titles[status] ?? titles[400]!;
  return { type: 'about:blank', title, status, detail: `${title}. Nothing was done.`, code: codes[status] ?? 'request-unreadable' };
}

/** Turns whatever a handler threw into a problem document; faults are logged and say nothing of themselves. */
export function problemOfError(error: unknown, logger: Logger): Problem {
  if (error instanceof Refused) return problemOf(error.refusal);
  const status = statusOf(error);
  if (status !== undefined && status < 500) {
    return {
      type: 'about:blank',
      title: titles[status] ?? 'The request was refused',
      status,
      detail: detailOf(error),
      code: codes[status] ?? 'refused',
    };
  }
  logger.error(describeFault(error));
  const unavailable = status === 503;
  return {
    type: 'about:blank',
    title: unavailable ? 'Not ready yet' : 'Something went wrong here',
    status: unavailable ? 503 : 500,
    detail: unavailable
      ? 'The service is starting or has lost its database; try again shortly.'
      : 'Nothing was saved. It is our fault and has been logged; try again, and tell us if it happens again.',
    code: unavailable ? 'not-ready' : 'fault',
  };
}

/** SQLSTATEs and socket errors of a database that is away; the request may be repeated. */
const AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '08000', '08003', '08006', '53300']);

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode, code } = (error ?? {}) as { statusCode?: unknown; code?: unknown };
  if (typeof statusCode === 'number') return statusCode;
  if (typeof code === 'string' && AWAY.has(code)) return 503;
  return error instanceof Error && /connection terminated|timeout exceeded when trying to connect/i.test(error.message) ? 503 : undefined;
}

function detailOf(error: unknown): string {
  if (error instanceof HttpException) {
    const response = error.getResponse();
    const message = typeof response === 'string' ? response : (response as { message?: unknown }).message;
    if (Array.isArray(message)) return message.join('; ');
    if (typeof message === 'string') return message;
  }
  return error instanceof Error ? error.message : 'The request was refused.';
}

/** Name, code and place of a fault. Messages of the database are left out: they can quote what people typed. */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return 'fault: something that is not an Error was thrown';
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown };
  const fromDatabase = typeof code === 'string' && /^([0-9A-Z]{5}|P\d{4})$/.test(code);
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12);
  const facts = [
    fromDatabase ? undefined : error.message,
    code && `code ${String(code)}`,
    table && `table ${String(table)}`,
    constraint && `constraint ${String(constraint)}`,
  ];
  return [`${error.name}: ${facts.filter(Boolean).join(', ')}`, ...frames].join('\n');
}
