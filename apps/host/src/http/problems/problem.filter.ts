import { STATUS_CODES } from 'node:http';
import { isNativeError } from 'node:util/types';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { readErrorFacts } from './error.facts.js';
import type { ProblemDto } from './problem.dto.js';
import type { FieldProblem, ProblemFacts } from './problem.error.js';

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

/** How many fields an answer names: more help nobody to correct a request, and a hostile one can break thousands of rules. */
export const MAX_PROBLEMS = 20;

/** Characters that are shown of a text with words of the client in it, such as the names of fields. */
const MAX_TEXT = 1000;

/** A text, cut to what an answer may hold of it. */
export const shownText = (text: string): string => (text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text);

/**
 * The body that tells {@link ProblemFacts} to a client. A title that is only the status phrase has no type of its own
 * (RFC 9457, section 4.2.1); any other title names one. Of many errors the first are told, and how many there are.
 */
function buildProblem(facts: ProblemFacts, requestId: string): ProblemDto {
  const type =
    facts.title === STATUS_CODES[facts.status] ? 'about:blank' : `urn:problem-type:maestro:${slug(facts.title)}`;
  return {
    type,
    title: facts.title,
    status: facts.status,
    detail: facts.detail,
    instance: requestId,
    ...(facts.errors === undefined ? {} : shownErrors(facts.errors)),
  };
}

function shownErrors(errors: readonly FieldProblem[]): Pick<ProblemDto, 'errors' | 'moreErrors'> {
  const shown = errors
    .slice(0, MAX_PROBLEMS)
    .map(({ field, message }) => ({ field: shownText(field), message: shownText(message) }));
  return { errors: shown, ...(errors.length > shown.length && { moreErrors: errors.length - shown.length }) };
}

function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
