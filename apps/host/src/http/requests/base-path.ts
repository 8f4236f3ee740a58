import { type RequestHandler } from 'express';
import { type INestApplication } from '@nestjs/common';

/**
 * Serves everything below a base path as if it were at the root, so that no handler needs to know about it. Requests
 * without the base path are served too, because some proxies strip it and health checks bypass the proxy. The base path
 * without a slash redirects.
 *
 * @param basePath `/maestro`; empty for none.
 */
export function servedBelow(basePath: string): RequestHandler {
  return (request, response, next) => {
    if (basePath === '') return next();
    const [path = '', ...query] = request.url.split('?');
    if (path === basePath) return response.redirect(308, [`${basePath}/`, ...query].join('?'));
    if (path.startsWith(`${basePath}/`)) request.url = request.url.slice(basePath.length);
    next();
  };
}

/** Puts every route below `/api/v1`, except the health checks and the metrics. */
export function setGlobalPrefix(app: INestApplication): void {
  app.setGlobalPrefix('api/v1', { exclude: ['health/*path', 'metrics'] });
}
