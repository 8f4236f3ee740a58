import { createHash } from 'node:crypto';
import type { Answer } from './answer.types.js';

/** The answer with the entity tag of its body; 304 without a body where the client has that already (RFC 9110, section 13.1.2). */
export function tagged(answer: Answer, known: string): Answer {
  const etag = `"${createHash('sha256').update(answer.body).digest('hex').slice(0, 32)}"`;
  const headers = { ...answer.headers, etag };
  return known === etag ? { ...answer, status: 304, body: '', headers } : { ...answer, headers };
}
