import { Inject, Injectable } from '@nestjs/common';
import { parseCookie } from 'cookie';
import type { CookieOptions, Request, Response } from 'express';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';
import { cameOverHttps } from './session-cookie.js';

const NAME = 'maestro_device';

/** How long a browser is known after the latest sign-in. */
const LIFETIME_MS = 180 * 24 * 3_600_000;

/** The cookie of a browser in which a user has signed in with a password. It is sent when somebody signs in, and gives no access. */
@Injectable()
export class DeviceCookie {
  readonly #path: string;

  constructor(@Inject(HOST_CONFIG) { basePath = '' }: Partial<Pick<HostConfig, 'basePath'>>) {
    this.#path = `${basePath}/api/v1/session/password`;
  }

  /** What the browser keeps. Anybody may have made it. */
  read(request: Request): string | undefined {
    return parseCookie(request.headers.cookie ?? '')[nameFor(request)];
  }

  set(request: Request, response: Response, value: string): void {
    const secure = cameOverHttps(request);
    const options: CookieOptions = { httpOnly: true, sameSite: 'strict', path: this.#path, secure };
    response.cookie(nameFor(request), value, { ...options, maxAge: LIFETIME_MS });
  }
}

const nameFor = (request: Request): string => (cameOverHttps(request) ? `__Secure-${NAME}` : NAME);
