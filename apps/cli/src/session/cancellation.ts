import { EXIT_CODES } from '../exit-codes.constants.js';
import { exitNow } from '../exit-decision.js';

/** Milliseconds after which a command that was told to stop ends, whatever still hangs. */
const LAST_CALL_MS = 900;

/** The abort signal of a command: Ctrl-C and a closed pipe raise it. A second Ctrl-C ends the process at once. */
export class Cancellation {
  readonly #controller = new AbortController();
  readonly #onSignal = (): void => this.#interrupt();
  // The reader has seen enough (`| head`). Whatever else goes wrong with stdout stops the run too.
  readonly #onStdoutError = (): void => this.stop();
  #lastCall?: NodeJS.Timeout;
  #isInterrupted = false;

  constructor() {
    process.on('SIGINT', this.#onSignal);
    process.on('SIGTERM', this.#onSignal);
    process.stdout.on('error', this.#onStdoutError);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** As Ctrl-C, without a word: nobody can read the data any more. */
  stop(): void {
    this.#controller.abort();
  }

  /** The exit code of a command that was interrupted after it had read everything: what it printed may not have arrived. */
  exitCode(code: number): number {
    return this.#isInterrupted && code === EXIT_CODES.complete ? EXIT_CODES.interrupted : code;
  }

  release(): void {
    process.off('SIGINT', this.#onSignal);
    process.off('SIGTERM', this.#onSignal);
    clearTimeout(this.#lastCall);
  }

  #interrupt(): void {
    if (this.#controller.signal.aborted) exitNow(EXIT_CODES.interrupted);
    this.#isInterrupted = true;
    process.stderr.write('\nStopping; again to stop at once.\n');
    this.#lastCall = setTimeout(() => exitNow(EXIT_CODES.interrupted), LAST_CALL_MS).unref();
    this.stop();
  }
}
