import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The content of a running server's `postmaster.pid`. */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  /** Accepts connections: neither starting nor stopping. */
  readonly ready: boolean;
}

/**
 * Reads `postmaster.pid`. Undefined if it does not exist or is still being written. The lines are those of
 * `src/include/utils/pidfile.h`: 1 is the process, 4 the port, 8 the state.
 */
export async function readPostmasterFile(dataDirectory: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(dataDirectory, 'postmaster.pid'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Math.abs(Number(lines[0] ?? ''));
  const port = Number(lines[3] ?? '');
  return pid > 0 && port > 0 ? { pid, port, ready: lines[7] === 'ready' } : undefined;
}
