import { setImmediate as turn } from 'node:timers/promises';

/** Of resources, about two milliseconds of work. */
const SLICE = 50;

/**
 * Does something with each item, and lets whatever else waits have its turn in between: requests of the API, and the answers of the
 * database to the batch that is being written, which would stand still meanwhile.
 */
export async function inSlices<Item>(items: readonly Item[], work: (item: Item) => void): Promise<void> {
  for (let start = 0; start < items.length; start += SLICE) {
    if (start > 0) await turn();
    items.slice(start, start + SLICE).forEach(work);
  }
}
