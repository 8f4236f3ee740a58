import type { Readable } from 'node:stream';
import { largestAnswerBytes } from '@maestro/core';

/**
 * Reads a body to its end.
 *
 * @throws the stream's own error when the connection breaks; an error with the code `ERR_BODY_TOO_LARGE` when it is larger than core allows:
 * a page of 1,000 objects or buckets stays far below.
 */
export async function collectBody(body: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  const most = largestAnswerBytes();
  let size = 0;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > most)
      throw Object.assign(new RangeError(`the body is larger than ${most} bytes`), {
        code: 'ERR_BODY_TOO_LARGE',
      });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
