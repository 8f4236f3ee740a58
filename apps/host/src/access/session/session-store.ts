import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool, type Queries } from '../../database/queries.js';
import { inUnlimitedTransaction } from '../../database/in-transaction.js';
import { AuditService } from '../audit/audit.service.js';
import { BearerToken } from '../tokens/bearer-token.js';
import type { Caller } from '../caller/caller.js';
import { LIVE_SESSION, OF_SESSION, USABLE_TOKEN } from '../tokens/token-store.js';
import type { SignedInDto } from './session.dto.js';

/** How long a browser stays signed in, unless its token ends earlier. */
const LIFETIME = `interval '7 days'`;

/** A new session: the content of its cookie, and its expiry. */
export interface NewSession {
  readonly secret: string;
  readonly expiresAt: Date;
}

/** Browser sessions, by the hashes of their secrets. */
@Injectable()
export class SessionStore {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /**
   * Signs a browser in as a caller. Expired sessions are removed.
   *
   * @param previous the content of the browser's previous cookie. That session ends, so that signing in again leaves
   * none behind.
   * @param confirm throws if the caller may not sign in any more.
   */
  start(caller: Caller, previous?: string, confirm?: (tx: Queries) => Promise<void>): Promise<NewSession> {
    const secret = randomBytes(32).toString('base64url');
    return inUnlimitedTransaction(this.pool, async (transaction) => {
      await confirm?.(transaction);
      const replaced = previous === undefined ? undefined : BearerToken.hash(previous);
      await transaction.query('delete from session where expires_at <= now() or hash = $1', [replaced]);
      const { rows } = await transaction.query<{ expiresAt: Date }>(
        `insert into session (hash, ${caller.isPerson ? 'person_id' : 'token_id'}, expires_at) values ($1, $2, now() + ${LIFETIME}) returning expires_at as "expiresAt"`,
        [BearerToken.hash(secret), caller.tokenId],
      );
      const [made] = rows;
      if (made === undefined) throw new Error('The database kept no row of the new session');
      const detail = caller.isPerson ? { person: true } : {};
      await this.audit.record({ caller, action: 'session.start', target: caller.tokenId, detail }, transaction);
      return { secret, ...made };
    });
  }

  /** The user of a cookie, and its expiry. */
  async find(secret: string): Promise<SignedInDto | undefined> {
    const { rows } = await this.pool.query<SignedInDto>(
      `select coalesce(person.name, api_token.name) as name, coalesce(person.role, api_token.role) as role,
         coalesce(case when person.id is null then api_token.connections else person.connections end, '[]') as connections,
         case when person.id is null then 'token' when person.issuer is null then 'password' else 'provider' end as "signedInWith",
         least(session.expires_at, api_token.expires_at) as "expiresAt"
       ${OF_SESSION} where session.hash = $1 and ${LIVE_SESSION}`,
      [BearerToken.hash(secret)],
    );
    return rows[0];
  }

  /** The name, role and expiry of a valid token. Undefined if it is no longer valid. */
  async findToken(id: string): Promise<SignedInDto | undefined> {
    const { rows } = await this.pool.query<SignedInDto>(
      `select name, role, coalesce(connections, '[]') as connections, 'token' as "signedInWith", expires_at as "expiresAt" from api_token where id = $1 and ${USABLE_TOKEN}`,
      [id],
    );
    return rows[0];
  }

  /** Signs a browser out. An unknown session is ignored. @param address of the client. */
  end(secret: string, address?: string): Promise<void> {
    const hash = BearerToken.hash(secret);
    return inUnlimitedTransaction(this.pool, async (transaction) => {
      const { rows } = await transaction.query<Caller>(
        `select coalesce(person.id, api_token.id) as "tokenId", coalesce(person.name, api_token.name) as "tokenName" ${OF_SESSION}
         where session.hash = $1 and session.expires_at > now()`,
        [hash],
      );
      await transaction.query('delete from session where hash = $1', [hash]);
      const [ended] = rows;
      if (ended === undefined) return;
      const caller = { ...ended, address };
      await this.audit.record({ caller, action: 'session.end', target: ended.tokenId }, transaction);
    });
  }

  /** The oldest valid admin token, as a caller. It exists as soon as a host runs. */
  async firstAdmin(): Promise<Caller | undefined> {
    const { rows } = await this.pool.query<Caller>(
      `select id as "tokenId", name as "tokenName", role from api_token where role = 'admin' and ${USABLE_TOKEN}
       order by created_at limit 1`,
    );
    return rows[0];
  }
}
