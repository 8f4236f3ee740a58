import { and, gt, isNull, or, sql } from 'drizzle-orm';
import { apiToken } from '../database/tables/api-token.table.js';

/** The tokens that are neither revoked nor expired, by the clock of the database, which all hosts share. */
export const USABLE_TOKEN = and(
  isNull(apiToken.revokedAt),
  or(isNull(apiToken.expiresAt), gt(apiToken.expiresAt, sql`now()`)),
);
