import type { DemandGate } from '@maestro/core';

/** Rows that may wait to be written before no further page is asked for, and below which pages are asked for again. */
const CLOSE_ABOVE = 4000;
const OPEN_BELOW = 2000;

/** Runs writes one after the other, and keeps the providers' pages from piling up before them. */
export class Backlog {
  #rows = 0;
  #last: Promise<void> = Promise.resolve();
  #failure?: { readonly error: unknown };

  /** @param onFailure told once, when a write failed: nothing after it is written. */
  constructor(
    readonly gate: DemandGate,
    readonly onFailure: (error: unknown) => void,
  ) {}

  /** Queues a write of so many rows. */
  add(rows: number, write: () => Promise<void>): void {
    this.#rows += rows;
    if (this.#rows > CLOSE_ABOVE) this.gate.close();
    this.#last = this.#last.then(async () => {
      if (!this.#failure) await this.#attempt(write);
      this.#rows -= rows;
      if (this.#rows < OPEN_BELOW) this.gate.open();
    });
  }

  async #attempt(write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      this.#failure = { error };
      this.onFailure(error);
    }
  }

  /** Waits until everything queued so far is written. */
  async flushed(): Promise<void> {
    await this.#last;
    if (this.#failure) throw this.#failure.error;
  }
}
