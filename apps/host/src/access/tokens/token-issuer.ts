import { Inject, Injectable } from '@nestjs/common';
import { and, eq, ne, sql } from 'drizzle-orm';
import { type Database, DATABASE } from '../../database/database-tokens.js';
import { apiToken } from '../../database/tables/api-token.table.js';
import { ProblemError } from '../../http/problems/problem.error.js';
import { unknownId } from '../../http/problems/unknown-id.js';
import { AuditService } from '../audit/audit.service.js';
import { BearerToken } from './bearer-token.js';
import type { Caller } from '../caller/caller.types.js';
import { OpenStreams } from './open-streams.js';
import type { CreateTokenDto, NewTokenDto } from './token.dto.js';
import { SHOWN_TOKEN, USABLE_TOKEN } from './token-store.js';

/** Creates and revokes API tokens, and records each in the audit. */
@Injectable()
export class TokenIssuer {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(OpenStreams) private readonly streams: OpenStreams,
  ) {}

  /** Creates a token. The token itself cannot be read again. */
  create({ name, role, expiresAt }: CreateTokenDto, caller: Caller | undefined): Promise<NewTokenDto> {
    const token = BearerToken.make();
    return this.database.transaction(async (transaction) => {
      const [made] = await transaction
        .insert(apiToken)
        .values({ name, role, expiresAt, hash: BearerToken.hash(token) })
        .returning(SHOWN_TOKEN);
      if (made === undefined) throw new Error('The database kept no row of the new token');
      await this.audit.record({ caller, action: 'token.create', target: made.id, detail: { name, role } }, transaction);
      return { ...made, token };
    });
  }

  /**
   * Revokes a token, and ends its long responses on this host. Revoking it again has no effect. * Throws a {@link
   * ProblemError}: 404 if there is no such token, 409 if it is the last valid admin token.
   */
  async revoke(id: string, caller: Caller | undefined): Promise<void> {
    await withAdminLock(this.database, async (transaction) => {
      const [found] = await transaction
        .select({ name: apiToken.name, role: apiToken.role, revokedAt: apiToken.revokedAt })
        .from(apiToken)
        .where(eq(apiToken.id, id));
      if (found === undefined) throw unknownId('token', id);
      if (found.revokedAt !== null) return;
      const otherAdmins = and(eq(apiToken.role, 'admin'), ne(apiToken.id, id), USABLE_TOKEN);
      if (found.role === 'admin' && (await transaction.$count(apiToken, otherAdmins)) === 0) throw lastAdmin(id);
      await transaction
        .update(apiToken)
        .set({ revokedAt: sql`now()` })
        .where(eq(apiToken.id, id));
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

/** The callback of `database.transaction`. */
type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/**
 * Runs a change that depends on the existing admin tokens, one at a time over all hosts. Otherwise two concurrent
 * revocations could revoke the last two tokens, or two first starts could create two tokens.
 */
export function withAdminLock<T>(database: Database, change: (transaction: Transaction) => Promise<T>): Promise<T> {
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended('maestro:admin-tokens', 0))`);
    return change(transaction);
  });
}
