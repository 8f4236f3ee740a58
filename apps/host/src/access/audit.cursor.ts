import { ProblemError } from '../http/problem.error.js';

const FORM = /^audit:([1-9]\d{0,14})$/;

/** The place in the audit where a page ends, as text that clients pass on unread. */
export const AuditCursor = {
  write: (id: number): string => Buffer.from(`audit:${id}`).toString('base64url'),

  /** The id in a cursor. Throws a {@link ProblemError} of status 400 for anything that {@link AuditCursor.write} did not write. */
  read(cursor: string): number {
    const id = FORM.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
    if (id !== undefined) return Number(id);
    throw new ProblemError({
      status: 400,
      title: 'Invalid request',
      detail: 'The cursor is none of this list. Use the nextCursor of the page before, or none for the first page.',
      errors: [{ field: 'cursor', message: 'cursor must be the nextCursor of a page' }],
    });
  },
};
