import { Inject, Injectable } from '@nestjs/common';
import { parseCookie } from 'cookie';
import type { CookieOptions, Request, Response } from 'express';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';

const NAME = 'maestro_session';

/** The format of a session's secret. Anything else is ignored. */
const SHAPE = /^[\w-]{43}$/;

/**
 * The cookie of a session (RFC 6265bis): not readable by scripts, not sent by pages of other sites, and restricted to
 * HTTPS if it was set over HTTPS. Its name then has the prefix `__Host-`, so that no other host of the domain and no
 * page over HTTP can set it (section 4.1.3.2). Below a base path, it is sent only to this API and not to other
 * applications at the address; browsers allow that only with the prefix `__Secure-`.
 */
@Injectable()
export class SessionCookie {
  readonly #basePath: string;

  constructor(@Inject(HOST_CONFIG) { basePath = '' }: Partial<Pick<HostConfig, 'basePath'>>) {
    this.#basePath = basePath;
  }

  /** The session secret in a request. */
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

/**
 * Whether the browser uses HTTPS. The header is accepted from anyone, not only from a trusted proxy: a client that forges it only makes its own
 * cookie stricter.
 */
export function cameOverHttps(request: Request): boolean {
  const forwarded = request.get('x-forwarded-proto')?.split(',', 1)[0]?.trim();
  return request.secure || forwarded === 'https';
}
