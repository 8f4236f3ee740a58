import { Inject, Injectable } from '@nestjs/common';
import { parseCookie } from 'cookie';
import type { CookieOptions, Request, Response } from 'express';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';

const NAME = 'maestro_session';

/** What random bits in base64url look like: anything else is no session of ours. */
const SHAPE = /^[\w-]{43}$/;

/**
 * The cookie of a session (RFC 6265bis): unread by scripts, sent by no page of another site, and over HTTPS only once it came
 * over HTTPS. Then its name has the prefix `__Host-`, so that no other host of the domain and no page over HTTP can set it
 * (section 4.1.3.2). Below a base path it is sent to this API alone and not to what else the address serves; browsers allow
 * that only with the prefix `__Secure-`.
 */
@Injectable()
export class SessionCookie {
  readonly #basePath: string;

  constructor(@Inject(HOST_CONFIG) { basePath = '' }: Partial<Pick<HostConfig, 'basePath'>>) {
    this.#basePath = basePath;
  }

  /** The secret of the session that a request brings. */
  read(request: Request): string | undefined {
    const { cookie } = request.headers;
    const value = cookie === undefined ? undefined : parseCookie(cookie)[this.#name(request)];
    return value !== undefined && SHAPE.test(value) ? value : undefined;
  }

  set(request: Request, response: Response, secret: string, expires: Date): void {
    response.cookie(this.#name(request), secret, { ...this.#options(request), expires });
  }

  clear(request: Request, response: Response): void {
    response.clearCookie(this.#name(request), this.#options(request));
  }

  #name(request: Request): string {
    if (!cameOverHttps(request)) return NAME;
    return `${this.#basePath === '' ? '__Host-' : '__Secure-'}${NAME}`;
  }

  #options(request: Request): CookieOptions {
    const secure = cameOverHttps(request);
    const path = secure && this.#basePath === '' ? '/' : `${this.#basePath}/api/v1`;
    return { httpOnly: true, sameSite: 'strict', path, secure };
  }
}

/** The header counts from anyone, not only from a trusted proxy: a client that makes it up only makes its own cookie stricter. */
function cameOverHttps(request: Request): boolean {
  const forwarded = request.get('x-forwarded-proto')?.split(',', 1)[0]?.trim();
  return request.secure || forwarded === 'https';
}
