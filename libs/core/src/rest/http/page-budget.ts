import { ProviderError } from '../../errors/provider-error.js';

/**
 * The maximum size in bytes of one decompressed response, and of all responses that this process reads at once:
 * `MAESTRO_MAX_ANSWER_MB`, 32 by default. A page of 200 clusters with all their nodes is far smaller.
 */
export function largestAnswerBytes(): number {
  const given = Number(process.env['MAESTRO_MAX_ANSWER_MB']);
  return (Number.isInteger(given) && given > 0 ? given : 32) * 1024 * 1024;
}

/** The HTTP client's error code for a larger response. */
export const TOO_LARGE = 'ERR_BODY_TOO_LARGE';

/** The maximum number of concurrent pages of one list. The manifest's concurrency bounds all lists together. */
const PAGES_TOGETHER = 8;

/** The expected size of a first page or a single resource, as a share of the limit. This many never wait. */
const FIRST_SHARE = 1 / 64;

/** How many pages of one list may be in flight, based on the largest so far. */
export class PageBudget {
  #largest = 0;

  /** The expected number of characters of the next page. */
  get expected(): number {
    return this.#largest || largestAnswerBytes() * FIRST_SHARE;
  }

  note(length: number): void {
    this.#largest = Math.max(this.#largest, length);
  }

  get pagesTogether(): number {
    return Math.max(1, Math.min(PAGES_TOGETHER, Math.floor(largestAnswerBytes() / Math.max(1, this.#largest))));
  }
}

/** Whether a request failed because of the size of its response. */
export const isTooLarge = (error: unknown): boolean => ProviderError.is(error) && error.code === TOO_LARGE;
