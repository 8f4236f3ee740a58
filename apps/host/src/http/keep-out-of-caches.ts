import type { NextFunction, Request, Response } from 'express';

/** What the API answers, and the metrics. */
const ANSWERS = /^\/(api\/v1|metrics|health)(\/|$)/;

/** Lets no browser and no proxy keep what the API answers (RFC 9111, section 5.2.2.5): it is of one caller, and of one moment. */
export function keepOutOfCaches(request: Request, response: Response, next: NextFunction): void {
  if (ANSWERS.test(request.path)) response.setHeader('cache-control', 'no-store');
  next();
}
