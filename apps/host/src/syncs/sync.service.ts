import { unknownWord } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { firstValueFrom, merge, timer } from 'rxjs';
import { POOL, type Pool } from '../database/database.tokens.js';
import { inTransaction } from '../database/in-transaction.js';
import { ProblemError } from '../http/problem.error.js';
import { PluginRegistry } from '../plugins/plugin-registry.js';
import type { RequestedSync } from './requested-sync.view.js';
import { RunBook } from './running/run-book.js';
import { syncProblem } from './sync.problems.js';
import { SyncQueue } from './sync-queue.js';
import { SyncSignals } from './sync-signals.js';
import type { SyncView } from './sync.view.js';
import { SyncStore } from './sync-store.js';

/** Milliseconds that a request waits to see its sync begin. A free worker takes a few. */
const BEGINS_WITHIN_MS = 2000;

/** What asked for a run. */
export type SyncTrigger = 'api' | 'schedule';

/** What to run. */
export interface SyncRequest {
  /** Names of tasks; all by default. */
  readonly tasks?: readonly string[];
  /** Whether to read also what costs many requests. */
  readonly deep?: boolean;
}

/** Asks for runs, and stops them. */
@Injectable()
export class SyncService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(SyncQueue) private readonly queue: SyncQueue,
    @Inject(SyncStore) private readonly store: SyncStore,
    @Inject(RunBook) private readonly book: RunBook,
    @Inject(SyncSignals) private readonly signals: SyncSignals,
  ) {}

  /** Starts a run, queues one behind the run that is under way, or joins one that waits. */
  async request(connectionId: string, wanted: SyncRequest, trigger: SyncTrigger): Promise<RequestedSync> {
    const { runId, outcome } = await inTransaction(this.pool, (client) =>
      this.requestIn(client, connectionId, wanted, trigger),
    );
    const view = outcome === 'started' ? await this.#begun(runId) : await this.store.find(runId);
    if (!view) throw syncProblem.notFound('sync', runId);
    return { ...view, outcome: outcome === 'started' && view.state === 'queued' ? 'queued' : outcome };
  }

  /** The run once a worker has begun it, or as it is after a moment: only a worker knows whether it has a free slot. */
  async #begun(runId: string): Promise<SyncView | undefined> {
    const signal = firstValueFrom(merge(this.signals.of(runId), timer(BEGINS_WITHIN_MS)), { defaultValue: undefined });
    const view = await this.store.find(runId);
    if (view?.state !== 'queued') return view;
    await signal;
    return this.store.find(runId);
  }

  /** Ends a run that waits, and stops one that is under way. @throws {ProblemError} 404; 409 for one that is over. */
  async cancel(runId: string): Promise<void> {
    if (await this.book.cancelWaiting(runId)) return;
    const { rowCount } = await this.pool.query(
      `update sync_run set cancel_requested = true where id = $1 and state in ('queued', 'running')`,
      [runId],
    );
    if (rowCount === 0) throw await this.#notRunning(runId);
    await this.signals.send({ type: 'cancel', runId });
  }

  async #notRunning(runId: string): Promise<ProblemError> {
    const view = await this.store.find(runId);
    return view
      ? syncProblem.conflict(`The sync is over (${view.state}): there is nothing to cancel.`)
      : syncProblem.notFound('sync', runId);
  }

  /** The same in a transaction that is under way; without what the run looks like. */
  async requestIn(
    client: PoolClient,
    connectionId: string,
    { tasks, deep = false }: SyncRequest,
    trigger: SyncTrigger,
  ) {
    const connection = await client.query<{ provider: string }>(
      'select provider from connection where id = $1 and removed_at is null for no key update',
      [connectionId],
    );
    const provider = connection.rows[0]?.provider;
    if (provider === undefined) throw syncProblem.notFound('connection', connectionId);
    const types = this.#typesOf(provider, tasks, trigger);
    const active = await client.query<{ id: string; state: string }>(
      `select id, state from sync_run where connection_id = $1 and state in ('queued', 'running') and not cancel_requested
       order by requested_at`,
      [connectionId],
    );
    const waiting = active.rows.find(({ state }) => state === 'queued');
    const runId = waiting?.id ?? (await this.#insertRun(client, connectionId, trigger));
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

  async #insertRun(client: PoolClient, connectionId: string, trigger: SyncTrigger): Promise<string> {
    const { rows } = await client.query<{ id: string }>(
      'insert into sync_run (connection_id, trigger) values ($1, $2) returning id',
      [connectionId, trigger],
    );
    return rows[0]!.id;
  }

  /** Of a schedule, tasks that the plugin no longer has are left out, so that they do not keep the others from being read. */
  #typesOf(provider: string, wanted: readonly string[] | undefined, trigger: SyncTrigger) {
    const plugin = this.plugins.find(provider);
    if (!plugin) throw syncProblem.conflict(this.plugins.missing(provider) ?? '');
    const { resources } = plugin.manifest;
    const tasks = resources.map(({ task }) => task);
    const unknown = (wanted ?? []).filter((task) => !tasks.includes(task));
    const isUsable = trigger === 'schedule' && unknown.length < (wanted ?? []).length;
    if (unknown.length > 0 && !isUsable) {
      const detail = unknownWord('tasks', unknown[0] ?? '', tasks);
      throw new ProblemError({
        status: 400,
        title: 'Unknown task',
        detail,
        errors: [{ field: 'tasks', message: detail }],
      });
    }
    return resources.filter(({ task }) => !wanted || wanted.includes(task));
  }
}
