import { ProviderError } from '../errors/provider-error.js';

/** Bytes of one answer, decompressed. A page of 200 clusters with all their nodes stays far below. */
export const LARGEST_BODY_BYTES = 32 * 1024 * 1024;

/** What an HTTP client calls an answer that is larger. */
export const TOO_LARGE = 'ERR_BODY_TOO_LARGE';

/** Pages of one list to ask for at the same time. The manifest's concurrency bounds all lists together. */
const PAGES_TOGETHER = 8;

/** Characters of the pages of one list that are under way at once: parsed, they take several times as much memory. */
const CHARACTERS_TOGETHER = 32 * 1024 * 1024;

/** How many pages of one list may be under way, by the largest that came so far. */
export class PageBudget {
  #largest = 1;

  note(length: number): void {
    this.#largest = Math.max(this.#largest, length);
  }

  get pagesTogether(): number {
    return Math.max(1, Math.min(PAGES_TOGETHER, Math.floor(CHARACTERS_TOGETHER / this.#largest)));
  }
}

/** Whether a request failed for the size of its answer. */
export const isTooLarge = (error: unknown): boolean => ProviderError.is(error) && error.code === TOO_LARGE;
