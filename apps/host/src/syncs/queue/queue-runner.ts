import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { run, type Runner, type RunnerOptions, type TaskList } from 'graphile-worker';
import { inHostContext } from '../../database/host-context.js';

/** Milliseconds between restarts. */
const RESTART_MS = 1000;

/**
 * With batched completion, a failure to complete a job stops graphile-worker; without it, the failure would be an
 * unhandled rejection, which ends the process (graphile-worker 0.17.3, `completeJob` in worker.js).
 */
const WATCHED = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/** A job may be taken while something else is handled, whose context it must not inherit. */
const inHostContextEach = (tasks: TaskList = {}): TaskList =>
  Object.fromEntries(
    Object.entries(tasks).flatMap(([name, task]) =>
      task === undefined ? [] : [[name, (...given: Parameters<typeof task>) => inHostContext(() => task(...given))]],
    ),
  );

/** Keeps a graphile-worker running: it stops if the database becomes unavailable while it completes a job, and is then restarted. */
export class QueueRunner {
  readonly #logger = new Logger(QueueRunner.name);
  readonly #stopping = new AbortController();
  readonly #over: Promise<void>;
  #runner: Runner;

  private constructor(
    private readonly options: RunnerOptions,
    first: Runner,
  ) {
    this.#runner = first;
    this.#over = this.#keep();
  }

  /** @throws {Error} if the database cannot be reached at the first start. */
  static async start(options: RunnerOptions): Promise<QueueRunner> {
    const watched = { ...options, taskList: inHostContextEach(options.taskList), preset: WATCHED };
    return new QueueRunner(watched, await run(watched));
  }

  /** Takes no more jobs, and waits for running ones. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#stopRunner();
    await this.#over;
  }

  async #keep(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      await this.#runner.promise.catch((error: unknown) => this.#logger.warn('The queue stopped', error));
      await this.#startAgain();
    }
  }

  async #startAgain(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await sleep(RESTART_MS, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        this.#runner = await run(this.options);
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
