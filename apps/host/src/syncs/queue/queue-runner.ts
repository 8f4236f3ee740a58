import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { run, type Runner, type RunnerOptions, type Task, type TaskList } from 'graphile-worker';
import { inHostContext } from '../../database/host-context.js';

/** Milliseconds between restarts. */
const RESTART_MS = 1000;

/**
 * With batched completion, a failure to complete a job stops graphile-worker; without it, the failure would be an
 * unhandled rejection, which ends the process (graphile-worker 0.17.3, `completeJob` in worker.js).
 */
const WATCHED = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/** Keeps a graphile-worker running: it stops if the database becomes unavailable while it completes a job, and is then restarted. */
export class QueueRunner {
  readonly #logger = new Logger(QueueRunner.name);
  readonly #stopping = new AbortController();
  readonly #jobs = new Set<Promise<unknown>>();
  #over = Promise.resolve();
  #runner!: Runner;
  #failed!: Promise<unknown>;

  private constructor(private readonly options: RunnerOptions) {}

  /** @throws {Error} if the database cannot be reached at the first start. */
  static async start(options: RunnerOptions): Promise<QueueRunner> {
    const queue = new QueueRunner(options);
    await queue.#run();
    queue.#over = queue.#keep();
    return queue;
  }

  /** Takes no more jobs, and waits for running ones. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#stopRunner();
    await this.#over;
    await Promise.allSettled(this.#jobs);
  }

  /** One that failed takes no more jobs, but it would end only after its last job, which may take hours: it is not waited for. */
  async #run(): Promise<void> {
    const events = new EventEmitter();
    const failed = once(events, 'pool:fatalError');
    const options = { ...this.options, taskList: this.#tracked(), preset: WATCHED, events };
    this.#runner = await run(options);
    const ended = this.#runner.promise.catch((error: unknown) => this.#logger.warn('The queue stopped', error));
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

  /** Stopping one that has already stopped is an error. */
  async #stopRunner(): Promise<void> {
    await this.#runner.stop().catch(() => undefined);
  }
}
