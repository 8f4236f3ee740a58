import { Inject, Injectable, Logger } from '@nestjs/common';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';
import { allowing } from '../../database/time-limits.js';
import { SyncSignals } from '../events/sync-signals.js';
import { isPassingFailure } from '../../database/database-errors.js';
import { Slots, SyncSlot } from './sync-slot.js';
import { SyncRepository, type StartedSync } from './sync-repository.js';
import { SyncLostError } from './sync-claim.js';
import { StaleSyncRecovery } from './stale-sync-recovery.js';
import { type WaitingRoom } from './long-waits.js';
import { STOP_REASON, SyncRunner } from './sync-runner.js';

/** How many new syncs, and likewise resumed ones, a process works on at the same time. Syncs that wait for their provider do not count. */
export const WORKING_SYNCS = 5;

/** Heartbeats per worker timeout, so that some may be late. */
const HEARTBEATS = 5;

/** Executes syncs: renews their heartbeats, reacts to cancellation, and returns a sync that cannot continue to the queue. */
@Injectable()
export class SyncExecutor {
  readonly #logger = new Logger(SyncExecutor.name);
  readonly #resumed = new Slots(WORKING_SYNCS);
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
    const sync = await allowing('sync', () => this.syncs.start(runId));
    if (!sync) return;
    const slot = new SyncSlot(this.#resumed);
    const working = allowing('sync', () => this.#work(sync, slot, stopping)).finally(() => slot.end());
    const over = working.then(
      () => undefined,
      () => undefined,
    );
    this.#underWay.add(over);
    void over.then(() => this.#underWay.delete(over));
    await Promise.race([working, slot.jobDone]);
  }

  /** Resolves when no sync is running any more. Does not stop them: abort `stopping` first. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  async #work(sync: StartedSync, slot: SyncSlot, stopping: AbortSignal): Promise<void> {
    const { runId } = sync.claim;
    const stop = new AbortController();
    const stopped = (): void => stop.abort(STOP_REASON.workerStops);
    stopping.addEventListener('abort', stopped, { once: true });
    if (stopping.aborted) stopped();
    const cancels = this.signals.of(runId).subscribe(({ type }) => type === 'cancel' && stop.abort());
    const beating = setInterval(() => void this.#beat(sync, stop), this.config.workerTimeoutMs / HEARTBEATS);
    try {
      const isOver = await this.runner.run(sync, stop.signal, this.#waitingRoom(sync, slot));
      if (!isOver) await this.recovery.handBack(sync.claim);
    } catch (error) {
      await this.#interrupted(sync, error);
    } finally {
      clearInterval(beating);
      cancels.unsubscribe();
      stopping.removeEventListener('abort', stopped);
    }
  }

  /** Each update waits for the previous one, so that the last one wins. */
  #waitingRoom({ claim }: StartedSync, slot: SyncSlot): WaitingRoom {
    let noted = Promise.resolve();
    const note = (write: () => Promise<void>): void => {
      noted = noted.then(write).catch((error: unknown) => this.#logger.debug('A wait could not be noted', error));
    };
    return {
      enter: (wait) => {
        slot.giveUp();
        note(() => this.syncs.noteWait(claim, wait));
      },
      leave: async () => {
        await slot.takeAgain();
        note(() => this.syncs.noteWait(claim));
      },
    };
  }

  /** Also detects cancellations whose signal was lost. An unavailable database is retried. */
  async #beat({ claim }: StartedSync, stop: AbortController): Promise<void> {
    const answer = await this.syncs.heartbeat(claim).catch(() => 'go-on');
    if (answer === 'cancelled') stop.abort();
    if (answer === 'lost') stop.abort(STOP_REASON.lost);
  }

  /** If even this cannot be written, the sync is taken over after the worker timeout. */
  async #interrupted({ claim }: StartedSync, error: unknown): Promise<void> {
    const { runId } = claim;
    this.#logger.warn({ runId, msg: 'A sync could not go on' }, error);
    if (error instanceof SyncLostError) return;
    const giving = isPassingFailure(error)
      ? this.recovery.interrupt(claim, 'the database could not take what was read.')
      : this.syncs.fail(claim, 'The host failed while it worked on this. Its log says why, under the id of this sync.');
    await giving.catch((cause: unknown) => this.#logger.warn({ runId, msg: 'A sync waits to be taken up' }, cause));
  }
}
