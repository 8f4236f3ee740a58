import { writeSync } from 'node:fs';

/** The exit codes of the command line. */
export const EXIT_CODES = {
  complete: 0,
  nothingRead: 1,
  wrongUsage: 2,
  incomplete: 3,
  /** Of a comparison. Unlike that of `diff`, it cannot be confused with a failure. */
  different: 4,
  /** Of `check`: something was found. */
  found: 4,
  /** 128 and the number of SIGINT, as shells count. */
  interrupted: 130,
} as const;

let isDecided = false;
let hasCrashed = false;
let busyWith: () => readonly string[] = () => [];

/**
 * Makes failure the default: a process that ends before {@link decideExit} was called reports it and exits with 1. Node alone would exit with
 * 0 when nothing is left to run, although a promise is still pending, and a plugin could exit on its own.
 */
export function expectExitDecision(): void {
  process.on('uncaughtExceptionMonitor', () => (hasCrashed = true));
  process.on('exit', () => {
    // Node has already printed the error.
    if (isDecided || hasCrashed) return;
    process.exitCode = EXIT_CODES.nothingRead;
    const plugins = busyWith();
    const at = plugins.length > 0 ? ` while it loaded ${plugins.join(', ')}` : '';
    sayLast(
      `maestro ended prematurely${at}; do not rely on its output. ` +
        'Most likely a plugin exited the process, or is waiting for something that can no longer happen. Try again without it: MAESTRO_PLUGINS lists the plugins.\n',
    );
  });
}

/** What to blame if the process ends early: the plugins that are loading at that moment. */
export function explainEarlyExit(loading: () => readonly string[]): void {
  busyWith = loading;
}

/** The command is done, and this is its exit code. The process ends once everything it wrote has arrived. */
export function decideExit(code: number): void {
  isDecided = true;
  process.exitCode = code;
}

/** Ends the process now, with this exit code. */
export function exitNow(code: number): never {
  decideExit(code);
  process.exit(code);
}

function sayLast(text: string): void {
  try {
    writeSync(process.stderr.fd, text);
  } catch {
    // stderr is closed; the exit code remains.
  }
}

/** An error that the user must fix in the command. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
