import { Inject, Injectable } from '@nestjs/common';
import { type PoolClient } from 'pg';
import { AuditService } from '../../access/audit/audit.service.js';
import { type Caller } from '../../access/caller/caller.js';
import { inTransaction } from '../../database/in-transaction.js';
import { allowing } from '../../database/time-limits.js';
import { POOL, type Pool } from '../../database/queries.js';
import { ProblemError, unknownId } from '../../http/problems/problem.error.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { queueChecks } from '../../checks/evaluation/check-queue.js';
import { countOnce } from '../../inventory/counting/count-once.js';
import { countChanges, sizeOf, type WrittenChanges } from '../../inventory/counting/change-counts.js';
import { markGone } from '../writing/mark-gone.js';

interface Waiting {
  readonly task: string;
  readonly awaiting: readonly string[];
}

interface ConfirmedConnection {
  readonly id: string;
  readonly provider: string;
}

/**
 * Tasks of a sync that need approval. Not after a later sync of the task: unchanged resources leave no trace in their
 * rows, so only the later sync knows what is missing now.
 */
const WAITING = `
select task.task, task.awaiting from sync_task task join sync_run run on run.id = task.run_id
where run.id = $1 and run.state = 'awaiting-confirmation' and task.awaiting is not null
  and not exists (
    select from sync_task again join sync_run later on later.id = again.run_id
    where later.connection_id = run.connection_id and later.requested_at > run.requested_at
      and again.task = task.task and again.started_at is not null)`;

/** The given resources that have not changed since a sync ended. */
const STILL_MISSING = `
select resource.id from resource join sync_run run on run.id = $2
where resource.id = any($1) and resource.gone_at is null and resource.changed_at <= run.ended_at`;

/** Handles a person's approval that missing resources are gone. */
@Injectable()
export class SyncConfirmer {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(PluginRegistry) private readonly plugins: Pick<PluginRegistry, 'find'>,
  ) {}

  /**
   * Marks the resources that await approval as gone, and ends the waiting. Atomic.
   *
   * @param tasks only those of these tasks; the others keep waiting.
   * @throws {ProblemError} 404 for an unknown sync; 409 for one that needs no approval.
   */
  confirm(runId: string, caller: Caller | undefined, tasks?: readonly string[]): Promise<void> {
    return allowing('bulk', async () => {
      const { id, provider } = await this.#confirm(runId, caller, tasks);
      // What this connection spoke for may still be there for another one. Not in the same transaction, since its locks come in another order.
      const types = this.plugins.find(provider)?.manifest.resources;
      if (types) await countOnce(this.pool, id, types);
      await queueChecks(this.pool, id, true);
    });
  }

  #confirm(
    runId: string,
    caller: Caller | undefined,
    tasks: readonly string[] | undefined,
  ): Promise<ConfirmedConnection> {
    return inTransaction(this.pool, async (client) => {
      const connection = await this.#lock(client, runId);
      const waiting = await client.query<Waiting>(WAITING, [runId]);
      const rows = waiting.rows.filter(({ task }) => !tasks || tasks.includes(task));
      if (rows.length === 0) {
        throw new ProblemError(
          'nothing-to-approve',
          'The sync does not need approval, or a later sync has superseded it: see that one.',
        );
      }
      const gone: WrittenChanges[] = [];
      for (const { task, awaiting } of rows) gone.push(...(await this.#markGone(client, runId, { task, awaiting })));
      await client.query(`update sync_task set awaiting = null where run_id = $1 and not (task = any($2))`, [
        runId,
        waiting.rows.filter((each) => !rows.includes(each)).map(({ task }) => task),
      ]);
      await client.query(
        `update sync_run set state = (
           select case when bool_or(awaiting is not null) then 'awaiting-confirmation'
                       when bool_and(complete or state = 'unavailable') then 'success' else 'partial' end
           from sync_task where run_id = $1) where id = $1`,
        [runId],
      );
      const detail = { tasks: rows.map(({ task }) => task) };
      await this.audit.record({ caller, action: 'sync.confirm', target: runId, detail }, client);
      await countChanges(client, gone);
      return connection;
    });
  }

  /** Starting a sync also locks its connection, so no sync writes what is being marked here. */
  async #lock(client: PoolClient, runId: string): Promise<ConfirmedConnection> {
    const { rows } = await client.query<ConfirmedConnection>(
      `select connection.id, provider from connection join sync_run run on run.connection_id = connection.id
       where run.id = $1 for no key update`,
      [runId],
    );
    if (!rows[0]) throw unknownId('sync', runId);
    return rows[0];
  }

  async #markGone(client: PoolClient, runId: string, { task, awaiting }: Waiting): Promise<readonly WrittenChanges[]> {
    const missing = await client.query<{ id: string }>(STILL_MISSING, [awaiting, runId]);
    const ids = missing.rows.map(({ id }) => id);
    const gone = await markGone(client, ids, { runId });
    await client.query(
      `update sync_task set gone = gone + $3, state = case when complete then 'success' else state end, message = $4,
         baseline = (select count(*) from resource
           where resource.connection_id = sync_task.connection_id and resource.kind = sync_task.kind and gone_at is null)
       where run_id = $1 and task = $2`,
      [runId, task, sizeOf(gone), `Approved: ${sizeOf(gone)} gone.`],
    );
    return gone;
  }
}
