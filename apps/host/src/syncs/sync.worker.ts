import { setMaxListeners } from 'node:events';
import { Inject, Injectable, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { Logger as GraphileLogger, run, type Runner } from 'graphile-worker';
import { HOST_CONFIG, type HostConfig } from '../config/host-config.types.js';
import { POOL, type Pool } from '../database/database.tokens.js';
import { RunBook } from './running/run-book.js';
import { SyncRunner, WORKER_STOPS } from './running/sync-runner.js';
import { SYNC_JOB, SyncQueue } from './sync-queue.js';
import { SyncSignals } from './sync-signals.js';

/** Runs of different connections at the same time in one process. */
const TOGETHER = 5;
const HEARTBEAT_MS = 3000;

/** A run whose worker has been silent for so long is taken up again. */
const SILENT_SECONDS = 15;
const LOOK_FOR_SILENT_MS = 5000;

/** Takes runs from the queue, in processes that work. */
@Injectable()
export class SyncWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #stopping = new AbortController();
  #runner?: Runner;
  #looking?: NodeJS.Timeout;

  constructor(
    @Inject(HOST_CONFIG) private readonly config: HostConfig,
    @Inject(POOL) private readonly pool: Pool,
    @Inject(SyncRunner) private readonly syncs: SyncRunner,
    @Inject(RunBook) private readonly book: RunBook,
    @Inject(SyncQueue) private readonly queue: SyncQueue,
    @Inject(SyncSignals) private readonly signals: SyncSignals,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.role === 'api') return;
    // Each run listens to it.
    setMaxListeners(0, this.#stopping.signal);
    this.#runner = await run({
      pgPool: this.pool,
      concurrency: TOGETHER,
      noHandleSignals: true,
      pollInterval: 1000,
      logger: new GraphileLogger(() => () => undefined),
      taskList: { [SYNC_JOB]: (payload) => this.#take((payload as { runId: string }).runId) },
    });
    await this.#takeUpSilent();
    this.#looking = setInterval(() => void this.#takeUpSilent().catch(() => undefined), LOOK_FOR_SILENT_MS).unref();
  }

  /** Hands back what runs, and stops. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.#looking);
    this.#stopping.abort();
    await this.#runner?.stop();
  }

  async #take(runId: string): Promise<void> {
    const stop = new AbortController();
    const cancels = this.signals.of(runId).subscribe(({ type }) => type === 'cancel' && stop.abort());
    const beating = setInterval(() => void this.book.heartbeat(runId).catch(() => undefined), HEARTBEAT_MS);
    const shutdown = (): void => stop.abort(WORKER_STOPS);
    this.#stopping.signal.addEventListener('abort', shutdown, { once: true });
    try {
      const over = await this.syncs.run(runId, stop.signal);
      if (!over) await this.#putBack(runId, 'Its worker stopped; it goes on with the next one.');
    } finally {
      clearInterval(beating);
      cancels.unsubscribe();
      this.#stopping.signal.removeEventListener('abort', shutdown);
    }
  }

  /** A worker that was killed leaves its run behind; it goes back into the queue, and its finished tasks stay finished. */
  async #takeUpSilent(): Promise<void> {
    const { rows } = await this.pool.query<{ id: string }>(
      `select id from sync_run where state = 'running' and heartbeat_at < now() - make_interval(secs => $1)`,
      [SILENT_SECONDS],
    );
    for (const { id } of rows) {
      await this.queue.unlock(id);
      await this.#putBack(id, 'It was interrupted, and is taken up again.');
    }
  }

  async #putBack(runId: string, message: string): Promise<void> {
    const connectionId = await this.book.handBack(runId, message);
    if (connectionId) await this.queue.add(runId, connectionId);
  }
}
