import type { RateFeedback } from './rate-feedback.types.js';

/** A smaller `ratelimit-reset` counts seconds from now (the IETF draft); a larger one is a moment (DigitalOcean, GitHub). */
const FIRST_EPOCH_SECOND = 1_000_000_000;

/** Reads `ratelimit-limit`, `ratelimit-remaining` and `ratelimit-reset`. Header names are lower case. Nonsense is left out. */
export function readRateHeaders(
  headers: Readonly<Record<string, string | undefined>> | undefined,
  now: number,
): RateFeedback {
  const reset = wholeNumber(headers?.['ratelimit-reset']);
  return {
    limit: wholeNumber(headers?.['ratelimit-limit']),
    remaining: wholeNumber(headers?.['ratelimit-remaining']),
    resetAt: reset === undefined ? undefined : reset >= FIRST_EPOCH_SECOND ? reset * 1000 : now + reset * 1000,
  };
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text.trim()) ? Number(text) : undefined;
}
