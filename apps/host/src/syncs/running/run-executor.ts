import { Inject, Injectable, Logger } from '@nestjs/common';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';
import { allowing } from '../../database/time-limits.js';
import { SyncSignals } from '../sync-signals.js';
import { isPassingFailure } from './passing-failure.js';
import { RunBook, type StartedRun } from './run-book.js';
import { RunLostError } from './run-lost.error.js';
import { RunReturner } from './run-returner.js';
import { STOP_REASON } from './stop-reason.constants.js';
import { SyncRunner } from './sync-runner.js';

/** Heartbeats within the time after which a silent worker's runs are taken up: some may be late. */
const HEARTBEATS = 5;

/** Works on one run after the other has been started: keeps it alive, hears of its cancellation, and gives it back when it cannot go on. */
@Injectable()
export class RunExecutor {
  readonly #logger = new Logger(RunExecutor.name);

  constructor(
    @Inject(HOST_CONFIG) private readonly config: HostConfig,
    @Inject(RunBook) private readonly book: RunBook,
    @Inject(SyncRunner) private readonly runner: SyncRunner,
    @Inject(RunReturner) private readonly returner: RunReturner,
    @Inject(SyncSignals) private readonly signals: SyncSignals,
  ) {}

  /** @param stopping aborts when this process stops. */
  execute(runId: string, stopping: AbortSignal): Promise<void> {
    return allowing('sync', () => this.#execute(runId, stopping));
  }

  async #execute(runId: string, stopping: AbortSignal): Promise<void> {
    const run = await this.book.start(runId);
    if (!run) return;
    const stop = new AbortController();
    const stopped = (): void => stop.abort(STOP_REASON.workerStops);
    stopping.addEventListener('abort', stopped, { once: true });
    if (stopping.aborted) stopped();
    const cancels = this.signals.of(runId).subscribe(({ type }) => type === 'cancel' && stop.abort());
    const beating = setInterval(() => void this.#beat(run, stop), this.config.workerTimeoutMs / HEARTBEATS);
    try {
      const isOver = await this.runner.run(run, stop.signal);
      if (!isOver) await this.returner.handBack(run.claim);
    } catch (error) {
      await this.#interrupted(run, error);
    } finally {
      clearInterval(beating);
      cancels.unsubscribe();
      stopping.removeEventListener('abort', stopped);
    }
  }

  /** Also hears what a lost signal did not tell. A database that is away is asked again. */
  async #beat({ claim }: StartedRun, stop: AbortController): Promise<void> {
    const answer = await this.book.heartbeat(claim).catch(() => 'go-on');
    if (answer === 'cancelled') stop.abort();
    if (answer === 'lost') stop.abort(STOP_REASON.lost);
  }

  /** Where even this cannot be written, the run is taken up once its worker has been silent for long enough. */
  async #interrupted({ claim }: StartedRun, error: unknown): Promise<void> {
    const { runId } = claim;
    this.#logger.warn({ runId, msg: 'A sync could not go on' }, error);
    if (error instanceof RunLostError) return;
    const giving = isPassingFailure(error)
      ? this.returner.interrupt(claim, 'the database could not take what was read.')
      : this.book.fail(claim, 'The host failed while it worked on this. Its log says why, under the id of this sync.');
    await giving.catch((cause: unknown) => this.#logger.warn({ runId, msg: 'A sync waits to be taken up' }, cause));
  }
}
