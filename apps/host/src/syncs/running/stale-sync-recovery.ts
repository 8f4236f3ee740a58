import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';
import { inTransaction } from '../../database/in-transaction.js';
import { POOL, type Pool } from '../../database/queries.js';
import { SyncEventLog } from '../events/sync-event-log.js';
import { SyncQueue } from '../queue/sync-queue.js';
import { SyncRepository } from './sync-repository.js';
import type { SyncClaim } from './sync-claim.js';

/** Interruptions after which a sync is given up, because a sync that ends its worker every time must not be repeated forever. */
const INTERRUPTIONS_MAX = 10;

/** Seconds. */
const LONGEST_PAUSE = 300;

/** A heartbeat in the future is from before the clock was set back, so its worker is dead. */
const SILENT = `
select id from sync_run where state = 'running' and not (heartbeat_at
  between now() - make_interval(secs => $1) and now() + make_interval(secs => $1))`;

/** Skips one whose worker is currently writing, and therefore alive. */
const LOCK_SILENT = `${SILENT} and id = $2 for update skip locked`;

/**
 * Syncs that nothing will start: their job ended with its process, before the sync started or while it was being
 * returned, or it is due so late that a changed clock must be the cause.
 */
const STRANDED = `
select run.id from sync_run run
where run.state = 'queued'
  and not exists (select from sync_run other where other.connection_id = run.connection_id and other.state = 'running')
  and not exists (
    select from graphile_worker.jobs job where job.key = 'sync:' || run.id
      and (job.locked_at > now() - make_interval(secs => $1) or job.locked_at is null and job.attempts < job.max_attempts
        and job.run_at < now() + make_interval(secs => ${2 * LONGEST_PAUSE})))`;

/** Returns syncs that lost their worker, or never got one, to the queue. */
@Injectable()
export class StaleSyncRecovery {
  constructor(
    @Inject(HOST_CONFIG) private readonly config: HostConfig,
    @Inject(POOL) private readonly pool: Pool,
    @Inject(SyncRepository) private readonly syncs: SyncRepository,
    @Inject(SyncEventLog) private readonly events: SyncEventLog,
    @Inject(SyncQueue) private readonly queue: SyncQueue,
  ) {}

  /**
   * Returns the sync of a stopping worker to the queue, for another to take immediately.
   * @throws {SyncLostError}
   */
  handBack(claim: SyncClaim): Promise<void> {
    return claim.write((client) =>
      this.#return(client, claim.runId, 'Its worker stopped; it goes on with the next one.', (id) =>
        this.queue.add(id, client),
      ),
    );
  }

  /**
   * Returns a sync that cannot continue now, for example because the disk is full, with increasing delays.
   * @throws {SyncLostError}
   */
  interrupt(claim: SyncClaim, why: string): Promise<void> {
    return claim.write((client) => this.#interrupt(client, claim.runId, why));
  }

  /** Recovers the syncs of killed workers, and those that nothing would start. Called repeatedly by every worker. */
  async sweep(): Promise<void> {
    const timeout = this.config.workerTimeoutMs / 1000;
    const { rows: silent } = await this.pool.query<{ id: string }>(SILENT, [timeout]);
    for (const { id } of silent) await this.#takeUp(id, timeout);
    const { rows: stranded } = await this.pool.query<{ id: string }>(STRANDED, [timeout]);
    for (const { id } of stranded) await inTransaction(this.pool, (client) => this.queue.renew(id, client));
  }

  async #takeUp(runId: string, timeout: number): Promise<void> {
    await inTransaction(this.pool, async (client) => {
      const { rowCount } = await client.query(LOCK_SILENT, [timeout, runId]);
      if (rowCount) await this.#interrupt(client, runId);
    });
  }

  /** @param why the worker's reason. Without one, it was killed, and the sync may restart immediately. */
  async #interrupt(client: PoolClient, runId: string, why?: string): Promise<void> {
    const { rows } = await client.query<{ times: number }>(
      `update sync_run set interruptions = interruptions + 1, message = '' where id = $1 returning interruptions as times`,
      [runId],
    );
    const times = rows[0]?.times ?? 1;
    const told = `It was interrupted${times > 1 ? ` ${times} times` : ''}${why ? `: ${why}` : ''}`;
    if (times >= INTERRUPTIONS_MAX) {
      const advice = 'and is given up. See the log of the host for the reason, then start a new sync.';
      await this.syncs.failIn(client, runId, `${told} ${advice}`);
    } else {
      const pause = Math.min(2 ** times, LONGEST_PAUSE);
      await this.#return(client, runId, `${told}${why ? ' It is' : ' and'} taken up again.`, (id) =>
        why === undefined ? this.queue.renew(id, client) : this.queue.add(id, client, pause),
      );
    }
  }

  async #return(
    client: PoolClient,
    runId: string,
    message: string,
    wake: (runId: string) => Promise<void>,
  ): Promise<void> {
    await client.query(
      `update sync_run set state = 'queued', heartbeat_at = null, message = $2, waiting_since = clock_timestamp(),
         waiting_until = null, waiting_reason = null where id = $1`,
      [runId, message],
    );
    await this.events.append(runId, 'run', { state: 'queued', message }, client);
    await wake(runId);
  }
}
