import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';

const policed = (directives: Record<string, readonly string[]>): RequestHandler =>
  helmet({
    // HTTPS headers are left to the proxy that terminates TLS. The host itself speaks plain HTTP.
    strictTransportSecurity: false,
    contentSecurityPolicy: { useDefaults: false, directives },
  });

const NOTHING = { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] };

/** The API documents page has one inline style sheet and `data:` images. */
const DOCUMENTS = {
  ...NOTHING,
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
};

/**
 * The headers of helmet. Responses of the API are not pages, so their policy allows nothing. The API documents get what
 * they need, and the console sets its own policy.
 */
export function securityHeaders(): RequestHandler {
  const [documents, others] = [policed(DOCUMENTS), policed(NOTHING)];
  return (request, response, next) =>
    (request.path.startsWith('/api/docs') ? documents : others)(request, response, next);
}

/** Responses of the API, and metrics. */
const ANSWERS = /^\/(api\/v1|metrics|health)(\/|$)/;

/** Prevents browsers and proxies from caching responses of the API (RFC 9111, section 5.2.2.5), which depend on the caller and the time. */
export function keepOutOfCaches(request: Request, response: Response, next: NextFunction): void {
  if (ANSWERS.test(request.path)) response.setHeader('cache-control', 'no-store');
  next();
}
