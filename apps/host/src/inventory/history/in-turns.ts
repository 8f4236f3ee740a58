import { setImmediate } from 'node:timers/promises';

/** What was made of a row, and how many values were looked at for it. */
export interface Made<Item> {
  readonly item: Item;
  readonly values: number;
}

/** Values after which a page ends. Comparing so many takes about as long as reading a page of rows without documents. */
const MAX_PAGE_VALUES = 100_000;

/**
 * Makes an item of each row, and lets the process do other things between two of them. Ends early, after at least one, when the rows cost
 * more than one answer may: the items are then fewer than the rows, and the next page begins where they end.
 */
export async function inTurns<Row, Item>(rows: readonly Row[], make: (row: Row) => Made<Item>): Promise<Item[]> {
  const items: Item[] = [];
  let values = 0;
  for (const row of rows) {
    if (values > MAX_PAGE_VALUES) break;
    const made = make(row);
    items.push(made.item);
    values += made.values;
    await setImmediate();
  }
  return items;
}
