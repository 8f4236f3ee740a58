import type { NextFunction, Request, Response } from 'express';
import { ProblemError } from '../http/problems/problem.error.js';

/** Names by which only this machine can be meant, with any port. A page elsewhere can have neither as its own. */
const LOOPBACK = /^((.+\.)?localhost|127(\.\d{1,3}){3}|\[::1\])\.?(:\d+)?$/i;

/**
 * Answers only requests for this machine's loopback. A page whose name was made to resolve to 127.0.0.1 (DNS rebinding) is of the same
 * origin as the demo for its browser, and would be signed in without a token.
 *
 * Passes on a {@link ProblemError} of status 421 (RFC 9110, section 15.5.20).
 */
export function loopbackOnly(request: Request, _response: Response, next: NextFunction): void {
  if (LOOPBACK.test(request.headers.host ?? '')) return next();
  next(
    new ProblemError(
      'misdirected-request',
      'The demo is only available at localhost or 127.0.0.1. Open it at the address it printed.',
    ),
  );
}
