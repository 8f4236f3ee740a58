import { isNativeError } from 'node:util/types';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { readErrorFacts } from './error-facts.js';
import { type ProblemDto } from './problem.dto.js';
import { type ProblemFacts, shownErrors } from './problem.error.js';

/** The response property in which the request logger finds the cause of a 5xx response. */
interface LoggedResponse extends Response {
  err?: Error;
}

/** Converts thrown values into problem details (RFC 9457). The error itself is only logged. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<LoggedResponse>();
    const facts = readErrorFacts(error);
    if (facts.status >= 500) response.err = isNativeError(error) ? error : new Error('Not an error was thrown');
    // A started response can only be aborted: ending it normally would make it look complete.
    if (response.headersSent) response.destroy();
    else
      response
        .status(facts.status)
        .set(headersOf(facts))
        .type('application/problem+json')
        .send(JSON.stringify(buildProblem(facts, String(http.getRequest<Request>().id ?? ''))));
  }
}

/** 401 requires a challenge (RFC 9110, section 15.5.2), which does not reveal the reason (RFC 6750, section 3). */
const headersOf = ({ status, retryAfterSeconds }: ProblemFacts): Record<string, string> => ({
  ...(status === 401 && { 'www-authenticate': 'Bearer realm="maestro"' }),
  ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
});

/** The response body of {@link ProblemFacts}. */
function buildProblem({ code, title, status, detail, errors, position }: ProblemFacts, instance: string): ProblemDto {
  return {
    type: `urn:problem-type:maestro:${code}`,
    code,
    title,
    status,
    detail,
    instance,
    ...(position === undefined ? {} : { position }),
    ...(errors === undefined ? {} : shownErrors(errors)),
  };
}
