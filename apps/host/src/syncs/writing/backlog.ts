import type { DemandGate } from '@maestro/core';
import { mergeMap, Subject } from 'rxjs';

/** The number of unwritten rows at which requests pause, and the number at which they resume. */
const CLOSE_ABOVE = 4000;
const OPEN_BELOW = 2000;

/** One is being written while the next one is prepared. */
const TOGETHER = 2;

/** Prepares a write, and returns a function that writes. */
export type Preparation = () => Promise<() => Promise<void>>;

/**
 * Runs writes sequentially, each prepared while the previous one is written, and applies back-pressure to the
 * providers' pages. Writes of two batches never overlap: each locks its sync, and other changes of the sync must be
 * possible between them.
 */
export class Backlog {
  readonly #batches = new Subject<() => Promise<void>>();
  readonly #pending = new Set<Promise<void>>();
  #written: Promise<void> = Promise.resolve();
  #rows = 0;
  #failure?: { readonly error: unknown };

  /** @param onFailure called once, when a write failed; later writes are skipped. */
  constructor(
    readonly gate: DemandGate,
    readonly onFailure: (error: unknown) => void,
  ) {
    this.#batches.pipe(mergeMap((batch) => batch(), TOGETHER)).subscribe();
  }

  /** Queues a write with its number of rows. */
  add(rows: number, prepare: Preparation): void {
    this.#rows += rows;
    if (this.#rows > CLOSE_ABOVE) this.gate.close();
    const done = new Promise<void>((resolve) => {
      this.#batches.next(async () => {
        await this.#inTurn(prepare);
        this.#rows -= rows;
        if (this.#rows < OPEN_BELOW) this.gate.open();
        resolve();
      });
    });
    this.#track(done);
  }

  /** Runs an action once everything queued so far is written. Later writes do not wait for it. */
  afterwards(work: () => Promise<void>): void {
    this.#track(Promise.all(this.#pending).then(() => this.#attempt(work)));
  }

  /** Waits until everything queued so far is done. */
  async flushed(): Promise<void> {
    await Promise.all(this.#pending);
    if (this.#failure) throw this.#failure.error;
  }

  #inTurn(prepare: Preparation): Promise<void> {
    const before = this.#written;
    this.#written = this.#attempt(prepare).then(async (write) => {
      await before;
      if (write) await this.#attempt(write);
    });
    return this.#written;
  }

  #track(done: Promise<void>): void {
    this.#pending.add(done);
    void done.then(() => this.#pending.delete(done));
  }

  async #attempt<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    if (this.#failure) return undefined;
    try {
      return await work();
    } catch (error) {
      // If two fail, the first error is reported.
      if (!this.#failure) {
        this.#failure = { error };
        this.onFailure(error);
      }
      return undefined;
    }
  }
}
