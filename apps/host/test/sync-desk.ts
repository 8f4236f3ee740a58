import { SyncRepository } from '../src/syncs/running/sync-repository.js';
import { StaleSyncRecovery } from '../src/syncs/running/stale-sync-recovery.js';
import { SyncEventLog } from '../src/syncs/events/sync-event-log.js';
import { SyncQueue } from '../src/syncs/queue/sync-queue.js';
import type { HostConfig } from '../src/config/host-config.types.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** The sync repository with a separate database and without a worker. */
export interface SyncDesk {
  readonly db: TestDatabase;
  readonly syncs: SyncRepository;
  readonly recovery: StaleSyncRecovery;
  readonly events: SyncEventLog;
  readonly connectionId: string;
  /**
   * Creates a waiting sync with one task.
   * @returns its id.
   */
  run(task?: string): Promise<string>;
  /** The rows of a query. */
  rows(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** Ids of the syncs with queued jobs, oldest first. */
  woken(): Promise<unknown[]>;
}

/** The worker timeout in milliseconds. Specs simulate silence with an old heartbeat. */
const TIMEOUT_MS = 10_000;

/** Opens a desk, with one connection. */
export async function openSyncDesk(): Promise<SyncDesk> {
  const db = await createTestDatabase();
  const { pool } = db;
  const queue = new SyncQueue(pool);
  await queue.onModuleInit();
  const events = new SyncEventLog(pool);
  const syncs = new SyncRepository(pool, events, queue);
  const config = { workerTimeoutMs: TIMEOUT_MS } as HostConfig;
  const recovery = new StaleSyncRecovery(config, pool, syncs, events, queue);
  const rows: SyncDesk['rows'] = async (text, values) => (await pool.query(text, values)).rows;
  const [made] = await rows(`insert into connection (name, provider) values ('c', 'digitalocean') returning id`);
  const connectionId = String(made?.['id']);
  const run = async (task = 'server-list') => {
    const [row] = await rows(`insert into sync_run (connection_id, trigger) values ($1, 'api') returning id`, [
      connectionId,
    ]);
    await rows(`insert into sync_task (run_id, task, kind) values ($1, $2, 'digitalocean.droplet')`, [
      row?.['id'],
      task,
    ]);
    return String(row?.['id']);
  };
  const woken = async () =>
    (
      await rows(
        `select payload ->> 'runId' as id from graphile_worker._private_jobs where payload ->> 'runId' is not null and locked_at is null and attempts < max_attempts order by id`,
      )
    ).map(({ id }) => id);
  return { db, syncs, recovery, events, connectionId, run, rows, woken };
}
