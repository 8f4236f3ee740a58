import { Inject, Injectable, Logger } from '@nestjs/common';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';
import { allowing } from '../../database/time-limits.js';
import { SyncSignals } from '../events/sync-signals.js';
import { isPassingFailure } from '../../database/database-errors.js';
import { Places, RunPlace } from './run-place.js';
import { SyncRepository, type StartedRun } from './sync-repository.js';
import { RunLostError } from './run-claim.js';
import { StaleSyncRecovery } from './stale-sync-recovery.js';
import { type WaitingRoom } from './run-waits.js';
import { STOP_REASON, SyncRunner } from './sync-runner.js';

/** How many new syncs, and likewise resumed ones, a process works on at the same time. Syncs that wait for their provider do not count. */
export const WORKING_RUNS = 5;

/** Heartbeats per worker timeout, so that some may be late. */
const HEARTBEATS = 5;

/** Executes syncs: renews their heartbeats, reacts to cancellation, and returns a sync that cannot continue to the queue. */
@Injectable()
export class RunExecutor {
  readonly #logger = new Logger(RunExecutor.name);
  readonly #resumed = new Places(WORKING_RUNS);
  /** Running syncs, with or without their job. */
  readonly #underWay = new Set<Promise<void>>();

  constructor(
    @Inject(HOST_CONFIG) private readonly config: HostConfig,
    @Inject(SyncRepository) private readonly syncs: SyncRepository,
    @Inject(SyncRunner) private readonly runner: SyncRunner,
    @Inject(StaleSyncRecovery) private readonly recovery: StaleSyncRecovery,
    @Inject(SyncSignals) private readonly signals: SyncSignals,
  ) {}

  /**
   * Starts a sync. Resolves when it has ended, or when it has to wait for its provider for long. It then continues in
   * this process without its job, kept alive by heartbeats, so that the job's slot is free for other connections.
   *
   * @param stopping aborts when this process stops.
   */
  async execute(runId: string, stopping: AbortSignal): Promise<void> {
    const run = await allowing('sync', () => this.syncs.start(runId));
    if (!run) return;
    const place = new RunPlace(this.#resumed);
    const working = allowing('sync', () => this.#work(run, place, stopping)).finally(() => place.end());
    const over = working.then(
      () => undefined,
      () => undefined,
    );
    this.#underWay.add(over);
    void over.then(() => this.#underWay.delete(over));
    await Promise.race([working, place.jobDone]);
  }

  /** Resolves when no sync is running any more. Does not stop them: abort `stopping` first. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  async #work(run: StartedRun, place: RunPlace, stopping: AbortSignal): Promise<void> {
    const { runId } = run.claim;
    const stop = new AbortController();
    const stopped = (): void => stop.abort(STOP_REASON.workerStops);
    stopping.addEventListener('abort', stopped, { once: true });
    if (stopping.aborted) stopped();
    const cancels = this.signals.of(runId).subscribe(({ type }) => type === 'cancel' && stop.abort());
    const beating = setInterval(() => void this.#beat(run, stop), this.config.workerTimeoutMs / HEARTBEATS);
    try {
      const isOver = await this.runner.run(run, stop.signal, this.#waitingRoom(run, place));
      if (!isOver) await this.recovery.handBack(run.claim);
    } catch (error) {
      await this.#interrupted(run, error);
    } finally {
      clearInterval(beating);
      cancels.unsubscribe();
      stopping.removeEventListener('abort', stopped);
    }
  }

  /** Each update waits for the previous one, so that the last one wins. */
  #waitingRoom({ claim }: StartedRun, place: RunPlace): WaitingRoom {
    let noted = Promise.resolve();
    const note = (write: () => Promise<void>): void => {
      noted = noted.then(write).catch((error: unknown) => this.#logger.debug('A wait could not be noted', error));
    };
    return {
      enter: (wait) => {
        place.giveUp();
        note(() => this.syncs.noteWait(claim, wait));
      },
      leave: async () => {
        await place.takeAgain();
        note(() => this.syncs.noteWait(claim));
      },
    };
  }

  /** Also detects cancellations whose signal was lost. An unavailable database is retried. */
  async #beat({ claim }: StartedRun, stop: AbortController): Promise<void> {
    const answer = await this.syncs.heartbeat(claim).catch(() => 'go-on');
    if (answer === 'cancelled') stop.abort();
    if (answer === 'lost') stop.abort(STOP_REASON.lost);
  }

  /** If even this cannot be written, the sync is taken over after the worker timeout. */
  async #interrupted({ claim }: StartedRun, error: unknown): Promise<void> {
    const { runId } = claim;
    this.#logger.warn({ runId, msg: 'A sync could not go on' }, error);
    if (error instanceof RunLostError) return;
    const giving = isPassingFailure(error)
      ? this.recovery.interrupt(claim, 'the database could not take what was read.')
      : this.syncs.fail(claim, 'The host failed while it worked on this. Its log says why, under the id of this sync.');
    await giving.catch((cause: unknown) => this.#logger.warn({ runId, msg: 'A sync waits to be taken up' }, cause));
  }
}
