import { isUUID } from 'class-validator';
import { ProblemError } from './problem.error.js';
import type { ProblemCode } from './problems.constants.js';

/** Where ids come from that a path may hold. */
const SOURCES = {
  connection: { code: 'unknown-connection', source: 'GET /connections' },
  resource: { code: 'resource-not-found', source: 'GET /resources' },
  sync: { code: 'unknown-sync', source: 'GET /connections/ID/syncs' },
  token: { code: 'unknown-token', source: 'GET /tokens' },
} as const satisfies Readonly<Record<string, { code: ProblemCode; source: string }>>;

/** What an id in a path may name. */
export type Identified = keyof typeof SOURCES;

/**
 * The answer where an id names nothing. What is not even an id is not repeated: it may be a secret in the wrong place.
 *
 * @param what the id would name.
 */
export function unknownId(what: Identified, id: string): ProblemError {
  const { code, source } = SOURCES[what];
  const named = isUUID(id) ? `There is no ${what} ${id}` : `There is no such ${what}`;
  return new ProblemError(code, `${named}. Take the id from ${source}.`);
}

/** An id from a path. @throws {ProblemError} 404 for what is none: it names nothing, like an id that was never given. */
export function requireId(what: Identified, id: string): string {
  if (!isUUID(id)) throw unknownId(what, id);
  return id;
}
