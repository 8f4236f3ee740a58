/** A fixed number of slots, assigned in the order of requests. */
export class Slots {
  readonly #line: (() => void)[] = [];
  #free: number;

  constructor(count: number) {
    this.#free = count;
  }

  /** Resolves when a slot is free. Release it exactly once. */
  async take(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    await new Promise<void>((resolve) => this.#line.push(resolve));
  }

  giveBack(): void {
    const next = this.#line.shift();
    if (next) next();
    else this.#free += 1;
  }
}

/**
 * The slot of a sync. It starts in the worker slot of its job. If it has to wait for long, the job ends and frees that
 * slot, and the sync later resumes in one of the slots for resumed syncs. Two pools, because a queue full of new syncs
 * must not block resumed ones.
 */
export class SyncSlot {
  /** Resolves when the job may end: the sync has ended, or waits and will continue without the job. */
  readonly jobDone: Promise<void>;
  #endJob: () => void = () => undefined;
  #isResumed = false;
  #isOver = false;

  constructor(readonly resumed: Slots) {
    this.jobDone = new Promise((resolve) => (this.#endJob = resolve));
  }

  /** The sync waits and needs no slot. */
  giveUp(): void {
    this.#endJob();
    this.#giveBack();
  }

  /** Resolves when the sync has a slot again. */
  async takeAgain(): Promise<void> {
    await this.resumed.take();
    this.#isResumed = true;
    // It was cancelled while queued.
    if (this.#isOver) this.#giveBack();
  }

  /** The sync has ended. */
  end(): void {
    this.#isOver = true;
    this.giveUp();
  }

  #giveBack(): void {
    if (this.#isResumed) this.resumed.giveBack();
    this.#isResumed = false;
  }
}
