import type { RateHeaders } from '../contract/rate-limit.types.js';
import type { RateFeedback } from './permit.types.js';

/** A smaller reset is in seconds from now (IETF draft), a larger one in seconds since the epoch (DigitalOcean, GitHub). */
const FIRST_EPOCH_SECOND = 1_000_000_000;

/** From this value on, a reset is in milliseconds since the epoch. */
const FIRST_EPOCH_MS = FIRST_EPOCH_SECOND * 1000;

/**
 * Parses the rate limit headers of a response. Invalid values are ignored.
 *
 * @param headers by lower-case name.
 * @param now milliseconds since the epoch.
 * @param names the header names, if they differ from the IETF draft: `ratelimit-limit`, `ratelimit-remaining` and
 * `ratelimit-reset`.
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

/** The three forms of an HTTP date, all in GMT. Date.parse alone would also accept `soon 5`. */
const HTTP_DATE = /^[A-Z][a-z]{2,8},? [\w -]+ \d\d:\d\d:\d\d( \d{4}| GMT)$/;

/**
 * The wait that a `retry-after` header asks for, in milliseconds: seconds or an HTTP date (RFC 9110, section 10.2.3).
 * Undefined if it is absent or invalid.
 */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  const text = header?.trim();
  if (!text) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
  if (!HTTP_DATE.test(text)) return undefined;
  const date = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
