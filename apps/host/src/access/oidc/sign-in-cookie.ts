import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { parseCookie } from 'cookie';
import type { CookieOptions, Request, Response } from 'express';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';

const NAME = 'maestro_sign_in';

/** How long a person may take at the identity provider. */
const LIFETIME_MS = 10 * 60_000;

/** 256 random bits, and the path to return to. */
const SHAPE = /^([\w-]{43})\.([\w-]*)$/;

/** Only paths within the console, not URLs of other hosts (`//host`). */
const PATH = /^\/(?![/\\])[^\s\\]*$/;

/** What binds the answer of the identity provider to the browser that asked: all derived from the secret in its cookie. */
export interface SignInAttempt {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE (RFC 7636). */
  readonly verifier: string;
  /** Where the person wanted to go. */
  readonly back: string;
}

/**
 * The cookie of a browser whose person is at the identity provider. It is sent with the redirect back (`lax`), to the
 * callback only. Nothing is stored, so that any host of a database may receive the callback.
 */
@Injectable()
export class SignInCookie {
  readonly #path: string;
  readonly #secure: boolean;

  constructor(@Inject(HOST_CONFIG) { publicUrl = '' }: Partial<Pick<HostConfig, 'publicUrl'>>) {
    this.#path = `${URL.canParse(publicUrl) ? new URL(publicUrl).pathname.replace(/\/$/, '') : ''}/api/v1/session/oidc`;
    this.#secure = publicUrl.startsWith('https:');
  }

  /** Starts an attempt. @param back a path of the console; anything else is ignored. */
  start(response: Response, back: unknown): SignInAttempt {
    const secret = randomBytes(32).toString('base64url');
    const path = typeof back === 'string' && back.length < 1000 && PATH.test(back) ? back : '/';
    const value = `${secret}.${Buffer.from(path).toString('base64url')}`;
    response.cookie(NAME, value, { ...this.#options(), maxAge: LIFETIME_MS });
    return attemptOf(secret, path);
  }

  /** The attempt of a browser, which ends. Undefined if there is none. */
  take(request: Request, response: Response): SignInAttempt | undefined {
    const value = parseCookie(request.headers.cookie ?? '')[NAME];
    const [, secret, path] = SHAPE.exec(value ?? '') ?? [];
    if (secret === undefined || path === undefined) return undefined;
    response.clearCookie(NAME, this.#options());
    const back = Buffer.from(path, 'base64url').toString();
    return attemptOf(secret, PATH.test(back) ? back : '/');
  }

  #options(): CookieOptions {
    return { httpOnly: true, sameSite: 'lax', path: this.#path, secure: this.#secure };
  }
}

function attemptOf(secret: string, back: string): SignInAttempt {
  const derive = (what: string): string => createHmac('sha256', secret).update(what).digest('base64url');
  return { state: derive('state'), nonce: derive('nonce'), verifier: derive('verifier'), back };
}
