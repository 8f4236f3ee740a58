import { isUUID } from 'class-validator';
import { ProblemError } from './problem.error.js';
import type { ProblemCode } from './problems.constants.js';

/** The operations that return the ids for a path. */
const SOURCES = {
  connection: { code: 'unknown-connection', source: 'GET /connections' },
  resource: { code: 'resource-not-found', source: 'GET /resources' },
  sync: { code: 'unknown-sync', source: 'GET /connections/ID/syncs' },
  token: { code: 'unknown-token', source: 'GET /tokens' },
} as const satisfies Readonly<Record<string, { code: ProblemCode; source: string }>>;

/** The kinds of objects that an id in a path may identify. */
export type Identified = keyof typeof SOURCES;

/**
 * The problem for an unknown id. A malformed id is not repeated, because it may be a misplaced secret.
 *
 * @param what the kind of object.
 */
export function unknownId(what: Identified, id: string): ProblemError {
  const { code, source } = SOURCES[what];
  const named = isUUID(id) ? `There is no ${what} ${id}` : `There is no such ${what}`;
  return new ProblemError(code, `${named}. Take the id from ${source}.`);
}

/**
 * Validates an id from a path.
 * @throws {ProblemError} 404 for a malformed id, as for an unknown one.
 */
export function requireId(what: Identified, id: string): string {
  if (!isUUID(id)) throw unknownId(what, id);
  return id;
}
