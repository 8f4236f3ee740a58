import type { Readable } from 'node:stream';

/** A page of 1,000 objects or buckets stays far below; what is larger is no answer of S3. */
const LARGEST_BODY_BYTES = 32 * 1024 * 1024;

/**
 * Reads a body to its end.
 *
 * @throws the stream's own error when the connection breaks; an error with the code `ERR_BODY_TOO_LARGE` when it is far too large.
 */
export async function collectBody(body: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > LARGEST_BODY_BYTES)
      throw Object.assign(new RangeError(`the body is larger than ${LARGEST_BODY_BYTES} bytes`), {
        code: 'ERR_BODY_TOO_LARGE',
      });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
