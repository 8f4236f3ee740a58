import { ProblemError } from '../../http/problems/problem.error.js';
import type { Caller, FeedGrant, Role } from './caller.js';

/** The responses of the guard instead of the handler. */
export const accessProblem = {
  unauthorized: (): ProblemError =>
    new ProblemError(
      'unauthorized',
      'The request has no valid token. Send one as the header Authorization: Bearer mst_…',
    ),

  /** When signing in: the same for an unknown, a revoked and an expired token. */
  wrongToken(): ProblemError {
    const detail =
      'Invalid or expired token: it is unknown, was revoked or has expired. Check it, or ask an admin for a new one.';
    return new ProblemError('unauthorized', detail, { errors: [{ field: 'token', message: detail }] });
  },

  /** The same for an unknown name, a wrong password and a disabled user. */
  wrongPassword(): ProblemError {
    const detail =
      'Wrong name or password, or an admin disabled the user. Check both, or ask an admin to reset the password.';
    return new ProblemError('unauthorized', detail, { errors: [{ field: 'password', message: detail }] });
  },

  wrongCode(): ProblemError {
    const detail = 'This link was used before, has expired or was replaced. Ask an admin for another one.';
    return new ProblemError('unauthorized', detail, { errors: [{ field: 'code', message: detail }] });
  },

  noPassword: (): ProblemError =>
    new ProblemError(
      'no-password',
      'You did not sign in with a password, so there is none to change. Tokens are created at POST /tokens.',
    ),

  tooManySignIns: (seconds: number): ProblemError =>
    new ProblemError(
      'too-many-sign-ins',
      `Too many sign-ins failed for this user or from this address. Try again in ${seconds} s, or in a browser or at an address where you have signed in before, or sign in with a token.`,
      { retryAfterSeconds: seconds },
    ),

  crossSite: (): ProblemError =>
    new ProblemError(
      'cross-site-request',
      'The request does not originate from a page of this host, so the browser session is not accepted. Send a token instead.',
    ),

  noDemo: (): ProblemError =>
    new ProblemError('no-demo', 'This host is not a demo. Sign in with a token: POST /session.'),

  forbidden: (required: Role, { role }: Caller): ProblemError =>
    new ProblemError(
      'forbidden',
      role === 'limited'
        ? `This requires the role ${required} for all connections; the token has roles for some. Ask an admin for another token.`
        : `This requires the role ${required}; the token has the role ${role}. Ask an admin for another token.`,
    ),

  forbiddenOn: (required: Role): ProblemError =>
    new ProblemError(
      'forbidden',
      `This requires the role ${required} for its connection, and the token has a lower one. Ask an admin for another token.`,
    ),

  otherFeed: ({ format }: FeedGrant): ProblemError =>
    new ProblemError(
      'token-of-a-feed',
      `This token only reads its feed, GET /feeds/${format}. Use it there, or send a token with a role.`,
    ),

  feedDecides: (): ProblemError =>
    new ProblemError(
      'token-of-a-feed',
      'The token decides the query of its feed. Remove all parameters from the address, or create a token for another query.',
    ),

  feedEnded: (): ProblemError =>
    new ProblemError(
      'token-of-a-feed',
      'The creator of this token may no longer read every connection of its feed, so it reads nothing. Ask an admin for another token.',
    ),
  passwordOfAnother: (): ProblemError =>
    new ProblemError(
      'unauthorized',
      'Only the token of a feed may be sent as a password (Basic). Send this one as the header Authorization: Bearer mst_…',
    ),

  tooManyStreams(kind: 'events' | 'export', most: number, where: string): ProblemError {
    const [what, end] = kind === 'events' ? ['event streams', 'Close one'] : ['exports', 'Wait until one has ended'];
    return new ProblemError(
      kind === 'events' ? 'too-many-event-streams' : 'too-many-exports',
      `${most} ${what} are open ${where}, which is the limit. ${end} and try again.`,
      { retryAfterSeconds: 10 },
    );
  },

  tooManyFailures: (seconds: number): ProblemError =>
    new ProblemError(
      'too-many-invalid-tokens',
      `This token is not valid, and too many requests with an invalid token came from this address or with this token. Try again in ${seconds} s, with a valid token.`,
      { retryAfterSeconds: seconds },
    ),
};
