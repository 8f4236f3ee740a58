import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { and, asc, eq, lte, or, sql } from 'drizzle-orm';
import { type Database, DATABASE } from '../../database/database-tokens.js';
import { apiToken } from '../../database/tables/api-token.table.js';
import { session } from '../../database/tables/session.table.js';
import { AuditService } from '../audit/audit.service.js';
import { BearerToken } from '../tokens/bearer-token.js';
import type { Caller } from '../caller/caller.types.js';
import { LIVE_SESSION, SESSION_END, SHOWN_TOKEN, USABLE_TOKEN } from '../tokens/token-store.js';
import type { SignedInDto } from './session.dto.js';

/** How long a browser stays signed in, unless its token ends earlier. */
const LIFETIME = sql`now() + interval '7 days'`;

/** A new session: the content of its cookie, and its expiry. */
export interface NewSession {
  readonly secret: string;
  readonly expiresAt: Date;
}

/** Browser sessions, by the hashes of their secrets. */
@Injectable()
export class SessionStore {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /**
   * Signs a browser in with the token of a caller. Expired sessions are removed.
   *
   * @param previous the content of the browser's previous cookie. That session ends, so that signing in again leaves
   * none behind.
   */
  start(caller: Caller, previous?: string): Promise<NewSession> {
    const secret = randomBytes(32).toString('base64url');
    return this.database.transaction(async (transaction) => {
      const replaced = previous === undefined ? undefined : eq(session.hash, BearerToken.hash(previous));
      await transaction.delete(session).where(or(lte(session.expiresAt, sql`now()`), replaced));
      const [made] = await transaction
        .insert(session)
        .values({ hash: BearerToken.hash(secret), tokenId: caller.tokenId, expiresAt: LIFETIME })
        .returning({ expiresAt: session.expiresAt });
      if (made === undefined) throw new Error('The database kept no row of the new session');
      await this.audit.record({ caller, action: 'session.start', target: caller.tokenId }, transaction);
      return { secret, ...made };
    });
  }

  /** The user of a cookie, and its expiry. */
  async find(secret: string): Promise<SignedInDto | undefined> {
    const [found] = await this.database
      .select({ name: apiToken.name, role: SHOWN_TOKEN.role, expiresAt: SESSION_END })
      .from(session)
      .innerJoin(apiToken, eq(apiToken.id, session.tokenId))
      .where(and(eq(session.hash, BearerToken.hash(secret)), LIVE_SESSION));
    return found;
  }

  /** The name, role and expiry of a valid token. Undefined if it is no longer valid. */
  async findToken(id: string): Promise<SignedInDto | undefined> {
    const [found] = await this.database
      .select({ name: apiToken.name, role: SHOWN_TOKEN.role, expiresAt: apiToken.expiresAt })
      .from(apiToken)
      .where(and(eq(apiToken.id, id), USABLE_TOKEN));
    return found;
  }

  /** Signs a browser out. An unknown session is ignored. */
  async end(secret: string): Promise<void> {
    await this.database.delete(session).where(eq(session.hash, BearerToken.hash(secret)));
  }

  /** The oldest valid admin token, as a caller. It exists as soon as a host runs. */
  async firstAdmin(): Promise<Caller | undefined> {
    const [found] = await this.database
      .select({ tokenId: apiToken.id, tokenName: apiToken.name, role: SHOWN_TOKEN.role })
      .from(apiToken)
      .where(and(eq(apiToken.role, 'admin'), USABLE_TOKEN))
      .orderBy(asc(apiToken.createdAt))
      .limit(1);
    return found;
  }
}
