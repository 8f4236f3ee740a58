import { EXIT_CODES, exitNow } from '../exit-decision.js';

/** Milliseconds after which a stopped command exits, even if something still hangs. */
const FORCED_EXIT_MS = 900;

/** The abort signal of a command: raised by Ctrl-C or a closed pipe. A second Ctrl-C exits immediately. */
export class Cancellation {
  readonly #controller = new AbortController();
  readonly #onSignal = (): void => this.#interrupt();
  // The reader has closed the pipe (`| head`). Any other error of stdout stops the run too.
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

  /** Like Ctrl-C, but silent: the output can no longer be read. */
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
    process.stderr.write('\nStopping. Press Ctrl-C again to stop immediately.\n');
    this.#lastCall = setTimeout(() => exitNow(EXIT_CODES.interrupted), FORCED_EXIT_MS).unref();
    this.stop();
  }
}
