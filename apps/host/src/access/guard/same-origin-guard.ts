import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { accessProblem } from '../caller/access-problems.js';

/**
 * Whether the browser states that a request was made by a page of this origin (Fetch Metadata, section 2.3; without it,
 * as over plain HTTP, by `origin` of RFC 6454, section 7). Pages of other origins cannot set these headers.
 */
export function isSameOrigin({ headers }: Pick<Request, 'headers'>): boolean {
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
