import type { KnownPart, CollectedPage, ListingAnswer, ListingPart, UnchangedPart } from '../contract/listing.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import { ProviderError } from '../errors/provider-error.js';
import type { Redactor } from '../redaction/redactor.js';
import type { ListingOutcome } from './listing-outcome.types.js';

/** Printable, and short enough to store for each of thousands of parts. */
const MARK = /^[^\p{C}]{1,1000}$/u;

/** Whether a collector's answer means that nothing has changed, rather than being a page. */
export const isUnchanged = (answer: ListingAnswer): answer is UnchangedPart => 'unchanged' in answer;

/** The outcome of a part that was not read because its last complete listing is still valid. */
export const unchangedOutcome = (part: ListingPart, { mark, resources }: KnownPart): ListingOutcome => ({
  ...{ part, complete: true, unchanged: true, mark, resources, expected: resources, unreadable: [], readings: 0 },
});

/** The subject of a listing, and what is known about it. */
export interface MarkedListing {
  readonly type: ResourceType;
  readonly part: ListingPart;
  readonly redactor: Redactor;
  /** Its last complete listing, if still valid. */
  readonly known?: KnownPart;
}

/**
 * Checks a collector class's claims about changes in one part. It may only claim "unchanged" for a mark that core gave
 * it, and not if it also emits pages.
 */
export class PartMarks {
  readonly #listing: MarkedListing;
  /** The mark of the first page, and whether a later page had a different one. */
  #mark?: string;
  #hasOther = false;
  #isFirst = true;
  #pages = 0;
  #isUnchanged = false;

  constructor({ known, ...listing }: MarkedListing) {
    this.#listing = { ...listing, ...(listing.type.tellsUnchanged && known ? { known } : {}) };
  }

  /** The part passed to the collector. It can only be unchanged as long as nothing was read. */
  get asked(): ListingPart {
    const { part, known } = this.#listing;
    return known === undefined || this.#pages > 0 ? part : { ...part, mark: known.mark };
  }

  /** The known listing that the collector refers to. */
  get unchanged(): KnownPart | undefined {
    return this.#isUnchanged ? this.#listing.known : undefined;
  }

  /** The mark by which a complete listing is recognized in the next sync. */
  get mark(): string | undefined {
    const mark = this.#mark;
    const { type, redactor } = this.#listing;
    if (!type.tellsUnchanged || this.#hasOther || typeof mark !== 'string') return undefined;
    return MARK.test(mark) && !redactor.found(mark) ? mark : undefined;
  }

  /** @throws {ProviderError} `invalid-response` if the part had no mark. */
  takeUnchanged(): void {
    const { type, known } = this.#listing;
    if (!type.tellsUnchanged) throw this.#wrong('but does not declare `tellsUnchanged`');
    if (!known) throw this.#wrong('but no complete listing of it is known');
    if (this.#pages > 0) throw this.#wrong('and also emitted pages');
    this.#isUnchanged = true;
  }

  /** @throws {ProviderError} `invalid-response` if the collector also claimed that nothing has changed. */
  takePage({ mark }: CollectedPage): void {
    if (this.#isUnchanged) throw this.#wrong('and also emitted pages');
    if (this.#isFirst) this.#mark = mark;
    else this.#hasOther ||= mark !== undefined && mark !== this.#mark;
    this.#isFirst = false;
    this.#pages += 1;
  }

  /** Results of an earlier reading are out of date. */
  readAgain(): void {
    this.#isFirst = true;
    this.#hasOther = false;
  }

  #wrong(why: string): ProviderError {
    const { type, part } = this.#listing;
    const message = `The collector of ${type.kind} answered "unchanged" for ${part.id}, ${why}. This is a bug in the plugin: report it to its author.`;
    return new ProviderError({ kind: 'invalid-response', retryable: false, message });
  }
}
