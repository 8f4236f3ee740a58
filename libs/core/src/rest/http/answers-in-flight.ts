import { largestAnswerBytes } from './page-budget.js';

interface Waiting {
  readonly bytes: number;
  readonly admit: () => void;
}

/** A response that is being read. */
interface Answer {
  bytes: number;
}

interface Growing extends Waiting {
  readonly answer: Answer;
}

/**
 * Waits until a response that is larger than expected may continue. Undefined if it need not wait.
 *
 * @param bytes received so far.
 */
export type Grow = (bytes: number) => Promise<void> | undefined;

/**
 * Bounds the bytes of responses that are read and parsed at once, over all lists and connections of a process, because
 * they share its memory. Responses wait in order. A response that exceeds its expected size waits as well, with
 * priority over new ones; the first of these always continues, which prevents deadlock. Only that one response can
 * exceed the limit.
 */
export class AnswersInFlight {
  #bytes = 0;
  /** The response that may exceed the limit. */
  #first?: Answer;
  readonly #waiting: Waiting[] = [];
  readonly #growing: Growing[] = [];

  constructor(readonly limit: () => number) {}

  /**
   * Runs work while counting its bytes.
   *
   * @param bytes the expected size of the response.
   * @param work receives a function to call for each chunk of the response.
   * @throws the reason of `signal` if it aborts before the work starts or while the response waits.
   */
  async run<Result>(bytes: number, signal: AbortSignal, work: (grow: Grow) => Promise<Result>): Promise<Result> {
    const answer: Answer = { bytes };
    await this.#wait(this.#waiting, { bytes }, signal);
    try {
      return await work((read) => this.#grow(answer, read, signal));
    } finally {
      this.#bytes -= answer.bytes;
      if (this.#first === answer) this.#first = undefined;
      this.#admit();
    }
  }

  /** By at least half of its size, because chunks are small. */
  #grow(answer: Answer, read: number, signal: AbortSignal): Promise<void> | undefined {
    if (read <= answer.bytes) return undefined;
    const bytes = Math.max(read - answer.bytes, Math.ceil(answer.bytes / 2));
    return this.#wait(this.#growing, { bytes, answer }, signal);
  }

  #wait<Of extends Waiting>(queue: Of[], what: Omit<Of, 'admit'>, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        queue.splice(queue.indexOf(waiting), 1);
        reject(signal.reason as Error);
        this.#admit();
      };
      const admit = (): void => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
      const waiting = { ...what, admit } as Of;
      signal.addEventListener('abort', giveUp, { once: true });
      queue.push(waiting);
      this.#admit();
    });
  }

  #nextToGrow(): Growing | undefined {
    const [next] = this.#growing;
    if (next && this.#bytes + next.bytes <= this.limit()) return next;
    this.#first ??= next?.answer;
    return this.#growing.find(({ answer }) => answer === this.#first);
  }

  #admit(): void {
    for (let next = this.#nextToGrow(); next; next = this.#nextToGrow()) {
      this.#growing.splice(this.#growing.indexOf(next), 1);
      this.#bytes += next.bytes;
      next.answer.bytes += next.bytes;
      next.admit();
    }
    if (this.#growing.length > 0) return;
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
