import { BehaviorSubject, first, map, type Observable } from 'rxjs';

/** Checked before each request. Closed while the consumer is behind. */
export interface Demand {
  /** Emits once the gate is open, then completes. */
  whenOpen(): Observable<void>;
}

/** The gate that a consumer opens and closes: a writer to a database, a pipe. Open at first. */
export class DemandGate implements Demand {
  readonly #isOpen = new BehaviorSubject(true);

  open(): void {
    this.#isOpen.next(true);
  }

  close(): void {
    this.#isOpen.next(false);
  }

  whenOpen(): Observable<void> {
    return this.#isOpen.pipe(
      first((open) => open),
      map(() => undefined),
    );
  }
}
