/** Removes duplicates: a resource that was renamed between two pages is on both. */
export function withoutRepeats<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
