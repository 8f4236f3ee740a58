import type { Response } from 'express';
import { ProblemError } from '../../http/problems/problem.error.js';
import type { Caller, Role } from './caller.types.js';

/** What the guard answers instead of the handler; the headers a status asks for are set on the response. */
export const accessProblem = {
  /** 401 with the challenge of RFC 6750, section 3: it says nothing of why. */
  unauthorized(response: Response): ProblemError {
    response.setHeader('www-authenticate', 'Bearer realm="maestro"');
    return new ProblemError({
      status: 401,
      title: 'Unauthorized',
      detail: 'The request has no valid token. Send one as the header Authorization: Bearer mst_…',
    });
  },

  /** 401 on signing in: the same for an unknown, a revoked and an expired token. */
  wrongToken(response: Response): ProblemError {
    response.setHeader('www-authenticate', 'Bearer realm="maestro"');
    const detail =
      'Invalid or expired token: it is unknown, was revoked or has expired. Check it, or ask an admin for a new one.';
    return new ProblemError({
      status: 401,
      title: 'Unauthorized',
      detail,
      errors: [{ field: 'token', message: detail }],
    });
  },

  crossSite: (): ProblemError =>
    new ProblemError({
      status: 403,
      title: 'Cross-site request',
      detail:
        'The request does not originate from a page of this host, so the browser session is not accepted. Send a token instead.',
    }),

  noDemo: (): ProblemError =>
    new ProblemError({
      status: 404,
      title: 'No demo',
      detail: 'This host is not a demo. Sign in with a token: POST /session.',
    }),

  forbidden: (required: Role, { role }: Caller): ProblemError =>
    new ProblemError({
      status: 403,
      title: 'Forbidden',
      detail: `This requires the role ${required}; the token has the role ${role}. Ask an admin for another token.`,
    }),

  tooManyStreams(response: Response, kind: 'events' | 'export', most: number, where: string): ProblemError {
    response.setHeader('retry-after', '10');
    const [what, end] = kind === 'events' ? ['event streams', 'Close one'] : ['exports', 'Wait until one has ended'];
    return new ProblemError({
      status: 429,
      title: `Too many ${what}`,
      detail: `${most} ${what} are open ${where}, which is the limit. ${end} and try again.`,
    });
  },

  tooManyFailures(response: Response, seconds: number): ProblemError {
    response.setHeader('retry-after', String(seconds));
    return new ProblemError({
      status: 429,
      title: 'Too Many Requests',
      detail: `This token is not valid, and too many requests with an invalid token came from this address or with this token. Try again in ${seconds} s, with a valid token.`,
    });
  },
};
