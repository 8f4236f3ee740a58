import type { CollectedPage, ListingPart, UnreadableRow } from '../contract/listing.types.js';
import type { Resource } from '../contract/resource.types.js';
import type { ProviderError } from '../errors/provider-error.js';
import type { ListingOutcome } from './listing-outcome.types.js';

/** Tracks one listing of one part, and decides whether it was complete. */
export class ListingJudge {
  /** Over all readings, so that each is reported once. */
  readonly #unreadable = new Map<string, UnreadableRow>();
  readonly #earlier = new Set<string>();
  #uids = new Set<string>();
  #unreadableNow = new Map<string, UnreadableRow>();
  #skippedNow = new Set<string>();
  #expected?: number;
  #resources = 0;
  #readings = 1;

  /** @param handedOut uids already emitted by this part or, if parts overlap, by another of the same kind. */
  constructor(
    readonly part: ListingPart,
    readonly handedOut: Set<string>,
  ) {}

  /** Records a page and returns its new resources. */
  take(page: CollectedPage): CollectedPage {
    if (page.expected !== undefined) this.#expected = Math.max(this.#expected ?? 0, page.expected);
    for (const uid of page.skipped ?? []) this.#skippedNow.add(uid);
    const unreadable = page.unreadable.filter((row) => this.#isNewRow(row));
    const resources: Resource[] = [];
    for (const resource of page.resources) if (this.#isNew(resource.key.uid)) resources.push(resource);
    return { ...page, resources, unreadable };
  }

  /** Whether this reading has fewer rows than the provider's total, because the list shifted while it was read. */
  get shifted(): boolean {
    return this.#rows < (this.#expected ?? 0);
  }

  /** A row that changes while the list is read may be in both. */
  get #skipped(): string[] {
    return [...this.#skippedNow].filter((uid) => !this.#uids.has(uid));
  }

  /** Distinct rows of this reading, whether mapped, skipped or unreadable. */
  get #rows(): number {
    return this.#uids.size + this.#unreadableNow.size + this.#skipped.length;
  }

  get readings(): number {
    return this.#readings;
  }

  /** Each reading is judged on its own: rows of an earlier one may be gone, and its total may be out of date. */
  readAgain(): void {
    this.#readings += 1;
    for (const uid of this.#uids) this.#earlier.add(uid);
    this.#uids = new Set();
    this.#unreadableNow = new Map();
    this.#skippedNow = new Set();
    this.#expected = undefined;
  }

  outcome(error?: ProviderError): ListingOutcome {
    const reason = error?.message ?? this.#shortfall();
    const skipped = this.#skipped;
    return {
      part: this.part,
      complete: reason === undefined,
      reason,
      error,
      resources: this.#resources,
      expected: this.#expected,
      // A row that a later, complete reading could read no longer counts as unreadable.
      unreadable: reason === undefined ? [] : [...this.#unreadable.values()],
      ...(skipped.length > 0 && { skipped }),
      readings: this.#readings,
    };
  }

  #isNewRow(row: UnreadableRow): boolean {
    const key = row.uid ?? `#${row.position}`;
    this.#unreadableNow.set(key, row);
    if (this.#unreadable.has(key)) return false;
    this.#unreadable.set(key, row);
    return true;
  }

  #isNew(uid: string): boolean {
    if (this.#uids.has(uid)) return false;
    this.#uids.add(uid);
    if (!this.#earlier.has(uid)) this.#resources += 1;
    if (this.handedOut.has(uid)) return false;
    this.handedOut.add(uid);
    return true;
  }

  #shortfall(): string | undefined {
    const [first] = this.#unreadableNow.values();
    if (first) {
      const { size } = this.#unreadableNow;
      return `${size} ${size === 1 ? 'row' : 'rows'} could not be read; the first, row ${first.position}: ${first.reason}.`;
    }
    if (!this.shifted) return undefined;
    return `The provider counts ${this.#expected}, and ${this.#rows} were read in the last of ${this.#readings} readings: the list keeps changing. Run again.`;
  }
}
