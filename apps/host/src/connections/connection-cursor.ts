import { isUUID } from 'class-validator';
import { connectionProblem } from './connection.problems.js';

/** Where a page of connections ends: they are in the order of their names, then ids. */
export interface ConnectionPlace {
  readonly name: string;
  readonly id: string;
}

/** A place as text that clients pass on unread. */
export const ConnectionCursor = {
  write: ({ name, id }: ConnectionPlace): string => Buffer.from(JSON.stringify([id, name])).toString('base64url'),

  /** @throws {ProblemError} 400, for anything that {@link ConnectionCursor.write} did not write. */
  read(cursor: string): ConnectionPlace {
    const [id, name] = parsed(cursor);
    if (isUUID(id) && typeof name === 'string' && !name.includes('\0')) return { id: id as string, name };
    throw connectionProblem.invalid([{ field: 'cursor', message: 'cursor must be the nextCursor of a page' }]);
  },
};

function parsed(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
