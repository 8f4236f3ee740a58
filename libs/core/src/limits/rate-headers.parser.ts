import type { RateHeaders } from '../contract/rate-limit.types.js';
import type { RateFeedback } from './rate-feedback.types.js';

/** A smaller reset counts seconds from now (the IETF draft); a larger one is a moment in seconds (DigitalOcean, GitHub). */
const FIRST_EPOCH_SECOND = 1_000_000_000;

/** From here on, a reset is a moment in milliseconds. */
const FIRST_EPOCH_MS = FIRST_EPOCH_SECOND * 1000;

/**
 * Reads what an answer says of a budget. Nonsense is left out.
 *
 * @param headers by lower-case name.
 * @param now milliseconds since the epoch.
 * @param names where they are not those of the IETF draft: `ratelimit-limit`, `ratelimit-remaining` and `ratelimit-reset`.
 */
export function readRateHeaders(
  headers: Readonly<Record<string, string | undefined>> | undefined,
  now: number,
  names: RateHeaders = {},
): RateFeedback {
  const { limit = 'ratelimit-limit', remaining = 'ratelimit-remaining', reset = 'ratelimit-reset' } = names;
  const valueOf = (name: string): number | undefined => wholeNumber(headers?.[name.toLowerCase()]);
  return { limit: valueOf(limit), remaining: valueOf(remaining), resetAt: momentOf(valueOf(reset), now) };
}

function momentOf(reset: number | undefined, now: number): number | undefined {
  if (reset === undefined || reset >= FIRST_EPOCH_MS) return reset;
  return reset >= FIRST_EPOCH_SECOND ? reset * 1000 : now + reset * 1000;
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text.trim()) ? Number(text) : undefined;
}
