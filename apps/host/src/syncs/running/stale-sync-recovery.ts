import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';
import { inTransaction } from '../../database/in-transaction.js';
import { POOL, type Pool } from '../../database/database-tokens.js';
import { SyncEventLog } from '../events/sync-event-log.js';
import { SyncQueue } from '../queue/sync-queue.js';
import { SyncRepository } from './sync-repository.js';
import type { RunClaim } from './run-claim.js';

/** Interruptions after which a run is given up: what ends its worker every time must not go on for ever. */
const INTERRUPTIONS_MAX = 10;

/** Seconds. */
const LONGEST_PAUSE = 300;

/** A heartbeat of the future is from before the clock was set back: its worker does not beat any more. */
const SILENT = `
select id from sync_run where state = 'running' and not (heartbeat_at
  between now() - make_interval(secs => $1) and now() + make_interval(secs => $1))`;

/** Skips one whose worker is writing right now: it lives. */
const LOCK_SILENT = `${SILENT} and id = $2 for update skip locked`;

/**
 * Runs that nothing will start: their job ended with the process that took it, before the run began or while it was handed back, or it is
 * due so late that only a clock that was moved can have said so.
 */
const STRANDED = `
select run.id from sync_run run
where run.state = 'queued'
  and not exists (select from sync_run other where other.connection_id = run.connection_id and other.state = 'running')
  and not exists (
    select from graphile_worker.jobs job where job.key = 'sync:' || run.id
      and (job.locked_at > now() - make_interval(secs => $1) or job.locked_at is null and job.attempts < job.max_attempts
        and job.run_at < now() + make_interval(secs => ${2 * LONGEST_PAUSE})))`;

/** Brings runs that lost their worker, or never got one, back into the queue. */
@Injectable()
export class StaleSyncRecovery {
  constructor(
    @Inject(HOST_CONFIG) private readonly config: HostConfig,
    @Inject(POOL) private readonly pool: Pool,
    @Inject(SyncRepository) private readonly syncs: SyncRepository,
    @Inject(SyncEventLog) private readonly events: SyncEventLog,
    @Inject(SyncQueue) private readonly queue: SyncQueue,
  ) {}

  /** Gives back a run whose worker stops: another takes it at once. @throws {RunLostError} */
  handBack(claim: RunClaim): Promise<void> {
    return claim.write((client) =>
      this.#return(client, claim.runId, 'Its worker stopped; it goes on with the next one.', (id) =>
        this.queue.add(id, client),
      ),
    );
  }

  /** Gives back a run that cannot go on now, for example because the disk is full; each time it waits longer. @throws {RunLostError} */
  interrupt(claim: RunClaim, why: string): Promise<void> {
    return claim.write((client) => this.#interrupt(client, claim.runId, why));
  }

  /** Takes up what killed workers left, and what nobody would start. For every worker, again and again. */
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

  /** @param why the worker's own words; without, it was killed, and nothing speaks against an immediate new start. */
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
