import { createWriteStream, realpathSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import type { DemandGate } from '@maestro/core';
import { UsageError } from '../exit-decision.js';

/** The destination of the inventory. */
export interface OutputTarget {
  /** While the reader is slow, the gate is closed and no further page is requested. */
  write(text: string | Buffer): void;
  /** Waits until everything is written. */
  finish(): Promise<void>;
}

/** Writes to a stream and closes the gate while it is full. Writes to a broken stream are ignored. */
function gatedWrite(stream: Writable, gate: DemandGate): (text: string | Buffer) => void {
  stream.on('drain', () => gate.open());
  stream.on('error', () => gate.open());
  return (text) => {
    if (text.length > 0 && stream.writable && !stream.errored && !stream.write(text)) gate.close();
  };
}

/** Data on stdout. */
export function stdoutTarget(gate: DemandGate): OutputTarget {
  const write = gatedWrite(process.stdout, gate);
  const finish = async (): Promise<void> => {
    const { stdout } = process;
    if (stdout.writable && !stdout.errored) await new Promise<void>((done) => stdout.write('', () => done()));
  };
  return { write, finish };
}

/**
 * Data to a file. Files are written atomically, so an interrupted run leaves the earlier file unchanged. Links are followed; devices and pipes are written
 * to directly.
 *
 * @throws {UsageError} if the file cannot be written, immediately or from `finish`.
 */
export function fileTarget(named: string, gate: DemandGate, onError: () => void): OutputTarget {
  const { file, written } = placeOf(named);
  const stream = createWriteStream(written);
  const done = finished(stream).catch(async (error: unknown) => {
    onError();
    if (written !== file) await rm(written, { force: true });
    throw unwritable(named, error);
  });
  // Awaited in finish(); prevents an unhandled rejection until then.
  done.catch(() => undefined);
  const finish = async (): Promise<void> => {
    stream.end();
    await done;
    if (written !== file) await rename(written, file);
  };
  return { write: gatedWrite(stream, gate), finish };
}

/** The target file, and the temporary file that is written first. */
function placeOf(named: string): { file: string; written: string } {
  try {
    const existing = statSync(named, { throwIfNoEntry: false });
    const file = existing ? realpathSync(named) : named;
    return { file, written: existing && !existing.isFile() ? file : `${file}.${process.pid}.part` };
  } catch (error) {
    throw unwritable(named, error);
  }
}

function unwritable(file: string, error: unknown): UsageError {
  const why = error instanceof Error ? error.message : String(error);
  return new UsageError(`${file} could not be written: ${why}. Choose another place with --output.`, { cause: error });
}
