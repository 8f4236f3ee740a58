import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { type Request } from 'express';
import { accessProblem } from '../caller/access-problems.js';
import { BearerToken } from '../tokens/bearer-token.js';
import { type Caller } from '../caller/caller.js';
import { FailedLoginLog } from './failed-login-log.js';
import { FailedLoginLimit } from './failed-login-limit.js';
import { SessionCookie } from './session-cookie.js';
import { TokenStore } from '../tokens/token-store.js';

/**
 * Whether the browser states that a request was made by a page of this origin (Fetch Metadata, section 2.3; without it,
 * as over plain HTTP, by `origin` of RFC 6454, section 7). Pages of other origins cannot set these headers.
 */
function isSameOrigin({ headers }: Pick<Request, 'headers'>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin } = headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  // A proxy may have replaced the host name. Of several values, the first came from the proxy closest to the browser.
  const forwarded = String(headers['x-forwarded-host'] ?? '').split(',', 1)[0];
  return [headers.host, forwarded?.trim()].includes(new URL(origin).host);
}

/** Accepts only requests of pages of this origin. Throws a ProblemError of status 403. */
@Injectable()
export class SameOriginGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (isSameOrigin(context.switchToHttp().getRequest<Request>())) return true;
    throw accessProblem.crossSite();
  }
}

/** Methods that change nothing (RFC 9110, section 9.2.1). */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Identifies the caller by the request's token (RFC 6750, or RFC 7617 for feeds), or else by the browser's session. */
@Injectable()
export class CallerIdentifier {
  constructor(
    @Inject(TokenStore) private readonly tokens: TokenStore,
    @Inject(FailedLoginLimit) private readonly limit: FailedLoginLimit,
    @Inject(FailedLoginLog) private readonly failures: FailedLoginLog,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
  ) {}

  /**
   * Throws a ProblemError: 401 without a valid token or session, whatever the reason; 403 if a page of another origin
   * uses the browser's session to change something; 429 after too many failures.
   */
  identify(request: Request): Promise<Caller> {
    const { authorization } = request.headers;
    const token = BearerToken.read(authorization);
    if (token !== undefined) return this.byToken(token, request);
    const password = BearerToken.readPassword(authorization);
    return password === undefined ? this.#bySession(request) : this.#byPassword(password, request);
  }

  /** Throws a ProblemError: 401 for an invalid token, 429 after too many failures from the address or with this token. */
  async byToken(token: string, request: Request, purpose: 'request' | 'sign-in' = 'request'): Promise<Caller> {
    const hash = BearerToken.hash(token);
    const outcome = await this.limit.attempt({ address: request.ip ?? '', hash }, () => this.tokens.findCaller(hash));
    if (outcome.found !== undefined) return { ...outcome.found, address: request.ip };
    await this.failures.note(request.ip ?? '', hash);
    if (outcome.retryAfter !== undefined) throw accessProblem.tooManyFailures(outcome.retryAfter);
    throw purpose === 'sign-in' ? accessProblem.wrongToken() : accessProblem.unauthorized();
  }

  /** Browsers keep passwords and send them with requests of any page, so they must not open more than a feed. */
  async #byPassword(password: string, request: Request): Promise<Caller> {
    const caller = await this.byToken(password, request);
    if (caller.feed === undefined) throw accessProblem.passwordOfAnother();
    return caller;
  }

  /** An invalid cookie is not a guessing attempt: browsers send it until it is cleared. */
  async #bySession(request: Request): Promise<Caller> {
    const secret = this.cookie.read(request);
    const sessionHash = secret === undefined ? undefined : BearerToken.hash(secret);
    const caller = sessionHash === undefined ? undefined : await this.tokens.findCallerOfSession(sessionHash);
    if (caller === undefined) throw accessProblem.unauthorized();
    if (!SAFE.has(request.method) && !isSameOrigin(request)) throw accessProblem.crossSite();
    return { ...caller, sessionHash, address: request.ip };
  }
}
