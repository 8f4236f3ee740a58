import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';

const policed = (directives: Record<string, readonly string[]>): RequestHandler =>
  helmet({
    // Headers about HTTPS are left to the proxy that terminates TLS; the host itself speaks plain HTTP.
    strictTransportSecurity: false,
    contentSecurityPolicy: { useDefaults: false, directives },
  });

const NOTHING = { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] };

/** The page of the API documents has one inline style sheet and images in `data:`. */
const DOCUMENTS = {
  ...NOTHING,
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
};

/**
 * The headers of helmet. Answers of the API are no pages, so their policy allows nothing; the API documents get what
 * they need, and the console sets its own policy.
 */
export function securityHeaders(): RequestHandler {
  const [documents, others] = [policed(DOCUMENTS), policed(NOTHING)];
  return (request, response, next) =>
    (request.path.startsWith('/api/docs') ? documents : others)(request, response, next);
}

/** What the API answers, and the metrics. */
const ANSWERS = /^\/(api\/v1|metrics|health)(\/|$)/;

/** Lets no browser and no proxy keep what the API answers (RFC 9111, section 5.2.2.5): it is of one caller, and of one moment. */
export function keepOutOfCaches(request: Request, response: Response, next: NextFunction): void {
  if (ANSWERS.test(request.path)) response.setHeader('cache-control', 'no-store');
  next();
}
