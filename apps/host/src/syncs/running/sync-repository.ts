import { Inject, Injectable, Logger } from '@nestjs/common';
import { type PoolClient } from 'pg';
import { inTransaction } from '../../database/in-transaction.js';
import { POOL, type Pool } from '../../database/queries.js';
import { storableText } from '../../database/storable.js';
import { SyncEventLog } from '../events/sync-event-log.js';
import { queueRules } from '../../annotations/rules/rule-queue.js';
import { queueChecks } from '../../checks/evaluation/check-queue.js';
import { queueNotifications } from '../../outbox/notify-job.js';
import { SyncQueue } from '../queue/sync-queue.js';
import { type SyncState } from '../../database/tables/sync.table.js';
import { SyncClaim } from './sync-claim.js';
import { type LongWait } from './long-waits.js';

const LOGGER = new Logger('Sync');

/** How a sync ended, as in the API. Contains no secrets, because messages are redacted before they are stored. */
interface EndedRun extends Record<string, unknown> {
  readonly state: SyncState;
}

const ENDED = `
select run.id as "runId", run.state, run.connection_id as "connectionId", connection.name as "connectionName", provider, trigger,
  greatest(0, extract(epoch from run.ended_at - coalesce(run.started_at, run.requested_at)) * 1000)::int as "durationMs",
  sum(resources)::int as resources, sum(created)::int as created, sum(changed)::int as changed, sum(gone)::int as gone,
  sum(unreadable)::int as unreadable, sum(skipped)::int as skipped, sum(coalesce(jsonb_array_length(awaiting), 0))::int as awaiting, nullif(run.message, '') as message,
  coalesce(json_agg(json_build_object('task', task, 'state', task.state, 'message', task.message) order by task)
    filter (where task.state not in ('success', 'unavailable')), '[]') as problems
from sync_run run join connection on connection.id = run.connection_id left join sync_task task on task.run_id = run.id
where run.id = $1 group by run.id, connection.id`;

/** Final states that need no attention. All others are warnings. */
const FINE: readonly SyncState[] = ['success', 'cancelled'];

/**
 * Writes one log line for a sync that ends in a transaction: what it was, how it ended, and the reason for each task
 * that did not succeed.
 */
async function logSyncEnd(client: PoolClient, runId: string): Promise<void> {
  const { rows } = await client.query<EndedRun>(ENDED, [runId]);
  for (const sync of rows) {
    if (FINE.includes(sync.state)) LOGGER.log({ ...sync, msg: 'A sync ended' });
    else LOGGER.warn({ ...sync, msg: 'A sync ended without everything being read' });
  }
}

/** A sync that this process may work on now, with its open tasks. */
export interface StartedSync {
  readonly claim: SyncClaim;
  readonly connectionId: string;
  readonly tasks: readonly string[];
  /** Whether it is a deep sync, which also reads what takes many requests. */
  readonly deep: boolean;
}

/** Syncs of one connection start sequentially, across all processes. */
const LOCK_CONNECTION = `
select from connection where id = (select connection_id from sync_run where id = $1) for no key update`;

const START = `
update sync_run set state = 'running', attempt = attempt + 1, heartbeat_at = clock_timestamp(),
  started_at = coalesce(started_at, clock_timestamp()), waiting_since = null, waiting_until = null, waiting_reason = null
where id = $1 and state = 'queued'
  and not exists (select from sync_run other where other.connection_id = sync_run.connection_id and other.state = 'running')
returning attempt, connection_id as "connectionId", deep, cancel_requested as "isCancelled"`;

/**
 * The current time, but after other syncs of the same task, because these times determine the latest result and a clock
 * may be set back.
 */
const AFTER_EARLIER = `greatest(now(), (
  select max(coalesce(earlier.started_at, earlier.ended_at)) + interval '1 millisecond' from sync_task as earlier
  where earlier.connection_id = sync_task.connection_id and earlier.task = sync_task.task and earlier.run_id <> sync_task.run_id))`;

/** Counts of a previous worker are kept, because they were written. */
const OPEN_TASKS = `
update sync_task set state = 'running', started_at = ${AFTER_EARLIER}, resources = 0 where run_id = $1 and ended_at is null returning task`;

/** The final state of a sync, derived from its tasks. Awaiting approval takes precedence. */
const END = `
update sync_run set ended_at = greatest(now(), started_at), message = trim(message || ' ' || $2), state = (
  select case when bool_or(awaiting is not null) then 'awaiting-confirmation'
              when bool_or(run.cancel_requested) then 'cancelled'
              when bool_and(complete or task.state = 'unavailable') then 'success'
              when bool_or(complete or resources > 0) then 'partial'
              else 'failed' end
  from sync_task task join sync_run run on run.id = run_id where run_id = $1)
where id = $1 returning state, connection_id as "connectionId"`;

/** Stores the state of syncs. */
@Injectable()
export class SyncRepository {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(SyncEventLog) private readonly events: SyncEventLog,
    @Inject(SyncQueue) private readonly queue: SyncQueue,
  ) {}

  /** Starts a waiting sync, unless another one of its connection is running, whose end wakes it. Undefined if it did not start. */
  start(runId: string): Promise<StartedSync | undefined> {
    return inTransaction(this.pool, async (client) => {
      await client.query(LOCK_CONNECTION, [runId]);
      const { rows } = await client.query<{
        attempt: number;
        connectionId: string;
        deep: boolean;
        isCancelled: boolean;
      }>(START, [runId]);
      const [sync] = rows;
      if (!sync) return undefined;
      if (sync.isCancelled) {
        await this.#cancelTasks(client, runId);
        await this.endIn(client, runId);
        return undefined;
      }
      const open = await client.query<{ task: string }>(OPEN_TASKS, [runId]);
      await this.events.append(runId, 'run', { state: 'running' }, client);
      const claim = new SyncClaim(this.pool, runId, sync.attempt);
      return { claim, connectionId: sync.connectionId, deep: sync.deep, tasks: open.rows.map(({ task }) => task) };
    });
  }

  /** Renews the heartbeat, and returns whether the sync should continue. */
  async heartbeat({ runId, attempt }: SyncClaim): Promise<'go-on' | 'cancelled' | 'lost'> {
    const { rows } = await this.pool.query<{ isCancelled: boolean }>(
      `update sync_run set heartbeat_at = clock_timestamp() where id = $1 and attempt = $2 and state = 'running'
       returning cancel_requested as "isCancelled"`,
      [runId, attempt],
    );
    const [sync] = rows;
    if (!sync) return 'lost';
    return sync.isCancelled ? 'cancelled' : 'go-on';
  }

  /** Records what the sync waits for; without `wait`, that it no longer waits. Has no effect if the sync was given to another worker. */
  async noteWait({ runId, attempt }: SyncClaim, wait?: LongWait): Promise<void> {
    await this.pool.query(
      `update sync_run set waiting_since = case when $3::float8 is not null then clock_timestamp() end,
         waiting_until = to_timestamp($3::float8 / 1000), waiting_reason = $4
       where id = $1 and attempt = $2 and state = 'running'`,
      [runId, attempt, wait?.until, wait && storableText(wait.reason)],
    );
  }

  /**
   * Determines how the sync ended, and records it.
   * @throws {SyncLostError}
   */
  end(claim: SyncClaim): Promise<SyncState> {
    return claim.write((client) => this.endIn(client, claim.runId));
  }

  /** Ends every open task the same way. @throws {SyncLostError} */
  fail(claim: SyncClaim, message: string): Promise<SyncState> {
    return claim.write((client) => this.failIn(client, claim.runId, message));
  }

  /** The same for a sync that the transaction has locked. */
  async failIn(client: PoolClient, runId: string, message: string): Promise<SyncState> {
    await client.query(
      `update sync_task set state = 'danger', complete = false, message = $2, ended_at = ${AFTER_EARLIER} where run_id = $1 and ended_at is null`,
      [runId, storableText(message)],
    );
    return this.endIn(client, runId, storableText(message));
  }

  /** Ends a sync without a worker. False if it has one, or has ended. */
  cancelWaiting(runId: string): Promise<boolean> {
    return inTransaction(this.pool, async (client) => {
      const { rowCount } = await client.query(
        `update sync_run set cancel_requested = true where id = $1 and state = 'queued'`,
        [runId],
      );
      if (rowCount === 0) return false;
      await this.#cancelTasks(client, runId);
      await this.endIn(client, runId);
      return true;
    });
  }

  /** Ends a sync that the transaction has locked, emits the event, and wakes the next one of its connection. */
  async endIn(client: PoolClient, runId: string, message = ''): Promise<SyncState> {
    const { rows } = await client.query<{ state: SyncState; connectionId: string }>(END, [runId, message]);
    const { state, connectionId } = rows[0]!;
    await this.events.append(runId, 'run', { state }, client);
    const next = await client.query<{ id: string }>(
      `select id from sync_run where connection_id = $1 and state = 'queued' order by requested_at limit 1`,
      [connectionId],
    );
    for (const { id } of next.rows) await this.queue.add(id, client);
    await queueRules(client, connectionId);
    await queueChecks(client, connectionId, true);
    await queueNotifications(client, runId);
    await logSyncEnd(client, runId);
    return state;
  }

  async #cancelTasks(client: PoolClient, runId: string): Promise<void> {
    await client.query(
      `update sync_task set state = 'warning', message = 'It was cancelled before it started.', ended_at = ${AFTER_EARLIER}
       where run_id = $1 and ended_at is null`,
      [runId],
    );
  }
}
