import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** Where a command that asks a host reads and writes. */
export interface HostStreams {
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable;
}

/** Those of this process. */
export const PROCESS_STREAMS: HostStreams = {
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
};

/** Writes a text, and waits while its reader is slow. Without one, nothing is written. @throws if the signal is aborted. */
export async function print(stream: Writable, text: string | Uint8Array, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  if (text.length > 0 && stream.writable && !stream.errored && !stream.write(text))
    await once(stream, 'drain', { signal });
}
