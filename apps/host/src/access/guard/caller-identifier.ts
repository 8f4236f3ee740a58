import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { accessProblem } from '../caller/access-problems.js';
import { BearerToken } from '../tokens/bearer-token.js';
import type { Caller } from '../caller/caller.types.js';
import { FailedLoginLog } from './failed-login-log.js';
import { FailedLoginLimit } from './failed-login-limit.js';
import { isSameOrigin } from './same-origin-guard.js';
import { SessionCookie } from './session-cookie.js';
import { TokenStore } from '../tokens/token-store.js';

/** Methods that change nothing (RFC 9110, section 9.2.1). */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Identifies the caller by the request's token (RFC 6750), or else by the browser's session. */
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
    const token = BearerToken.read(request.headers.authorization);
    return token === undefined ? this.#bySession(request) : this.byToken(token, request);
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
