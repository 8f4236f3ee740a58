import { setImmediate as turn } from 'node:timers/promises';

/** A number of resources that takes about two milliseconds. */
const SLICE = 50;

/**
 * Processes items, and yields to other work in between: requests of the API, and the database's responses for the batch
 * being written, which would otherwise stall.
 */
export async function inSlices<Item>(items: readonly Item[], work: (item: Item) => void): Promise<void> {
  for (let start = 0; start < items.length; start += SLICE) {
    if (start > 0) await turn();
    items.slice(start, start + SLICE).forEach(work);
  }
}
