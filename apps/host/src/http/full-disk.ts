import { isNativeError } from 'node:util/types';
import { DrizzleQueryError } from 'drizzle-orm/errors';

/** SQLSTATE of a server that has no room left (PostgreSQL, Appendix A: disk_full), and what the system says of this host's own files. */
const CODES = new Set<unknown>(['53100', 'ENOSPC', 'EDQUOT']);

/** Whether an error says that there was no room to write. */
export function isFullDisk(error: unknown): boolean {
  const told = error instanceof DrizzleQueryError ? error.cause : error;
  return isNativeError(told) && 'code' in told && CODES.has(told.code);
}
