import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { run, type Runner, type RunnerOptions, type Task, type TaskList } from 'graphile-worker';
import { inHostContext } from '../../database/host-context.js';
import type { Pool } from '../../database/queries.js';
import { AbandonedJobs, type Released } from './abandoned-jobs.js';
import { WorkerLocks } from './worker-locks.js';

/** Milliseconds between restarts. */
const RESTART_MS = 1000;

/** Milliseconds between two looks for jobs of workers that are gone. */
const LOOK_MS = 2000;

/**
 * With batched completion, a failure to complete a job stops graphile-worker; without it, the failure would be an
 * unhandled rejection, which ends the process (graphile-worker 0.17.3, `completeJob` in worker.js).
 */
const WATCHED = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/** What graphile-worker says of the workers of one start. The jobs of all have one id. */
interface PoolEvent {
  readonly workerPool: { readonly id: string };
}

/** Of a graphile-worker, and of the jobs of others that were killed. */
export interface QueueOptions extends RunnerOptions {
  readonly pgPool: Pool;
  /** Jobs that something else gives to another worker when theirs was killed. */
  readonly keptJobs?: readonly string[];
  readonly released?: Released;
}

/**
 * Keeps a graphile-worker running: it stops if the database becomes unavailable while it completes a job, and is then restarted. Takes over
 * the jobs of workers that were killed, in this host or another one.
 */
export class QueueRunner {
  readonly #logger = new Logger(QueueRunner.name);
  readonly #stopping = new AbortController();
  readonly #jobs = new Set<Promise<unknown>>();
  #over = Promise.resolve();
  #runner!: Runner;
  #failed!: Promise<unknown>;
  #looking?: NodeJS.Timeout;
  #look: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly options: QueueOptions,
    private readonly locks: WorkerLocks,
    private readonly abandoned: AbandonedJobs,
  ) {}

  /** @throws {Error} if the database cannot be reached at the first start. */
  static async start({ keptJobs = [], released, ...options }: QueueOptions): Promise<QueueRunner> {
    const { pgPool, taskList = {} } = options;
    const tasks = Object.keys(taskList).filter((name) => !keptJobs.includes(name));
    const locks = await WorkerLocks.open(pgPool);
    const queue = new QueueRunner(options, locks, new AbandonedJobs(pgPool, tasks, released));
    try {
      await queue.#run();
    } catch (error) {
      locks.close();
      throw error;
    }
    queue.#over = queue.#keep();
    queue.#lookLater(0);
    return queue;
  }

  /** Takes no more jobs, and waits for running ones. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    clearTimeout(this.#looking);
    await this.#look;
    await this.#stopRunner();
    await this.#over;
    await Promise.allSettled(this.#jobs);
    this.locks.close();
  }

  /** One that failed takes no more jobs, but it would end only after its last job, which may take hours: it is not waited for. */
  async #run(): Promise<void> {
    const events = new EventEmitter();
    const failed = once(events, 'pool:fatalError');
    let worker = '';
    events.on('pool:create', ({ workerPool }: PoolEvent) => this.locks.hold((worker = workerPool.id)));
    const options = { ...this.options, taskList: this.#tracked(), preset: WATCHED, events };
    this.#runner = await run(options);
    const ended = this.#runner.promise
      .catch((error: unknown) => this.#logger.warn('The queue stopped', error))
      .finally(() => this.locks.drop(worker));
    this.#failed = Promise.race([failed, ended]);
  }

  /** A job may be taken while something else is handled, whose context it must not inherit. */
  #tracked(): TaskList {
    const tasks = Object.entries(this.options.taskList ?? {}).map(([name, task]) => {
      const tracked: Task = async (...given) => {
        const job = inHostContext(async () => task?.(...given));
        this.#jobs.add(job);
        return job.finally(() => this.#jobs.delete(job));
      };
      return [name, tracked] as const;
    });
    return Object.fromEntries(tasks);
  }

  async #keep(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      await this.#failed;
      await this.#startAgain();
    }
  }

  async #startAgain(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await sleep(RESTART_MS, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        await this.#run();
        if (signal.aborted) await this.#stopRunner();
        return;
      } catch (error) {
        this.#logger.debug('The queue could not be started again', error);
      }
    }
  }

  /** An unavailable database is asked again. */
  #lookLater(ms: number): void {
    this.#looking = setTimeout(() => {
      this.#look = this.abandoned
        .look()
        .catch((error: unknown) => this.#logger.debug('Jobs of killed workers could not be looked for', error))
        .finally(() => this.#stopping.signal.aborted || this.#lookLater(LOOK_MS));
    }, ms).unref();
  }

  /** Stopping one that has already stopped is an error. */
  async #stopRunner(): Promise<void> {
    await this.#runner.stop().catch(() => undefined);
  }
}
