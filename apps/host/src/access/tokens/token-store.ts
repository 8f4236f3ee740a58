import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../../database/queries.js';
import type { Caller, FeedGrant } from '../caller/caller.js';
import { type ConnectionRole, isAllowedOn } from '../caller/connection-roles.js';
import type { ApiTokenDto } from './token.dto.js';

/** Holds for tokens that are neither revoked nor expired, by the clock of the database, which all hosts share. */
export const USABLE_TOKEN =
  'api_token.revoked_at is null and (api_token.expires_at is null or api_token.expires_at > now())';

/** A session with its token or its person. */
export const OF_SESSION =
  'from session left join api_token on api_token.id = session.token_id left join person on person.id = session.person_id';

/** Holds for sessions that have not ended and whose token or person is good, by the clock of the database. */
export const LIVE_SESSION = `session.expires_at > now() and case when person.id is null then ${USABLE_TOKEN} else person.disabled_at is null end`;

/** The columns of a token that are shown: all except the hash, which never leaves the database. */
export const SHOWN_TOKEN =
  'id, name, role, coalesce(connections, \'[]\') as connections, feed - \'creatorId\' as feed, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"';

/** Never used, or last used over a minute ago. */
const STALE_USE = `(last_used_at is null or last_used_at < now() - interval '1 minute')`;

const CALLER = `select api_token.id as "tokenId", api_token.name as "tokenName", api_token.role, api_token.connections, api_token.feed, ${STALE_USE} as stale`;

const CALLER_OF_SESSION = `select coalesce(person.id, api_token.id) as "tokenId", coalesce(person.name, api_token.name) as "tokenName",
  coalesce(person.role, api_token.role) as role, case when person.id is null then api_token.connections else person.connections end as connections,
  api_token.feed, person.id is null and ${STALE_USE} as stale, person.id is not null as "isPerson"`;

/** What a token of the role `feed` reads, in its column. */
interface StoredFeed extends FeedGrant {
  /** Of the token or the person whose own access limits it. */
  readonly creatorId?: string;
}

/** The rights of a token or a person, while it is good. */
const RIGHTS = `
select role, connections from person where id = $1 and disabled_at is null
union all select role, connections from api_token where id = $1 and ${USABLE_TOKEN}`;

type FoundCaller = Omit<Caller, 'feed' | 'connections'> & {
  readonly connections: readonly ConnectionRole[] | null;
  readonly feed: StoredFeed | null;
  readonly stale: boolean;
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
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** The caller of the token with this hash. Undefined if it is unknown, revoked or expired. */
  async findCaller(hash: string): Promise<Caller | undefined> {
    const { rows } = await this.pool.query<FoundCaller>(
      `${CALLER} from api_token where hash = $1 and ${USABLE_TOKEN}`,
      [hash],
    );
    return this.used(rows[0]);
  }

  /** The caller of the session with this hash. Undefined if it has ended, or its token is no longer valid. */
  async findCallerOfSession(hash: string): Promise<Caller | undefined> {
    const { rows } = await this.pool.query<FoundCaller>(
      `${CALLER_OF_SESSION} ${OF_SESSION} where session.hash = $1 and ${LIVE_SESSION}`,
      [hash],
    );
    return this.used(rows[0]);
  }

  /** For each of some callers, whether they may still call. */
  async findStillGood(callers: readonly Caller[]): Promise<(caller: Caller) => boolean> {
    const ids = [...new Set(callers.map(({ tokenId }) => tokenId))];
    const hashes = [...new Set(callers.flatMap(({ sessionHash }) => sessionHash ?? []))];
    const { rows: tokens } = await this.pool.query<{ id: string }>(
      `select id from api_token where id = any ($1::uuid[]) and ${USABLE_TOKEN}
       union all select id from person where id = any ($1::uuid[]) and disabled_at is null`,
      [ids],
    );
    const { rows: sessions } = await this.pool.query<{ hash: string }>(
      `select session.hash ${OF_SESSION} where session.hash = any ($1::text[]) and ${LIVE_SESSION}`,
      [hashes],
    );
    const good = new Set([...tokens.map(({ id }) => id), ...sessions.map(({ hash }) => hash)]);
    return ({ tokenId, sessionHash }) => good.has(tokenId) && (sessionHash === undefined || good.has(sessionHash));
  }

  /** The former owner of an invalid token with this hash. Undefined if it is unknown. */
  async findEnded(hash: string): Promise<EndedToken | undefined> {
    const { rows } = await this.pool.query<EndedToken>(
      `select id as "tokenId", name as "tokenName", case when revoked_at is null then 'expired' else 'revoked' end as reason
       from api_token where hash = $1`,
      [hash],
    );
    return rows[0];
  }

  /** Every token, oldest first, including revoked and expired ones. */
  async list(): Promise<ApiTokenDto[]> {
    const { rows } = await this.pool.query<ApiTokenDto>(
      `select ${SHOWN_TOKEN} from api_token order by api_token.created_at, id`,
    );
    return rows;
  }

  private async used(found: FoundCaller | undefined): Promise<Caller | undefined> {
    if (found === undefined) return undefined;
    const { stale, feed, connections, isPerson, ...caller } = found;
    if (stale) await this.touch(caller.tokenId);
    return {
      ...caller,
      ...(isPerson && { isPerson }),
      ...(connections && { connections }),
      ...(feed && { feed: { format: feed.format, query: feed.query } }),
      ...(feed?.creatorId !== undefined && { isFeedEnded: await this.#isEnded(feed.creatorId, connections ?? []) }),
    };
  }

  /** Whether the creator of a feed may no longer read one of its connections. */
  async #isEnded(creatorId: string, read: readonly ConnectionRole[]): Promise<boolean> {
    const { rows } = await this.pool.query<Pick<Caller, 'role'> & { readonly connections: ConnectionRole[] | null }>(
      RIGHTS,
      [creatorId],
    );
    const [found] = rows;
    if (found === undefined) return true;
    const rights = { role: found.role, connections: found.connections ?? [] };
    return !read.every(({ connectionId }) => isAllowedOn(rights, 'viewer', connectionId));
  }

  private async touch(id: string): Promise<void> {
    await this.pool.query(`update api_token set last_used_at = now() where id = $1 and ${STALE_USE}`, [id]);
  }
}
