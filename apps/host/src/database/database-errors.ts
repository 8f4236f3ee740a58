import { isNativeError } from 'node:util/types';
import { DrizzleQueryError } from 'drizzle-orm/errors';

/** SQLSTATEs of a server that stops, starts or accepts no more connections (PostgreSQL, Appendix A), and socket errors. */
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
  // A statement or a lock wait that exceeded its time limit.
  '57014',
  '55P03',
]);

/** Messages of `pg` without a code for lost or unavailable connections. */
const MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Cannot use a pool after calling end|Client has encountered a connection error)/;

/** Whether an error means that the database is unavailable, rather than that a query was wrong. */
export function isDatabaseOutage(error: unknown): boolean {
  const told = toldError(error);
  if (!isNativeError(told)) return false;
  const { code, syscall } = told as NodeJS.ErrnoException;
  return syscall === 'connect' || (code !== undefined && OUTAGE_CODES.has(code)) || MESSAGES.test(told.message);
}

/** SQLSTATE of a server without free disk space (PostgreSQL, Appendix A: disk_full), and the system's code for this host's files. */
const FULL_DISK_CODES = new Set<unknown>(['53100', 'ENOSPC', 'EDQUOT']);

/** Whether an error means that the disk is full. */
export function isFullDisk(error: unknown): boolean {
  const told = toldError(error);
  return isNativeError(told) && 'code' in told && FULL_DISK_CODES.has(told.code);
}

/**
 * Classes of SQLSTATE that a retry may avoid (PostgreSQL, Appendix A): lost connections, transactions that collided, a
 * full disk or too little memory, objects in use, a server that stops, failures of its system.
 */
const PASSING = /^(08|40|53|55|57|58)/;

/** Whether a write failed because of the database's state, not because of its content. */
export function isPassingFailure(error: unknown): boolean {
  if (isDatabaseOutage(error)) return true;
  const told = toldError(error);
  return isNativeError(told) && 'code' in told && typeof told.code === 'string' && PASSING.test(told.code);
}

/** Classes of SQLSTATE for rejected content (PostgreSQL, Appendix A): invalid data, violated constraints, exceeded limits of the server. */
const CONTENT = /^(22|23|54)/;

/** Whether a write failed because of its content, so that other rows can still be written. */
export function isRefusedRow(error: unknown): boolean {
  if (!isNativeError(error)) return false;
  // From a plugin that violates the contract, or from too deep nesting.
  if (error instanceof TypeError || error instanceof RangeError) return true;
  return 'code' in error && typeof error.code === 'string' && CONTENT.test(error.code);
}

/** The error of `pg` or the system, which Drizzle wraps. */
const toldError = (error: unknown): unknown => (error instanceof DrizzleQueryError ? error.cause : error);
