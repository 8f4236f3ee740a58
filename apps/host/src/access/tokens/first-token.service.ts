import { Inject, Injectable } from '@nestjs/common';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';
import { POOL, type Pool } from '../../database/queries.js';
import { withAdminLock } from './token-issuer.js';
import { AuditService } from '../audit/audit.service.js';
import { BearerToken } from './bearer-token.js';
import { USABLE_TOKEN } from './token-store.js';

/** The row of the token that the configuration sets, the same on every host. */
const CONFIGURED = { id: '00000000-0000-4000-8000-000000000001', name: 'MAESTRO_ADMIN_TOKEN' };

/** Makes sure that there is an admin token. Safe if several hosts start at once. */
@Injectable()
export class FirstToken {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
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
    return withAdminLock(this.pool, async (transaction) => {
      const known = await transaction.query(`select from api_token where role = 'admin' and ${USABLE_TOKEN} limit 1`);
      if (known.rowCount !== 0) return undefined;
      const token = BearerToken.make();
      const { rows } = await transaction.query<{ id: string }>(
        `insert into api_token (name, role, hash) values ('admin', 'admin', $1) returning id`,
        [BearerToken.hash(token)],
      );
      await this.audit.record(
        { action: 'token.create', target: rows[0]?.id ?? '', detail: { role: 'admin' } },
        transaction,
      );
      return token;
    });
  }

  private configure(hash: string): Promise<void> {
    return withAdminLock(this.pool, async (transaction) => {
      const set = await transaction.query(`select from api_token where id = $1 and hash = $2 and ${USABLE_TOKEN}`, [
        CONFIGURED.id,
        hash,
      ]);
      if (set.rowCount !== 0) return;
      // The same token may have been created through the API before. The configuration decides its role.
      await transaction.query('delete from api_token where hash = $1 and id <> $2', [hash, CONFIGURED.id]);
      await transaction.query(
        `insert into api_token (id, name, role, hash) values ($1, $2, 'admin', $3)
         on conflict (id) do update set hash = excluded.hash, expires_at = null, revoked_at = null, last_used_at = null`,
        [CONFIGURED.id, CONFIGURED.name, hash],
      );
      await this.audit.record({ action: 'token.configure', target: CONFIGURED.id }, transaction);
    });
  }
}
