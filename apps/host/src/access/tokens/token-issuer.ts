import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool, type Queries } from '../../database/queries.js';
import { inUnlimitedTransaction } from '../../database/in-transaction.js';
import { ProblemError, unknownId } from '../../http/problems/problem.error.js';
import { AuditService } from '../audit/audit.service.js';
import { BearerToken } from './bearer-token.js';
import { type Caller, type FeedGrant, type TokenRole } from '../caller/caller.js';
import { type ConnectionRole, storedRoles } from '../caller/connection-roles.js';
import { OpenStreams } from './open-streams.js';
import { type ApiTokenDto, type NewTokenDto, type TokenDraftDto } from './token.dto.js';
import { SHOWN_TOKEN, USABLE_TOKEN } from './token-store.js';

/** A token to be created. */
interface TokenDraft extends TokenDraftDto {
  readonly role: TokenRole;
  readonly connections?: readonly ConnectionRole[];
  /** Of a token of the role `feed`, which reads only its `connections`, or all. */
  readonly feed?: FeedGrant;
  /** Whether the token ends with the access of its creator. */
  readonly endsWithCreator?: boolean;
}

/** Creates and revokes API tokens, and records each in the audit. */
@Injectable()
export class TokenIssuer {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(OpenStreams) private readonly streams: OpenStreams,
  ) {}

  /** Creates a token. The token itself cannot be read again. */
  create(draft: TokenDraft, caller: Caller | undefined): Promise<NewTokenDto> {
    const { name, role, connections, expiresAt, feed, endsWithCreator } = draft;
    const token = BearerToken.make();
    const stored = feed && JSON.stringify({ ...feed, ...(endsWithCreator && { creatorId: caller?.tokenId }) });
    return inUnlimitedTransaction(this.pool, async (transaction) => {
      const { rows } = await transaction.query<ApiTokenDto>(
        `insert into api_token (name, role, expires_at, hash, feed, connections) values ($1, $2, $3, $4, $5, $6) returning ${SHOWN_TOKEN}`,
        [name, role, expiresAt, BearerToken.hash(token), stored, storedRoles(connections)],
      );
      const [made] = rows;
      if (made === undefined) throw new Error('The database kept no row of the new token');
      const detail = { name, role, ...(connections?.length && { connections }), ...(feed && { feed }) };
      await this.audit.record({ caller, action: 'token.create', target: made.id, detail }, transaction);
      return { ...made, token };
    });
  }

  /**
   * Revokes a token, and ends its long responses on this host. Revoking it again has no effect. * Throws a {@link
   * ProblemError}: 404 if there is no such token, 409 if it is the last valid admin token.
   */
  async revoke(id: string, caller: Caller | undefined): Promise<void> {
    await withAdminLock(this.pool, async (transaction) => {
      const { rows } = await transaction.query<{ name: string; role: TokenRole; revokedAt: Date | null }>(
        'select name, role, revoked_at as "revokedAt" from api_token where id = $1',
        [id],
      );
      const [found] = rows;
      if (found === undefined) throw unknownId('token', id);
      if (found.revokedAt !== null) return;
      if (found.role === 'admin' && !(await hasOtherAdmin(id, transaction))) throw lastAdmin(id);
      await transaction.query('update api_token set revoked_at = now() where id = $1', [id]);
      await this.audit.record(
        { caller, action: 'token.revoke', target: id, detail: { name: found.name } },
        transaction,
      );
    });
    await this.streams.check();
  }
}

const lastAdmin = (id: string): ProblemError =>
  new ProblemError('last-admin-token', `Token ${id} is the last valid admin token. Create another admin token first.`);

async function hasOtherAdmin(id: string, queries: Queries): Promise<boolean> {
  const { rowCount } = await queries.query(
    `select from api_token where role = 'admin' and id <> $1 and ${USABLE_TOKEN} limit 1`,
    [id],
  );
  return rowCount !== 0;
}

/**
 * Runs a change that depends on the existing admin tokens, one at a time over all hosts. Otherwise two concurrent
 * revocations could revoke the last two tokens, or two first starts could create two tokens.
 */
export function withAdminLock<T>(pool: Pool, change: (transaction: Queries) => Promise<T>): Promise<T> {
  return inUnlimitedTransaction(pool, async (transaction) => {
    await transaction.query(`select pg_advisory_xact_lock(hashtextextended('maestro:admin-tokens', 0))`);
    return change(transaction);
  });
}
