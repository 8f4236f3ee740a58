import { parseCookie } from 'cookie';
import type { CookieOptions, Request, Response } from 'express';

const NAME = 'maestro_session';

/** What random bits in base64url look like: anything else is no session of ours. */
const SHAPE = /^[\w-]{43}$/;

/**
 * The cookie of a session (RFC 6265bis): unread by scripts, sent to the API alone and by no page of another site, and
 * over HTTPS only once it came over HTTPS.
 */
export const SessionCookie = {
  /** The secret of the session that a request brings. */
  read({ headers }: Pick<Request, 'headers'>): string | undefined {
    const value = headers.cookie === undefined ? undefined : parseCookie(headers.cookie)[NAME];
    return value !== undefined && SHAPE.test(value) ? value : undefined;
  },

  set(request: Request, response: Response, secret: string, expires: Date): void {
    response.cookie(NAME, secret, { ...options(request), expires });
  },

  clear(request: Request, response: Response): void {
    response.clearCookie(NAME, options(request));
  },
};

function options(request: Request): CookieOptions {
  return { httpOnly: true, sameSite: 'strict', path: '/api/v1', secure: cameOverHttps(request) };
}

/** A client that makes this header up can only make its own cookie stricter. */
function cameOverHttps(request: Request): boolean {
  const forwarded = request.get('x-forwarded-proto')?.split(',', 1)[0]?.trim();
  return request.secure || forwarded === 'https';
}
