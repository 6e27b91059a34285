import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_JSON, problemOfStatus } from './problem.js';

/** What Node says of bytes it could not make a request of, and the status that fits; anything else is 400. */
const statusOfFault: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/**
 * Options of the listener for what never becomes a request: nothing of the program sees it, so the answer is written here.
 * Problem documents for the API and for bytes of which not even the address could be read; a line of text for pages.
 */
export const unreadableRequests = {
  clientErrorHandler(error: Error & { code?: string }, socket: Socket): void {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    if (socket.writable) {
      const status = statusOfFault[error.code ?? ''] ?? 400;
      const problem = problemOfStatus(status);
      const body = JSON.stringify(problem);
      socket.write(
        `HTTP/1.1 ${status} ${problem.title}\r\nContent-Type: ${PROBLEM_JSON}\r\nCache-Control: no-store\r\n` +
          `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
      );
    }
    socket.destroy(error);
  },

  frameworkErrors(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
    const problem = problemOfStatus(error.statusCode === 414 ? 414 : 400);
    void reply.status(problem.status).header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    if (request.url.startsWith('/api/')) void reply.header('content-type', PROBLEM_JSON).send(JSON.stringify(problem));
    else void reply.header('content-type', 'text/plain; charset=utf-8').send(`${problem.title}.`);
  },
};
