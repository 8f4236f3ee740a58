import type { KnownPart } from '../contract/known-state.types.js';
import type { CollectedPage, ListingAnswer, ListingPart, UnchangedPart } from '../contract/listing.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import { ProviderError } from '../errors/provider-error.js';
import type { Redactor } from '../redaction/redactor.js';
import type { ListingOutcome } from './listing-outcome.types.js';

/** Printable, and of a length that a host can keep for each of thousands of parts. */
const MARK = /^[^\p{C}]{1,1000}$/u;

/** Whether a collector answers that nothing has changed, rather than with a page. */
export const isUnchanged = (answer: ListingAnswer): answer is UnchangedPart => 'unchanged' in answer;

/** How the listing of a part ends that was not read, because the last complete one still holds. */
export const unchangedOutcome = (part: ListingPart, { mark, resources }: KnownPart): ListingOutcome => ({
  ...{ part, complete: true, unchanged: true, mark, resources, expected: resources, unreadable: [], readings: 0 },
});

/** What a listing is about, and what is known of it. */
export interface MarkedListing {
  readonly type: ResourceType;
  readonly part: ListingPart;
  readonly redactor: Redactor;
  /** Its last complete listing, where that still holds. */
  readonly known?: KnownPart;
}

/** Follows what a collector class says of changes in one part: it may call unchanged only what core told it of, and not what it also reads. */
export class PartMarks {
  readonly #listing: MarkedListing;
  /** Of the first page, and whether a later one named another. */
  #mark?: string;
  #hasOther = false;
  #isFirst = true;
  #pages = 0;
  #isUnchanged = false;

  constructor({ known, ...listing }: MarkedListing) {
    this.#listing = { ...listing, ...(listing.type.tellsUnchanged && known ? { known } : {}) };
  }

  /** The part as the collector gets it. Only before anything of it was read can it be unchanged. */
  get asked(): ListingPart {
    const { part, known } = this.#listing;
    return known === undefined || this.#pages > 0 ? part : { ...part, mark: known.mark };
  }

  /** The known listing that the collector refers to instead of reading. */
  get unchanged(): KnownPart | undefined {
    return this.#isUnchanged ? this.#listing.known : undefined;
  }

  /** What a complete listing is recognized by next time. */
  get mark(): string | undefined {
    const mark = this.#mark;
    const { type, redactor } = this.#listing;
    if (!type.tellsUnchanged || this.#hasOther || typeof mark !== 'string') return undefined;
    return MARK.test(mark) && !redactor.found(mark) ? mark : undefined;
  }

  /** @throws {ProviderError} `invalid-response` where there was no reason to answer so. */
  takeUnchanged(): void {
    const { type, known } = this.#listing;
    if (!type.tellsUnchanged) throw this.#wrong('and its declaration does not say `tellsUnchanged`');
    if (!known) throw this.#wrong('and no complete listing of it is known that this could refer to');
    if (this.#pages > 0) throw this.#wrong('and gave pages of it as well');
    this.#isUnchanged = true;
  }

  /** @throws {ProviderError} `invalid-response` beside the answer that nothing has changed. */
  takePage({ mark }: CollectedPage): void {
    if (this.#isUnchanged) throw this.#wrong('and gave pages of it as well');
    if (this.#isFirst) this.#mark = mark;
    else this.#hasOther ||= mark !== undefined && mark !== this.#mark;
    this.#isFirst = false;
    this.#pages += 1;
  }

  /** What an earlier reading showed is out of date. */
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
