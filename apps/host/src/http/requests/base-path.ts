import type { RequestHandler } from 'express';

/**
 * Serves everything below a base path as if it were at the root, so that nothing behind it has to know of it. What comes without
 * the base path is served too: some proxies take it off, and health checks do not come through the proxy. The base path alone
 * leads to the page below it.
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
