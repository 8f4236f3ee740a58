import { defaultTypes, unknownWord } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { type PoolClient } from 'pg';
import { AuditService } from '../../access/audit/audit.service.js';
import { type Caller } from '../../access/caller/caller.js';
import { POOL, type Pool } from '../../database/queries.js';
import { inTransaction } from '../../database/in-transaction.js';
import { invalidField, ProblemError, unknownId } from '../../http/problems/problem.error.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { type RequestedSync } from './sync-view.js';
import { SyncCanceller } from './sync-canceller.js';
import { SyncQueue } from '../queue/sync-queue.js';
import { RequestedSyncs } from './sync-store.js';

/**
 * The current time, but after all syncs of a connection, so that the sync requested last is the latest even if a clock
 * was set back. Parameter 1: connection.
 */
export const AFTER_OTHERS = `greatest(now(), (
  select max(requested_at) + interval '1 millisecond' from sync_run as other where other.connection_id = $1))`;

/** The trigger of a sync. */
type SyncTrigger = 'api' | 'schedule';

/** The source of a request for a sync. */
interface SyncOrigin {
  readonly trigger: SyncTrigger;
  /** The name of the token. Absent for a schedule. */
  readonly requestedBy?: string;
}

/** What to run. */
export interface SyncRequest {
  /** Names of tasks; all by default. */
  readonly tasks?: readonly string[];
  /** Whether to also read what takes many requests. */
  readonly deep?: boolean;
}

/** Requests and cancels syncs. */
@Injectable()
export class SyncService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(SyncQueue) private readonly queue: SyncQueue,
    @Inject(RequestedSyncs) private readonly syncs: RequestedSyncs,
    @Inject(SyncCanceller) private readonly canceller: SyncCanceller,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /** Starts a sync, queues one behind the running sync, or joins a waiting one. */
  async request(connectionId: string, wanted: SyncRequest, caller: Caller | undefined): Promise<RequestedSync> {
    const { runId, outcome } = await inTransaction(this.pool, async (client) => {
      const asked = await this.requestIn(client, connectionId, wanted, {
        trigger: 'api',
        requestedBy: caller?.tokenName,
      });
      const { tasks, deep } = wanted;
      const detail = { connectionId, outcome: asked.outcome, ...(tasks && { tasks }), ...(deep && { deep }) };
      await this.audit.record({ caller, action: 'sync.start', target: asked.runId, detail }, client);
      return asked;
    });
    const view = outcome === 'started' ? await this.syncs.begun(runId) : await this.syncs.find(runId);
    if (!view) throw unknownId('sync', runId);
    return { ...view, outcome: outcome === 'started' && view.state === 'queued' ? 'queued' : outcome };
  }

  /**
   * Ends a waiting sync, and stops a running one.
   * @throws {ProblemError} 404; 409 for one that has ended.
   */
  cancel(runId: string, caller: Caller | undefined): Promise<void> {
    return this.canceller.cancel(runId, caller);
  }

  /** Like `request`, but within a transaction, without returning the sync, and without an audit entry. */
  async requestIn(client: PoolClient, connectionId: string, { tasks, deep = false }: SyncRequest, origin: SyncOrigin) {
    const connection = await client.query<{ provider: string }>(
      'select provider from connection where id = $1 and removed_at is null for no key update',
      [connectionId],
    );
    const provider = connection.rows[0]?.provider;
    if (provider === undefined) throw unknownId('connection', connectionId);
    const types = this.#typesOf(provider, { tasks, deep }, origin.trigger);
    const active = await client.query<{ id: string; state: string }>(
      `select id, state from sync_run where connection_id = $1 and state in ('queued', 'running') and not cancel_requested
       order by requested_at`,
      [connectionId],
    );
    const waiting = active.rows.find(({ state }) => state === 'queued');
    const runId = waiting?.id ?? (await this.#insertRun(client, connectionId, origin));
    if (deep) await client.query('update sync_run set deep = true where id = $1', [runId]);
    await client.query(
      `insert into sync_task (run_id, task, kind) select $1, task, kind from unnest($2::text[], $3::text[]) as type (task, kind)
       on conflict do nothing`,
      [runId, types.map(({ task }) => task), types.map(({ kind }) => kind)],
    );
    if (waiting) return { runId, outcome: 'joined' as const };
    await this.queue.add(runId, client);
    return { runId, outcome: active.rows.length > 0 ? ('queued' as const) : ('started' as const) };
  }

  async #insertRun(client: PoolClient, connectionId: string, { trigger, requestedBy }: SyncOrigin): Promise<string> {
    const { rows } = await client.query<{ id: string }>(
      `insert into sync_run (connection_id, trigger, requested_by, requested_at) values ($1, $2, $3, ${AFTER_OTHERS}) returning id`,
      [connectionId, trigger, requestedBy],
    );
    return rows[0]!.id;
  }

  /** For a schedule, tasks that the plugin no longer has are ignored, so that the others are still read. */
  #typesOf(provider: string, { tasks: wanted, deep = false }: SyncRequest, trigger: SyncTrigger) {
    const plugin = this.plugins.find(provider);
    if (!plugin) throw new ProblemError('connection-cannot-be-opened', this.plugins.missing(provider) ?? '');
    const { resources } = plugin.manifest;
    const tasks = resources.map(({ task }) => task);
    const unknown = (wanted ?? []).filter((task) => !tasks.includes(task));
    const isUsable = trigger === 'schedule' && unknown.length < (wanted ?? []).length;
    if (unknown.length > 0 && !isUsable) throw invalidField('tasks', unknownWord('tasks', unknown[0] ?? '', tasks));
    return wanted ? resources.filter(({ task }) => wanted.includes(task)) : defaultTypes(resources, deep);
  }
}
