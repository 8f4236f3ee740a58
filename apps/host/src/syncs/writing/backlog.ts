import type { DemandGate } from '@maestro/core';
import { mergeMap, Subject } from 'rxjs';

/** Rows that may wait to be written before no further page is asked for, and below which pages are asked for again. */
const CLOSE_ABOVE = 4000;
const OPEN_BELOW = 2000;

/** One is written while the next one is prepared. */
const TOGETHER = 2;

/** Prepares a write, and gives what writes it. */
export type Preparation = () => Promise<() => Promise<void>>;

/**
 * Runs writes one after the other, each prepared while the one before is written, and keeps the providers' pages from piling up before
 * them. Those of two batches never overlap: each locks its run, and whoever wants to change the run must get between two of them.
 */
export class Backlog {
  readonly #batches = new Subject<() => Promise<void>>();
  readonly #pending = new Set<Promise<void>>();
  #written: Promise<void> = Promise.resolve();
  #rows = 0;
  #failure?: { readonly error: unknown };

  /** @param onFailure told once, when a write failed: nothing after it is written. */
  constructor(
    readonly gate: DemandGate,
    readonly onFailure: (error: unknown) => void,
  ) {
    this.#batches.pipe(mergeMap((batch) => batch(), TOGETHER)).subscribe();
  }

  /** Queues a write of so many rows. */
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

  /** Does something once everything queued so far is written. What is queued later does not wait for it. */
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
      // Of two that fail together, the first one tells.
      if (!this.#failure) {
        this.#failure = { error };
        this.onFailure(error);
      }
      return undefined;
    }
  }
}
