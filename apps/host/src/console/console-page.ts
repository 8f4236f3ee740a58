import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import { consolePolicy } from './console-policy.js';

/** What the build of the console writes where the nonce of an answer belongs. */
const PLACEHOLDER = '__CSP_NONCE__';

/**
 * Answers the page of the console. Each answer has a nonce of its own, which its style elements need, so there is
 * nothing to validate or to compress ahead; the page has about a kilobyte.
 *
 * @param folder the built console.
 */
export function consolePage(folder: string): RequestHandler {
  const parts = readFileSync(join(folder, 'index.html'), 'utf8').split(PLACEHOLDER);
  return (_request, response) => {
    const nonce = randomBytes(16).toString('base64');
    response
      .set({ 'cache-control': 'no-cache', 'content-security-policy': consolePolicy(nonce) })
      .type('html')
      .end(parts.join(nonce));
  };
}
