import type { ServerResponse } from 'node:http';

/** How often a response is checked, in milliseconds. */
const PERIOD_MS = 30_000;

/** The minimum number of bytes that a client must read per period while data is waiting: a tenth of a slow mobile connection. */
const LEAST_BYTES = 128 * 1024;

/**
 * Aborts a response whose client reads too slowly, which would otherwise hold its slot, its connection and its database
 * snapshot indefinitely. Periods in which the client had read everything available do not count.
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
