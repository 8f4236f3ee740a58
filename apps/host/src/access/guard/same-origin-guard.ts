import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { accessProblem } from '../caller/access-problems.js';

/**
 * Whether a browser states that a request was made by a page of this very origin (Fetch Metadata, section 2.3; where it
 * sends none, as over plain HTTP, the `origin` of RFC 6454, section 7). A page elsewhere can set none of these headers.
 */
export function isSameOrigin({ headers }: Pick<Request, 'headers'>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin } = headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  // A proxy may have put its own name for the host in place of the browser's; of several, the first knew the browser.
  const forwarded = String(headers['x-forwarded-host'] ?? '').split(',', 1)[0];
  return [headers.host, forwarded?.trim()].includes(new URL(origin).host);
}

/** Lets through only what a page of this origin sends. Throws a ProblemError of status 403. */
@Injectable()
export class SameOriginGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (isSameOrigin(context.switchToHttp().getRequest<Request>())) return true;
    throw accessProblem.crossSite();
  }
}
