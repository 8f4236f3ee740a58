import { setMaxListeners } from 'node:events';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { Logger as GraphileLogger, parseCronItems } from 'graphile-worker';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';
import { POOL, type Pool } from '../../database/queries.js';
import { SyncExecutor, WORKING_SYNCS } from './sync-executor.js';
import { StaleSyncRecovery } from './stale-sync-recovery.js';
import { QueueRunner } from '../queue/queue-runner.js';
import { PRUNE_JOB, SyncPruner } from './sync-pruner.js';
import { SYNC_JOB } from '../queue/sync-queue.js';
import { FollowUpJobs } from './follow-up-jobs.js';

/** Checks for lost syncs per worker timeout. */
const LOOKS = 3;

/** One of all workers does it, or a second one if that was killed. What it could not do is done in another hour. */
const HOURLY = { task: PRUNE_JOB, match: '17 * * * *', options: { maxAttempts: 2 } };

/** Takes syncs from the queue, in worker processes. */
@Injectable()
export class SyncWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(SyncWorker.name);
  readonly #stopping = new AbortController();
  #runner?: QueueRunner;
  #looking?: NodeJS.Timeout;

  constructor(
    @Inject(HOST_CONFIG) private readonly config: HostConfig,
    @Inject(POOL) private readonly pool: Pool,
    @Inject(SyncExecutor) private readonly executor: SyncExecutor,
    @Inject(StaleSyncRecovery) private readonly recovery: StaleSyncRecovery,
    @Inject(SyncPruner) private readonly pruner: SyncPruner,
    @Inject(FollowUpJobs) private readonly followUps: FollowUpJobs,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.role === 'api') return;
    // Each sync listens to it.
    setMaxListeners(0, this.#stopping.signal);
    this.#runner = await QueueRunner.start({
      pgPool: this.pool,
      concurrency: WORKING_SYNCS,
      noHandleSignals: true,
      pollInterval: 1000,
      logger: new GraphileLogger(() => () => undefined),
      parsedCronItems: parseCronItems([HOURLY]),
      taskList: {
        [SYNC_JOB]: (payload) => this.executor.execute((payload as { runId: string }).runId, this.#stopping.signal),
        [PRUNE_JOB]: () => this.pruner.prune(),
        ...this.followUps.tasks(),
      },
      // Syncs have a heartbeat.
      keptJobs: [SYNC_JOB],
    });
    this.#sweepLater(0);
  }

  /** Returns running syncs to the queue, and stops. */
  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.#looking);
    this.#stopping.abort();
    await this.#runner?.stop();
    // Waiting syncs no longer have a job.
    await this.executor.settled();
  }

  /** Checks run sequentially. An unavailable database is retried. */
  #sweepLater(ms: number): void {
    this.#looking = setTimeout(() => {
      this.recovery
        .sweep()
        .catch((error: unknown) => this.#logger.debug('Interrupted syncs could not be looked for', error))
        .finally(() => this.#stopping.signal.aborted || this.#sweepLater(this.config.workerTimeoutMs / LOOKS));
    }, ms).unref();
  }
}
