import { Inject, Injectable } from '@nestjs/common';
import { and, asc, eq, gt, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { type Database, DATABASE } from '../../database/database-tokens.js';
import { apiToken } from '../../database/tables/api-token.table.js';
import { session } from '../../database/tables/session.table.js';
import type { Caller, Role } from '../caller/caller.types.js';
import type { ApiTokenDto } from './token.dto.js';

/** Tokens that are neither revoked nor expired, by the database's clock, which all hosts share. */
export const USABLE_TOKEN = and(
  isNull(apiToken.revokedAt),
  or(isNull(apiToken.expiresAt), gt(apiToken.expiresAt, sql`now()`)),
);

/** Sessions that have not ended and whose token is valid, by the database's clock. */
export const LIVE_SESSION = and(gt(session.expiresAt, sql`now()`), USABLE_TOKEN);

/** The end of a session: at its expiry, or with its token. */
export const SESSION_END = sql`least(${session.expiresAt}, ${apiToken.expiresAt})`.mapWith(session.expiresAt);

/** The columns of a token that are shown: all except the hash, which never leaves the database. */
export const SHOWN_TOKEN = {
  id: apiToken.id,
  name: apiToken.name,
  role: sql<Role>`${apiToken.role}`,
  createdAt: apiToken.createdAt,
  expiresAt: apiToken.expiresAt,
  lastUsedAt: apiToken.lastUsedAt,
  revokedAt: apiToken.revokedAt,
};

/** Never used, or last used over a minute ago. */
const STALE_USE = or(isNull(apiToken.lastUsedAt), lt(apiToken.lastUsedAt, sql`now() - interval '1 minute'`));

const CALLER = {
  tokenId: apiToken.id,
  tokenName: apiToken.name,
  role: SHOWN_TOKEN.role,
  stale: sql<boolean>`${STALE_USE}`,
};

/** A token that was valid before. */
interface EndedToken {
  readonly tokenId: string;
  readonly tokenName: string;
  readonly reason: 'revoked' | 'expired';
}

/** The API tokens, by their hashes. */
@Injectable()
export class TokenStore {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** The caller of the token with this hash. Undefined if it is unknown, revoked or expired. */
  async findCaller(hash: string): Promise<Caller | undefined> {
    const [found] = await this.database
      .select(CALLER)
      .from(apiToken)
      .where(and(eq(apiToken.hash, hash), USABLE_TOKEN));
    return this.used(found);
  }

  /** The caller of the session with this hash. Undefined if it has ended, or its token is no longer valid. */
  async findCallerOfSession(hash: string): Promise<Caller | undefined> {
    const [found] = await this.database
      .select(CALLER)
      .from(session)
      .innerJoin(apiToken, eq(apiToken.id, session.tokenId))
      .where(and(eq(session.hash, hash), LIVE_SESSION));
    return this.used(found);
  }

  /** For each of some callers, whether they may still call. */
  async findStillGood(callers: readonly Caller[]): Promise<(caller: Caller) => boolean> {
    const ids = [...new Set(callers.map(({ tokenId }) => tokenId))];
    const hashes = [...new Set(callers.flatMap(({ sessionHash }) => sessionHash ?? []))];
    const tokens = await this.database
      .select({ id: apiToken.id })
      .from(apiToken)
      .where(and(inArray(apiToken.id, ids), USABLE_TOKEN));
    const sessions = await this.database
      .select({ hash: session.hash })
      .from(session)
      .innerJoin(apiToken, eq(apiToken.id, session.tokenId))
      .where(and(inArray(session.hash, hashes), LIVE_SESSION));
    const good = new Set([...tokens.map(({ id }) => id), ...sessions.map(({ hash }) => hash)]);
    return ({ tokenId, sessionHash }) => good.has(tokenId) && (sessionHash === undefined || good.has(sessionHash));
  }

  /** The former owner of an invalid token with this hash. Undefined if it is unknown. */
  async findEnded(hash: string): Promise<EndedToken | undefined> {
    const [found] = await this.database
      .select({ tokenId: apiToken.id, tokenName: apiToken.name, revokedAt: apiToken.revokedAt })
      .from(apiToken)
      .where(eq(apiToken.hash, hash));
    return (
      found && { tokenId: found.tokenId, tokenName: found.tokenName, reason: found.revokedAt ? 'revoked' : 'expired' }
    );
  }

  /** Every token, oldest first, including revoked and expired ones. */
  list(): Promise<ApiTokenDto[]> {
    return this.database.select(SHOWN_TOKEN).from(apiToken).orderBy(asc(apiToken.createdAt), asc(apiToken.id));
  }

  private async used(found: (Caller & { stale: boolean }) | undefined): Promise<Caller | undefined> {
    if (found === undefined) return undefined;
    const { stale, ...caller } = found;
    if (stale) await this.touch(caller.tokenId);
    return caller;
  }

  private async touch(id: string): Promise<void> {
    await this.database
      .update(apiToken)
      .set({ lastUsedAt: sql`now()` })
      .where(and(eq(apiToken.id, id), STALE_USE));
  }
}
