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
 * The content security policy of the console (CSP Level 3): everything comes from the host itself, no script stands in
 * the page, and its style elements, which the component library makes for responsive properties, carry the nonce.
 */
const consolePolicy = (nonce: string): string =>
  Object.entries(directives(nonce))
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');

/** What the build of the console writes where the nonce of an answer belongs. */
const PLACEHOLDER = '__CSP_NONCE__';

/** How the build of the console refers to its own files. */
const OWN_FILES = /(?<=\s(?:src|href)=")\.\//g;

/** Where the page finds out what its address begins with. */
const HEAD = '<head>';

/**
 * Answers the page of the console. Each answer has a nonce of its own, which its style elements need, so there is
 * nothing to validate or to compress ahead; the page has about a kilobyte. The console is built
 * once for all base paths: the page alone refers to files by their whole path, and they find each other from there.
 *
 * @param folder the built console.
 * @param basePath where browsers find the host: `/maestro`, or empty for the root of its address.
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
