import { relative, sep, dirname, join } from 'node:path';
import { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import expressStaticGzip from 'express-static-gzip';
import { consolePage } from './console-page.js';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Paths of the API and of the console's files, so that a missing file is not answered with the page. */
const NOT_A_PAGE = /^\/(api|health|metrics|assets)(\/|$)/;

/** File names in this folder contain a hash of the content. */
const HASHED = `assets${sep}`;

/**
 * Serves the console at `/`: its pre-compressed files, and for every other address its page, which does the routing.
 * Without a built console, it shows a message.
 *
 * @param folder the built console; undefined if it was not built.
 * @param basePath the public path of the host; empty for the root.
 */
export function consoleRoutes(folder: string | undefined, basePath = ''): RequestHandler[] {
  if (folder === undefined) return [onPages(notBuilt)];
  const files = expressStaticGzip(folder, {
    enableBrotli: true,
    orderPreference: ['br', 'gzip'],
    index: false,
    serveStatic: {
      setHeaders: (response, path) => response.setHeader('cache-control', cacheOf(relative(folder, path))),
    },
  });
  return [onFiles(files), onPages(consolePage(folder, basePath))];
}

const cacheOf = (path: string): string =>
  path.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache';

/** The index is not served as a file, because the page needs a nonce. */
const onFiles =
  (handler: ReturnType<typeof expressStaticGzip>): RequestHandler =>
  (request, response, next) => {
    if (!isRead(request) || !isFile(request)) return next();
    handler(request, response, (error: unknown) => {
      // A file that existed at start-up may be missing while another version is being installed.
      response.removeHeader('content-encoding');
      next(error);
    });
  };

const onPages =
  (handler: RequestHandler): RequestHandler =>
  (request: Request, response: Response, next: NextFunction) =>
    isRead(request) && !NOT_A_PAGE.test(request.path) && isOfBrowser(request)
      ? handler(request, response, next)
      : next();

const isRead = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD';

/** Clients that accept anything get a problem for an unknown route, but the page at `/`. */
const isOfBrowser = ({ path, headers }: Request): boolean =>
  path === '/' || (headers.accept ?? '').includes('text/html');

const isFile = ({ path }: Request): boolean =>
  path !== '/' &&
  path !== '/index.html' &&
  isWellFormed(path) &&
  (!NOT_A_PAGE.test(path) || path.startsWith('/assets/'));

function isWellFormed(path: string): boolean {
  try {
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}

function notBuilt(_request: Request, response: Response): void {
  response
    .status(503)
    .type('text/plain')
    .set('cache-control', 'no-store')
    .end(
      'The console was not built. Run "npm run build" in the repository of Maestro Discovery and start the host again.\n' +
        'The API is below /api/v1, and /api/docs describes it.\n',
    );
}

/** The folder of the built console, found by package name like plugins. Undefined if it is not installed or not built. */
export function builtConsole(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve('@maestro/console/package.json');
    const folder = join(dirname(manifest), 'dist');
    return existsSync(join(folder, 'index.html')) ? folder : undefined;
  } catch {
    return undefined;
  }
}
