import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { POOL, type Pool } from '../database/database.tokens.js';
import { ProblemError } from '../http/problem.error.js';
import { PluginRegistry } from '../plugins/plugin-registry.js';
import { SyncQueue } from './sync-queue.js';
import { SyncSignals } from './sync-signals.js';
import { SyncStore, type SyncView } from './sync-store.js';
import { MARK_GONE } from './writing/write-batch.sql.js';

/** What asked for a run. */
export type SyncTrigger = 'api' | 'schedule';

/** The run that a request got: a new one, or one that was waiting already. */
export interface RequestedSync extends SyncView {
  /** `started`: it is next. `queued`: it waits for the one that runs. `joined`: a waiting one does it too. */
  readonly outcome: 'started' | 'queued' | 'joined';
}

/** Asks for runs, stops them and confirms what they found. */
@Injectable()
export class SyncService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(SyncQueue) private readonly queue: SyncQueue,
    @Inject(SyncStore) private readonly store: SyncStore,
    @Inject(SyncSignals) private readonly signals: SyncSignals,
  ) {}

  /** Starts a run, queues one behind the run that is under way, or joins one that waits. */
  async request(
    connectionId: string,
    tasks: readonly string[] | undefined,
    trigger: SyncTrigger,
  ): Promise<RequestedSync> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const { runId, outcome } = await this.#requestIn(client, connectionId, tasks, trigger);
      await client.query('commit');
      const view = await this.store.find(runId);
      if (!view) throw notFound('sync', runId);
      return { ...view, outcome };
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }

  async cancel(runId: string): Promise<SyncView> {
    const { rowCount } = await this.pool.query(
      `update sync_run set cancel_requested = true where id = $1 and state in ('queued', 'running')`,
      [runId],
    );
    const view = await this.store.find(runId);
    if (!view) throw notFound('sync', runId);
    if (rowCount === 0) throw conflict(`The sync is over (${view.state}): there is nothing to cancel.`);
    await this.signals.send({ type: 'cancel', runId });
    return view;
  }

  /**
   * A person says that what is missing is really gone. Not once a later run has looked again: what it saw unchanged left no trace in its
   * row, so only that run can tell what is missing now.
   */
  async confirm(runId: string): Promise<SyncView> {
    const view = await this.store.find(runId);
    if (!view) throw notFound('sync', runId);
    const { rows } = await this.pool.query<{ task: string; awaiting: string[] }>(
      `update sync_task set gone = gone + jsonb_array_length(awaiting) from sync_run run
       where run.id = run_id and run_id = $1 and awaiting is not null and run.state = 'awaiting-confirmation'
         and not exists (
           select from sync_task again join sync_run later on later.id = again.run_id
           where later.connection_id = run.connection_id and later.requested_at > run.requested_at
             and again.task = sync_task.task and again.started_at is not null)
       returning sync_task.task, awaiting`,
      [runId],
    );
    if (rows.length === 0) {
      throw conflict('The sync waits for no confirmation, or a later one has looked again: see that one.');
    }
    const ids = rows.flatMap(({ awaiting }) => awaiting);
    await this.pool.query(MARK_GONE, [await this.#stillMissing(ids, view), new Date(), runId]);
    await this.pool.query(
      `update sync_task set awaiting = null, state = 'success' where run_id = $1 and awaiting is not null`,
      [runId],
    );
    await this.pool.query(
      `update sync_run set state = (select case when bool_and(complete) then 'success' else 'partial' end from sync_task where run_id = $1) where id = $1`,
      [runId],
    );
    return (await this.store.find(runId)) ?? view;
  }

  /** A later run may have seen some of them again; those have changed since. */
  async #stillMissing(ids: readonly string[], { endedAt }: SyncView): Promise<string[]> {
    const { rows } = await this.pool.query<{ id: string }>(
      'select id from resource where id = any($1) and gone_at is null and changed_at <= $2',
      [ids, endedAt],
    );
    return rows.map(({ id }) => id);
  }

  async #requestIn(
    client: PoolClient,
    connectionId: string,
    wanted: readonly string[] | undefined,
    trigger: SyncTrigger,
  ) {
    const connection = await client.query<{ provider: string }>(
      'select provider from connection where id = $1 and removed_at is null for update',
      [connectionId],
    );
    const provider = connection.rows[0]?.provider;
    if (provider === undefined) throw notFound('connection', connectionId);
    const types = this.#typesOf(provider, wanted);
    const active = await client.query<{ id: string; state: string }>(
      `select id, state from sync_run where connection_id = $1 and state in ('queued', 'running') order by requested_at`,
      [connectionId],
    );
    const waiting = active.rows.find(({ state }) => state === 'queued');
    const runId = waiting?.id ?? (await this.#insertRun(client, connectionId, trigger));
    await client.query(
      `insert into sync_task (run_id, task, kind) select $1, task, kind from unnest($2::text[], $3::text[]) as type (task, kind)
       on conflict do nothing`,
      [runId, types.map(({ task }) => task), types.map(({ kind }) => kind)],
    );
    if (waiting) return { runId, outcome: 'joined' as const };
    await this.queue.add(runId, connectionId, client);
    return { runId, outcome: active.rows.length > 0 ? ('queued' as const) : ('started' as const) };
  }

  async #insertRun(client: PoolClient, connectionId: string, trigger: SyncTrigger): Promise<string> {
    const { rows } = await client.query<{ id: string }>(
      'insert into sync_run (connection_id, trigger) values ($1, $2) returning id',
      [connectionId, trigger],
    );
    return rows[0]!.id;
  }

  #typesOf(provider: string, wanted: readonly string[] | undefined) {
    const plugin = this.plugins.find(provider);
    if (!plugin) throw conflict(`The plugin of the provider "${provider}" is not loaded. Add it to MAESTRO_PLUGINS.`);
    const { resources } = plugin.manifest;
    const unknown = (wanted ?? []).filter((task) => !resources.some((type) => type.task === task));
    if (unknown.length > 0) {
      const detail = `${plugin.manifest.title} has no task ${unknown.join(', ')}. It has: ${resources.map(({ task }) => task).join(', ')}.`;
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

const notFound = (what: string, id: string): ProblemError =>
  new ProblemError({ status: 404, title: 'Not found', detail: `There is no ${what} ${id}.` });

const conflict = (detail: string): ProblemError => new ProblemError({ status: 409, title: 'Not possible now', detail });
