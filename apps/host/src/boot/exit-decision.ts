import { writeSync } from 'node:fs';
import { loadingPlugins } from '@maestro/core';
import { stripVTControlCharacters } from 'node:util';
import { BootError } from '../startup/boot-step.js';

/** Node's exit codes when nothing is left to run: 13 while a top-level await is pending. */
const RAN_DRY = new Set([0, 13]);

let isDecided = false;

/**
 * Makes failure the default: a process that would exit successfully before {@link decideExit} was called reports that
 * and exits with 1, so that a supervisor restarts it. Otherwise Node would exit with 0 when nothing is left to run, and
 * so might a plugin that calls exit.
 */
export function expectExitDecision(): void {
  process.on('exit', (code) => {
    if (isDecided || !RAN_DRY.has(code)) return;
    process.exitCode = 1;
    const plugins = loadingPlugins();
    const at = plugins.length > 0 ? ` while it loaded ${plugins.join(', ')}` : '';
    sayLast(
      `The host ended although nobody stopped it${at}. Most likely a plugin exited the process. ` +
        'Remove it from MAESTRO_PLUGINS, and start again.\n',
    );
  });
}

/** Allows the process to end: its command is done, or it was asked to stop. */
export function decideExit(): void {
  isDecided = true;
}

function sayLast(text: string): void {
  try {
    writeSync(process.stderr.fd, text);
  } catch {
    // Nobody reads the output; the exit code remains.
  }
}

/** Errors whose message says what to do. Others are printed with their stack trace. */
const CLEAR = new Set([BootError.name, 'MasterKeyError']);

/** Prints why the host did not start, and exits with 1. */
export function reportFailure(error: unknown): void {
  const text =
    error instanceof Error ? (CLEAR.has(error.name) ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`The host did not start. ${stripVTControlCharacters(text)}\n`, () => process.exit(1));
}
