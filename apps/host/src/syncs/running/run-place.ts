/** A fixed number of places, given out in the order in which they are asked for. */
export class Places {
  readonly #line: (() => void)[] = [];
  #free: number;

  constructor(count: number) {
    this.#free = count;
  }

  /** Resolves when a place is free. Give it back exactly once. */
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
 * Where a run works. It begins in the worker slot of its job. When it has to wait for long, the job ends and frees that slot; afterwards
 * the run works in one of the places for resumed runs. Two pools, because a queue full of new runs must not keep resumed ones from ending.
 */
export class RunPlace {
  /** Resolves when the job may end: the run is over, or waits and will continue without the job. */
  readonly jobDone: Promise<void>;
  #endJob: () => void = () => undefined;
  #isResumed = false;
  #isOver = false;

  constructor(readonly resumed: Places) {
    this.jobDone = new Promise((resolve) => (this.#endJob = resolve));
  }

  /** The run waits and needs no place. */
  giveUp(): void {
    this.#endJob();
    this.#giveBack();
  }

  /** Resolves when the run has a place again. */
  async takeAgain(): Promise<void> {
    await this.resumed.take();
    this.#isResumed = true;
    // It was cancelled while it stood in line.
    if (this.#isOver) this.#giveBack();
  }

  /** The run is over. */
  end(): void {
    this.#isOver = true;
    this.giveUp();
  }

  #giveBack(): void {
    if (this.#isResumed) this.resumed.giveBack();
    this.#isResumed = false;
  }
}
