import { isNativeError } from 'node:util/types';

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
