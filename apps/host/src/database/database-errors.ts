import { isNativeError } from 'node:util/types';
import { DrizzleQueryError } from 'drizzle-orm/errors';

/** SQLSTATEs of a server that stops, starts or takes no more connections (PostgreSQL, Appendix A), and socket errors. */
const OUTAGE_CODES = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08000',
  '08003',
  '08006',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'DATABASE_TIMEOUT',
  // A statement, or a wait for a lock, that took longer than its kind of work may.
  '57014',
  '55P03',
]);

/** What `pg` says without a code when a connection is lost or none is to be had. */
const MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Cannot use a pool after calling end|Client has encountered a connection error)/;

/** Whether an error says that the database is not there, rather than that a query was wrong. */
export function isDatabaseOutage(error: unknown): boolean {
  const told = toldError(error);
  if (!isNativeError(told)) return false;
  const { code, syscall } = told as NodeJS.ErrnoException;
  return syscall === 'connect' || (code !== undefined && OUTAGE_CODES.has(code)) || MESSAGES.test(told.message);
}

/** SQLSTATE of a server that has no room left (PostgreSQL, Appendix A: disk_full), and what the system says of this host's own files. */
const FULL_DISK_CODES = new Set<unknown>(['53100', 'ENOSPC', 'EDQUOT']);

/** Whether an error says that there was no room to write. */
export function isFullDisk(error: unknown): boolean {
  const told = toldError(error);
  return isNativeError(told) && 'code' in told && FULL_DISK_CODES.has(told.code);
}

/**
 * Classes of SQLSTATE that another attempt may not meet (PostgreSQL, Appendix A): lost connections, transactions that collided, a full
 * disk or too little memory, objects in use, a server that stops, failures of its system.
 */
const PASSING = /^(08|40|53|55|57|58)/;

/** Whether it is the state of the database that stopped a write, and not what was to be written. */
export function isPassingFailure(error: unknown): boolean {
  if (isDatabaseOutage(error)) return true;
  const told = toldError(error);
  return isNativeError(told) && 'code' in told && typeof told.code === 'string' && PASSING.test(told.code);
}

/**
 * Classes of SQLSTATE that a row's content is refused with (PostgreSQL, Appendix A): data that a type cannot hold, a constraint that it
 * breaks, a limit of the server that it exceeds.
 */
const CONTENT = /^(22|23|54)/;

/** Whether it is what was to be written that stopped a write: other rows can be written all the same. */
export function isRefusedRow(error: unknown): boolean {
  if (!isNativeError(error)) return false;
  // Of a plugin that answers otherwise than the contract says, or of what is nested too deep.
  if (error instanceof TypeError || error instanceof RangeError) return true;
  return 'code' in error && typeof error.code === 'string' && CONTENT.test(error.code);
}

/** What `pg` or the system threw: Drizzle wraps it. */
const toldError = (error: unknown): unknown => (error instanceof DrizzleQueryError ? error.cause : error);
