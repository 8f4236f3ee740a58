import { isNativeError } from 'node:util/types';

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
  if (!isNativeError(error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  return syscall === 'connect' || (code !== undefined && OUTAGE_CODES.has(code)) || MESSAGES.test(error.message);
}

/** SQLSTATE of a server without free disk space (PostgreSQL, Appendix A: disk_full), and the system's code for this host's files. */
const FULL_DISK_CODES = new Set<unknown>(['53100', 'ENOSPC', 'EDQUOT']);

/** Whether an error means that the disk is full. */
export function isFullDisk(error: unknown): boolean {
  return isNativeError(error) && 'code' in error && FULL_DISK_CODES.has(error.code);
}

/**
 * Classes of SQLSTATE that a retry may avoid (PostgreSQL, Appendix A): lost connections, transactions that collided, a
 * full disk or too little memory, objects in use, a server that stops, failures of its system.
 */
const PASSING = /^(08|40|53|55|57|58)/;

/** Whether a write failed because of the database's state, not because of its content. */
export function isPassingFailure(error: unknown): boolean {
  if (isDatabaseOutage(error)) return true;
  return isNativeError(error) && 'code' in error && typeof error.code === 'string' && PASSING.test(error.code);
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
