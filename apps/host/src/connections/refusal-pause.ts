const MINUTE_MS = 60_000;
const SHORTEST_MS = 15 * MINUTE_MS;
const LONGEST_MS = 360 * MINUTE_MS;

/**
 * How long scheduled syncs wait after a provider refused the credential, in milliseconds: as long as it has been refused already, so
 * that each wait is twice the one before, and people who try by hand meanwhile make it no longer.
 *
 * @param refusedForMs since the first refusal.
 */
export function refusalPause(refusedForMs: number): number {
  return Math.min(Math.max(refusedForMs, SHORTEST_MS), LONGEST_MS);
}
