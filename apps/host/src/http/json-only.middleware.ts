import type { NextFunction, Request, Response } from 'express';
import { BODY_RULES } from './body.rules.js';
import { ProblemError } from './problem.error.js';

/**
 * Refuses a body that is not JSON, instead of taking it for no body.
 *
 * Passes on a {@link ProblemError} of status 415.
 */
export function jsonOnly(request: Request, _response: Response, next: NextFunction): void {
  const isEmpty = request.headers['content-length'] === '0';
  if (isEmpty || request.is(BODY_RULES.type) !== false) return next();
  next(
    new ProblemError({
      status: 415,
      title: 'Unsupported Media Type',
      detail: 'The request body is not JSON. Send it with the header content-type: application/json.',
    }),
  );
}
