import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../../database/queries.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { type AttentionItem, type FailedCheck, type WaitingSync, type RefusedConnection } from './attention-view.js';
import { IS_BEHIND_ITS_OWN, WAITING, WAITING_SINCE } from '../requests/sync-store.js';
import { type SyncWait } from '../requests/sync-view.js';

/** A longer list would be of no use to a person. */
const MAX_ITEMS = 200;

/** The latest state of every task that needs attention, over all connections, looked up like that of one connection. */
const ATTENTION = `
select connection.id as "connectionId", connection.name as "connectionName", latest.* from connection
join unnest($1::text[], $2::text[]) as wanted (provider, task) using (provider)
cross join lateral (
  select task.run_id as "runId", task.task, task.kind, task.state, task.message, coalesce(jsonb_array_length(task.awaiting), 0) as awaiting,
    task.ended_at as "endedAt"
  from sync_task task
  where task.connection_id = connection.id and task.task = wanted.task and task.ended_at is not null
    and coalesce(task.started_at, task.ended_at) is not null
  order by coalesce(task.started_at, task.ended_at) desc limit 1
) as latest
where connection.removed_at is null and (latest.state in ('warning', 'danger') or latest.awaiting > 0)
order by latest.awaiting > 0 desc, latest.state, connection.name, latest.task limit ${MAX_ITEMS}`;

/** Finds the tasks that need attention, across all connections. */
@Injectable()
export class AttentionQuery {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
  ) {}

  async list(): Promise<AttentionItem[]> {
    const tasks = this.plugins
      .plugins()
      .flatMap(({ manifest }) => manifest.resources.map(({ task }) => ({ provider: manifest.id, task })));
    const { rows } = await this.pool.query<AttentionItem>(ATTENTION, [
      tasks.map(({ provider }) => provider),
      tasks.map(({ task }) => task),
    ]);
    return rows;
  }
}

const FAILED_CHECKS = `
select check_id as check, title, connection.id as "connectionId", connection.name as "connectionName", unknown_reason as reason
from check_state join connection on connection.id = connection_id
where failed and unknown_reason is not null and connection.removed_at is null order by title, connection.name limit ${MAX_ITEMS}`;

/** Finds checks that failed, across all connections. */
@Injectable()
export class FailedChecksQuery {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async list(): Promise<FailedCheck[]> {
    const { rows } = await this.pool.query<FailedCheck & Record<string, unknown>>(FAILED_CHECKS);
    return rows;
  }
}

/** A sync that is queued behind another one of its connection is left out: that one is reported if it makes no progress. */
const WAITING_SYNCS = `
select connection.id as "connectionId", connection.name as "connectionName", run.id as "runId", run.state, ${WAITING} as waiting
from sync_run run join connection on connection.id = run.connection_id
where run.state in ('queued', 'running') and connection.removed_at is null and not ${IS_BEHIND_ITS_OWN}
  and (${WAITING_SINCE} < now() - interval '2 minutes'
    or run.state = 'running' and run.waiting_until > now() + interval '2 minutes')
order by ${WAITING_SINCE}, run.id limit ${MAX_ITEMS}`;

/** Finds syncs without progress for more than two minutes, across all connections. */
@Injectable()
export class WaitingSyncsQuery {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** Longest wait first. */
  async list(): Promise<WaitingSync[]> {
    const { rows } = await this.pool.query<Omit<WaitingSync, keyof SyncWait> & { waiting: SyncWait }>(WAITING_SYNCS);
    return rows.map(({ waiting, ...sync }) => ({ ...sync, ...waiting }));
  }
}

const REFUSED = `
select id, name, provider, status, status_message as "statusMessage", status_since as "statusSince" from (
  select *, provider <> all ($1::text[]) as is_missing from connection where removed_at is null
) as present
where is_missing or status in ('refused', 'other-account')
order by case when is_missing then $2::timestamptz else status_since end, name, id limit ${MAX_ITEMS}`;

/**
 * Finds connections that cannot be read: the provider refuses their credential, it belongs to another account, or this
 * host has not loaded their plugin.
 */
@Injectable()
export class RefusedConnectionsQuery {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
  ) {}

  /** Longest first. */
  async list(): Promise<RefusedConnection[]> {
    const loaded = this.plugins.plugins().map(({ manifest }) => manifest.id);
    const statusSince = this.plugins.loadedAt;
    const { rows } = await this.pool.query<RefusedConnection & { provider: string }>(REFUSED, [loaded, statusSince]);
    return rows.map(({ provider, ...row }) => {
      const statusMessage = this.plugins.missing(provider);
      if (statusMessage === undefined) return row;
      return { ...row, status: 'plugin-missing', statusMessage, statusSince: statusSince.toISOString() };
    });
  }
}
