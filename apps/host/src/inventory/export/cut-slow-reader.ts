import type { ServerResponse } from 'node:http';

/** How often an answer is looked at, in milliseconds. */
const PERIOD_MS = 30_000;

/** Bytes that a client must take in a period while some wait for it: a tenth of what a slow mobile line carries. */
const LEAST_BYTES = 128 * 1024;

/**
 * Cuts an answer whose client hardly reads: a byte now and then would hold its slot, its connection and its snapshot of the database for
 * ever. A period in which the client had taken everything there was does not count against it.
 */
export function cutSlowReader(response: ServerResponse, periodMs = PERIOD_MS): void {
  const { socket } = response;
  if (socket === null) return;
  const taken = (): number => socket.bytesWritten - socket.writableLength;
  let before = taken();
  const timer = setInterval(() => {
    const now = taken();
    if (socket.writableLength > 0 && now - before < LEAST_BYTES) response.destroy();
    before = now;
  }, periodMs);
  response.once('close', () => clearInterval(timer));
}
