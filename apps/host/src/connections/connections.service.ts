import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../access/audit/audit.service.js';
import { type Caller } from '../access/caller/caller.js';
import { CredentialVault } from '../credentials/credential-vault.js';
import { type Queries, POOL, type Pool } from '../database/queries.js';
import { allowing } from '../database/time-limits.js';
import { connectionSchedules } from '../timing/connection-schedules.js';
import { type ConnectionRow, ConnectionStore } from './store/connection-store.js';
import { ConnectionRules } from './opening/connection-rules.js';
import { connectionViews } from './connection-views.js';
import { unknownId } from '../http/problems/problem.error.js';
import { type ConnectionView } from './dto/connection-view.dto.js';
import { type CreateConnectionDto, type RemoveConnectionDto, type UpdateConnectionDto } from './dto/connection.dto.js';
import { countOnce } from '../inventory/counting/count-once.js';
import { AccountVerifier } from './verification/account-verifier.js';
import { IdempotentRequests } from './idempotent-requests.js';
import { inUnlimitedTransaction } from '../database/in-transaction.js';
import { sql } from '../database/sql.js';
import { SYNC_CHANNEL, type SyncSignal } from '../database/sync-channel.constants.js';

/** Creates, changes and removes connections. Each change and its audit event are written atomically. */
@Injectable()
export class ConnectionsService {
  readonly #requests = new IdempotentRequests();

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ConnectionStore) private readonly store: ConnectionStore,
    @Inject(ConnectionRules) private readonly rules: ConnectionRules,
    @Inject(CredentialVault) private readonly vault: CredentialVault,
    @Inject(AccountVerifier) private readonly accounts: AccountVerifier,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /**
   * @throws {ProblemError} 400 naming each field; 409 for an account that is already connected; 422 for an idempotency
   * key that was used with another body.
   */
  async create(
    body: CreateConnectionDto,
    caller: Caller | undefined,
    key: string | undefined,
  ): Promise<ConnectionView> {
    await this.accounts.learnAccounts(body.provider);
    return inUnlimitedTransaction(this.pool, async (tx) => {
      const work = (): Promise<ConnectionView> => this.#create(tx, body, caller);
      if (key === undefined) return work();
      const scope = `${caller?.tokenId ?? 'host'} connection.create`;
      return this.#requests.once(tx, { scope, key, body }, work);
    });
  }

  /** @throws {ProblemError} 404 or 409 for a connection that no longer exists; 400 naming each field. */
  update(id: string, body: UpdateConnectionDto, caller: Caller | undefined): Promise<ConnectionView> {
    const { name, regions, schedule, goneApproval } = body;
    return inUnlimitedTransaction(this.pool, async (tx) => {
      const row = await this.store.lockPresent(id, tx);
      const changes = {
        ...(name === undefined ? {} : { name }),
        ...(regions === undefined ? {} : { regions: this.rules.regions(this.rules.plugin(row.provider), regions) }),
        ...(goneApproval === undefined
          ? {}
          : { goneApproval: this.rules.goneApproval(this.rules.plugin(row.provider), goneApproval) }),
      };
      const changed = await this.store.update(id, changes, tx);
      if (schedule) {
        const { resources: types } = this.rules.plugin(row.provider).manifest;
        await connectionSchedules.change({ connection: row, types, isEvery: true }, schedule, tx);
      }
      const detail = { ...changes, ...(schedule && { schedule }) };
      await this.audit.record({ caller, action: 'connection.update', target: id, detail }, tx);
      return this.#view(changed ?? row, tx);
    });
  }

  /** Deletes the credential immediately, and the inventory on request. @throws {ProblemError} 404. */
  remove(id: string, how: RemoveConnectionDto, caller: Caller | undefined): Promise<void> {
    return allowing('bulk', () => this.#remove(id, how, caller));
  }

  async #remove(id: string, { inventory }: RemoveConnectionDto, caller: Caller | undefined): Promise<void> {
    const other = await inUnlimitedTransaction(this.pool, async (tx) => {
      const row = await this.store.lock(id, tx);
      if (!row) throw unknownId('connection', id);
      await this.vault.remove(id, tx);
      await cancelSyncs(id, tx);
      if (inventory === 'remove') await this.store.delete(id, tx);
      else if (row.removedAt === null) await this.store.update(id, { removedAt: sql`now()` }, tx);
      const detail = { name: row.name, provider: row.provider, inventory };
      await this.audit.record({ caller, action: 'connection.remove', target: id, detail }, tx);
      return (await this.store.ofAccount(row.provider, row.accountId, tx)).find((one) => one.id !== id);
    });
    // Twins of the removed connection's resources are counted now.
    if (other) {
      const types = this.rules.types(other.provider);
      await countOnce(this.pool, other.id, types);
    }
  }

  async #create(tx: Queries, body: CreateConnectionDto, caller: Caller | undefined): Promise<ConnectionView> {
    const { name, provider } = body;
    const plugin = this.rules.plugin(provider);
    const credentials = this.rules.credentials(plugin, body.credentials, 'credentials.');
    const regions = this.rules.regions(plugin, body.regions);
    const goneApproval = this.rules.goneApproval(plugin, body.goneApproval);
    const given = { plugin, credentials, regions, allowed: body.allowSameAccount ?? false };
    const account = await this.accounts.verifyNew(given, tx);
    const known = account && { accountId: account.id, accountName: account.name };
    const row = await this.store.insert({ name, provider, regions, goneApproval, ...known }, tx);
    await this.vault.seal(row.id, credentials.reveal(), tx);
    const { resources: types } = plugin.manifest;
    await connectionSchedules.set({ connection: row, types, isEvery: true }, body.schedule ?? {}, tx);
    const detail = { name, provider, regions, ...(goneApproval && { goneApproval }) };
    await this.audit.record({ caller, action: 'connection.create', target: row.id, detail }, tx);
    return this.#view(row, tx);
  }

  async #view(row: ConnectionRow, tx: Queries): Promise<ConnectionView> {
    const [view] = await connectionViews([row], tx, this.rules.plugins);
    return view!;
  }
}

/** Stops the sync of a connection in any process. */
async function cancelSyncs(connectionId: string, queries: Queries): Promise<void> {
  const { rows } = await queries.query<{ id: string }>(
    `update sync_run set cancel_requested = true where connection_id = $1 and state in ('queued', 'running') returning id`,
    [connectionId],
  );
  for (const { id } of rows) {
    const signal: SyncSignal = { type: 'cancel', runId: id };
    await queries.query('select pg_notify($1, $2)', [SYNC_CHANNEL, JSON.stringify(signal)]);
  }
}
