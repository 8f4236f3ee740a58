import { Inject, Injectable } from '@nestjs/common';
import { and, eq, ne } from 'drizzle-orm';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';
import { type Database, DATABASE } from '../../database/database-tokens.js';
import { apiToken } from '../../database/tables/api-token.table.js';
import { withAdminLock } from './token-issuer.js';
import { AuditService } from '../audit/audit.service.js';
import { BearerToken } from './bearer-token.js';
import { USABLE_TOKEN } from './token-store.js';

/** The row of the token that the configuration sets, the same on every host. */
const CONFIGURED = { id: '00000000-0000-4000-8000-000000000001', name: 'MAESTRO_ADMIN_TOKEN', role: 'admin' };

/** Makes sure that there is an admin token. Safe if several hosts start at once. */
@Injectable()
export class FirstToken {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(HOST_CONFIG) private readonly config: Pick<HostConfig, 'adminToken'>,
  ) {}

  /**
   * Sets the admin token of the configuration, replacing the previous one. Without one, creates an admin token if none
   * is valid (a new database, or all expired) and returns it. It cannot be retrieved again.
   */
  async ensure(): Promise<string | undefined> {
    const { adminToken } = this.config;
    if (adminToken === undefined) return this.makeIfNone();
    await this.configure(BearerToken.hash(adminToken));
    return undefined;
  }

  private makeIfNone(): Promise<string | undefined> {
    return withAdminLock(this.database, async (transaction) => {
      if ((await transaction.$count(apiToken, and(eq(apiToken.role, 'admin'), USABLE_TOKEN))) > 0) return undefined;
      const token = BearerToken.make();
      const [made] = await transaction
        .insert(apiToken)
        .values({ name: 'admin', role: 'admin', hash: BearerToken.hash(token) })
        .returning({ id: apiToken.id });
      await this.audit.record(
        { action: 'token.create', target: made?.id ?? '', detail: { role: 'admin' } },
        transaction,
      );
      return token;
    });
  }

  private configure(hash: string): Promise<void> {
    return withAdminLock(this.database, async (transaction) => {
      const set = and(eq(apiToken.id, CONFIGURED.id), eq(apiToken.hash, hash), USABLE_TOKEN);
      if ((await transaction.$count(apiToken, set)) > 0) return;
      // The same token may have been created through the API before. The configuration decides its role.
      await transaction.delete(apiToken).where(and(eq(apiToken.hash, hash), ne(apiToken.id, CONFIGURED.id)));
      await transaction
        .insert(apiToken)
        .values({ ...CONFIGURED, hash })
        .onConflictDoUpdate({ target: apiToken.id, set: { hash, expiresAt: null, revokedAt: null, lastUsedAt: null } });
      await this.audit.record({ action: 'token.configure', target: CONFIGURED.id }, transaction);
    });
  }
}
