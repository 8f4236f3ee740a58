import { and, gt, sql } from 'drizzle-orm';
import { apiToken } from '../../database/tables/api-token.table.js';
import { session } from '../../database/tables/session.table.js';
import { USABLE_TOKEN } from '../usable-token.js';

/** The sessions that have not ended and whose token is good, by the clock of the database. */
export const LIVE_SESSION = and(gt(session.expiresAt, sql`now()`), USABLE_TOKEN);

/** When a session ends: by itself, or with its token. */
export const SESSION_END = sql`least(${session.expiresAt}, ${apiToken.expiresAt})`.mapWith(session.expiresAt);
