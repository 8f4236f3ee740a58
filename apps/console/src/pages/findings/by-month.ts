const MONTH = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' });

/** What expires in the same month, in order; what has expired comes first. */
export function byMonth<Item extends { readonly at: string }>(
  items: readonly Item[],
  now: Date,
): readonly { readonly title: string; readonly items: readonly Item[] }[] {
  const months = new Map<string, Item[]>();
  for (const item of items) {
    const at = new Date(item.at);
    const title = at <= now ? 'Expired' : MONTH.format(at);
    months.set(title, [...(months.get(title) ?? []), item]);
  }
  return [...months].map(([title, of]) => ({ title, items: of }));
}
