import { ProviderError } from '../errors/provider-error.js';

/**
 * Bytes of one answer, decompressed, and of all answers that this process reads at once: `MAESTRO_MAX_ANSWER_MB`, 32 by default. A page of
 * 200 clusters with all their nodes stays far below.
 */
export function largestAnswerBytes(): number {
  const given = Number(process.env['MAESTRO_MAX_ANSWER_MB']);
  return (Number.isInteger(given) && given > 0 ? given : 32) * 1024 * 1024;
}

/** What an HTTP client calls an answer that is larger. */
export const TOO_LARGE = 'ERR_BODY_TOO_LARGE';

/** Pages of one list to ask for at the same time. The manifest's concurrency bounds all lists together. */
const PAGES_TOGETHER = 8;

/** What a first page and a single resource are taken for, as a share of all that may be under way: so many wait for nobody. */
const FIRST_SHARE = 1 / 64;

/** How many pages of one list may be under way, by the largest that came so far. */
export class PageBudget {
  #largest = 0;

  /** Characters that the next page is expected to have. */
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

/** Whether a request failed for the size of its answer. */
export const isTooLarge = (error: unknown): boolean => ProviderError.is(error) && error.code === TOO_LARGE;
