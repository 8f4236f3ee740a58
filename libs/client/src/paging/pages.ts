/** One page of a list. */
export interface Page {
  readonly items: readonly unknown[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** The item of a page. */
export type ItemOf<Of extends Page> = Of['items'][number];

/**
 * A long list, read page by page while it is iterated: `for await (const item of list)`. Each iteration reads it again, and a page is only
 * requested when its first item is.
 */
export class PagedList<Of extends Page> implements AsyncIterable<ItemOf<Of>> {
  /** @param read requests the page after a cursor; the first without one. */
  constructor(private readonly read: (cursor: string | undefined) => Promise<Of>) {}

  /** The items of all pages. */
  async *[Symbol.asyncIterator](): AsyncGenerator<ItemOf<Of>, void, void> {
    for await (const { items } of this.pages()) yield* items as readonly ItemOf<Of>[];
  }

  /** The pages, with what they have besides their items. */
  async *pages(): AsyncGenerator<Of, void, void> {
    let cursor: string | undefined;
    do {
      const page = await this.read(cursor);
      yield page;
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
  }

  /** All items. Only for lists that fit in memory. */
  async toArray(): Promise<ItemOf<Of>[]> {
    const items: ItemOf<Of>[] = [];
    for await (const item of this) items.push(item);
    return items;
  }
}
