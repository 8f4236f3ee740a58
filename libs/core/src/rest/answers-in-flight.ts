import { largestAnswerBytes } from './page-budget.js';

interface Waiting {
  readonly bytes: number;
  readonly admit: () => void;
}

/**
 * Bounds the bytes of the answers that are read and parsed at once, over all lists and connections of a process: memory belongs to the
 * process. Answers wait in order; one that alone is larger than the limit is read when nothing else is.
 */
export class AnswersInFlight {
  #bytes = 0;
  readonly #waiting: Waiting[] = [];

  constructor(readonly limit: () => number) {}

  /**
   * Does work while its bytes are counted.
   *
   * @param bytes that the answer is expected to have.
   * @throws the reason of `signal` when it aborts before the work begins.
   */
  async run<Result>(bytes: number, signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    await this.#enter(bytes, signal);
    try {
      return await work();
    } finally {
      this.#bytes -= bytes;
      this.#admit();
    }
  }

  #enter(bytes: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(signal.reason as Error);
        this.#admit();
      };
      const admit = (): void => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
      const waiting = { bytes, admit };
      signal.addEventListener('abort', giveUp, { once: true });
      this.#waiting.push(waiting);
      this.#admit();
    });
  }

  #admit(): void {
    for (let [next] = this.#waiting; next; [next] = this.#waiting) {
      if (this.#bytes > 0 && this.#bytes + next.bytes > this.limit()) return;
      this.#waiting.shift();
      this.#bytes += next.bytes;
      next.admit();
    }
  }
}

/** Of this process. */
export const ANSWERS_IN_FLIGHT = new AnswersInFlight(largestAnswerBytes);
