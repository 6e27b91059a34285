import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PROBLEM_JSON, problemOfError } from './problem.js';

/** Answers every refusal and every fault of the API with a problem document. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    const problem = problemOfError(error, this.logger);
    if (problem.status === 503) void reply.header('retry-after', '2');
    void reply.status(problem.status).header('content-type', PROBLEM_JSON).send(problem);
  }
}
