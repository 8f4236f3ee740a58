import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** What is taken over from a client: short, and safe in a log line and as a URI reference (RFC 3986, section 4.2). */
const ACCEPTED = /^[A-Za-z0-9._-]{1,128}$/;

/** The id of a request, from its `x-request-id` or a new one; the answer carries it in the same header. */
export function assignRequestId(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && ACCEPTED.test(given) ? given : randomUUID();
  response.setHeader('x-request-id', id);
  return id;
}
