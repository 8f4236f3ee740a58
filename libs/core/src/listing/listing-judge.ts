import type { CollectedPage, ListingPart, UnreadableRow } from '../contract/listing.types.js';
import type { ProviderError } from '../errors/provider-error.js';
import type { ListingOutcome } from './listing-outcome.types.js';

/** Watches one listing of one part and judges whether it was whole. */
export class ListingJudge {
  readonly #unreadable = new Map<string, UnreadableRow>();
  #thisReading = new Set<string>();
  #unreadableNow = 0;
  #expected?: number;
  #resources = 0;
  #readings = 1;

  /** @param handedOut uids already handed out, by this part or, where parts overlap, by another of the same kind. */
  constructor(
    readonly part: ListingPart,
    readonly handedOut: Set<string>,
  ) {}

  /** Notes a page and gives back what of it is new. */
  take(page: CollectedPage): CollectedPage {
    if (page.expected !== undefined) this.#expected = Math.max(this.#expected ?? 0, page.expected);
    this.#unreadableNow += page.unreadable.length;
    const unreadable = page.unreadable.filter((row) => {
      const key = row.uid ?? `#${row.position}`;
      return !this.#unreadable.has(key) && this.#unreadable.set(key, row);
    });
    const resources = page.resources.filter(({ key: { uid } }) => this.#isNew(uid));
    return { ...page, resources, unreadable };
  }

  /** Whether this reading missed rows that the provider counts: the list shifted while it was read. */
  get shifted(): boolean {
    return this.#thisReading.size + this.#unreadableNow < (this.#expected ?? 0);
  }

  get readings(): number {
    return this.#readings;
  }

  /** A reading judges itself alone: what an earlier one saw may be gone, and its total may be out of date. */
  readAgain(): void {
    this.#readings += 1;
    this.#thisReading = new Set();
    this.#unreadableNow = 0;
    this.#expected = undefined;
  }

  outcome(error?: ProviderError): ListingOutcome {
    const reason = error?.message ?? this.#shortfall();
    return {
      part: this.part,
      complete: reason === undefined,
      reason,
      error,
      resources: this.#resources,
      expected: this.#expected,
      unreadable: [...this.#unreadable.values()],
      readings: this.#readings,
    };
  }

  #isNew(uid: string): boolean {
    const known = this.handedOut.has(uid);
    if (!this.#thisReading.has(uid)) {
      this.#thisReading.add(uid);
      if (this.#readings === 1 || !known) this.#resources += 1;
    }
    this.handedOut.add(uid);
    return !known;
  }

  #shortfall(): string | undefined {
    if (this.#unreadableNow > 0) {
      const [{ position, reason } = { position: 0, reason: '' }] = this.#unreadable.values();
      return `${this.#unreadableNow} rows could not be read; the first, row ${position}: ${reason}.`;
    }
    if (!this.shifted) return undefined;
    return `The provider counts ${this.#expected}, and ${this.#thisReading.size} were there in the last of ${this.#readings} readings: the list keeps changing. Run again.`;
  }
}
