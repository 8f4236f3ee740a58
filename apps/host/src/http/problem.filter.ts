import { isNativeError } from 'node:util/types';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { readErrorFacts } from './error.facts.js';
import { buildProblem } from './problem.builder.js';

/** Where the request logger looks for the error behind an answer of 500 and above. */
interface LoggedResponse extends Response {
  err?: Error;
}

/** Answers anything thrown with problem details (RFC 9457); the error itself goes to the log only. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<LoggedResponse>();
    const facts = readErrorFacts(error);
    if (facts.status >= 500) response.err = isNativeError(error) ? error : new Error('Not an error was thrown');
    if (facts.retryAfterSeconds !== undefined && !response.headersSent)
      response.setHeader('retry-after', facts.retryAfterSeconds);
    // An answer that has begun can only be cut: ending it well would look complete.
    if (response.headersSent) response.destroy();
    else
      response
        .status(facts.status)
        .type('application/problem+json')
        .send(JSON.stringify(buildProblem(facts, String(http.getRequest<Request>().id ?? ''))));
  }
}
