import { isNativeError } from 'node:util/types';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { readErrorFacts } from './error-facts.js';
import type { ProblemDto } from './problem.dto.js';
import type { ProblemFacts } from './problem.error.js';
import { shownErrors } from './shown-errors.js';

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
    // An answer that has begun can only be cut: ending it well would look complete.
    if (response.headersSent) response.destroy();
    else
      response
        .status(facts.status)
        .set(headersOf(facts))
        .type('application/problem+json')
        .send(JSON.stringify(buildProblem(facts, String(http.getRequest<Request>().id ?? ''))));
  }
}

/** With 401 goes a challenge (RFC 9110, section 15.5.2), which says nothing of why (RFC 6750, section 3). */
const headersOf = ({ status, retryAfterSeconds }: ProblemFacts): Record<string, string> => ({
  ...(status === 401 && { 'www-authenticate': 'Bearer realm="maestro"' }),
  ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
});

/** The body that tells {@link ProblemFacts} to a client. */
function buildProblem({ code, title, status, detail, errors }: ProblemFacts, instance: string): ProblemDto {
  return {
    type: `urn:problem-type:maestro:${code}`,
    code,
    title,
    status,
    detail,
    instance,
    ...(errors === undefined ? {} : shownErrors(errors)),
  };
}
