import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../../database/database-tokens.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import type { AttentionItem } from './attention-view.js';

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
