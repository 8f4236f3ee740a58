import { isNativeError } from 'node:util/types';
import { DrizzleQueryError } from 'drizzle-orm/errors';
import { isDatabaseOutage } from '../../http/problems/database-errors.js';

/**
 * Classes of SQLSTATE that another attempt may not meet (PostgreSQL, Appendix A): lost connections, transactions that collided, a full
 * disk or too little memory, objects in use, a server that stops, failures of its system.
 */
const PASSING = /^(08|40|53|55|57|58)/;

/** Whether it is the state of the database that stopped a write, and not what was to be written. */
export function isPassingFailure(error: unknown): boolean {
  if (isDatabaseOutage(error)) return true;
  const told = error instanceof DrizzleQueryError ? error.cause : error;
  return isNativeError(told) && 'code' in told && typeof told.code === 'string' && PASSING.test(told.code);
}
