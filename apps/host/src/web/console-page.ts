import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RequestHandler } from 'express';

const directives = (nonce: string): Record<string, readonly string[]> => ({
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", `'nonce-${nonce}'`],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
});

/**
 * The content security policy of the console (CSP Level 3): everything comes from the host itself, there are no inline
 * scripts, and style elements, which the component library creates for responsive properties, have the nonce.
 */
const consolePolicy = (nonce: string): string =>
  Object.entries(directives(nonce))
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');

/** The placeholder of the nonce in the built page. */
const PLACEHOLDER = '__CSP_NONCE__';

/** The prefix of references to files in the built page. */
const OWN_FILES = /(?<=\s(?:src|href)=")\.\//g;

/** The element that tells the page its base path. */
const HEAD = '<head>';

/**
 * Serves the page of the console. Each response has a new nonce, which its style elements need, so it can be neither
 * cached nor pre-compressed; the page has about a kilobyte. The console is built once for all base paths: only the page
 * refers to files by absolute path, and files refer to each other relatively.
 *
 * @param folder the built console.
 * @param basePath the public path of the host: `/maestro`, or empty for the root.
 */
export function consolePage(folder: string, basePath: string): RequestHandler {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
    .replace(OWN_FILES, `${basePath}/`)
    .replace(HEAD, `${HEAD}\n    <meta name="maestro-base-path" content="${basePath}" />`);
  const parts = page.split(PLACEHOLDER);
  return (_request, response) => {
    const nonce = randomBytes(16).toString('base64');
    response
      .set({ 'cache-control': 'no-cache', 'content-security-policy': consolePolicy(nonce) })
      .type('html')
      .end(parts.join(nonce));
  };
}
