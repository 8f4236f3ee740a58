import { setImmediate } from 'node:timers/promises';
import { oneTurn } from '../turns/one-turn.js';
import type { Steps } from './difference.js';

/** The result for a row. */
export interface MadeItem {
  /** As JSON, serialized row by row, because serializing a page would block. */
  readonly json: string;
  /** The number of values processed for it. */
  readonly values: number;
}

/** Values after which a page ends, which bounds the work of one response to about a second. */
const MAX_PAGE_VALUES = 100_000;

/** Characters of JSON after which a page ends, because it is sent at once. */
const MAX_PAGE_LENGTH = 2_000_000;

/** Values processed before yielding: a few milliseconds. */
const VALUES_OF_A_TURN = 500;

/**
 * Converts each row to an item, and yields to other work in between, even within a row. Ends early, after at least one
 * item, if the rows exceed the budget of a response. There are then fewer items than rows, and the next page continues
 * after them.
 *
 * @returns the items, each as JSON.
 */
export async function inTurns<Row>(rows: readonly Row[], make: (row: Row) => Steps<MadeItem>): Promise<string[]> {
  const items: string[] = [];
  let [values, length] = [0, 0];
  const work = itemsOf(rows, make, (item) => {
    items.push(item.json);
    values += item.values;
    length += item.json.length;
    return values <= MAX_PAGE_VALUES && length <= MAX_PAGE_LENGTH;
  });
  for (let isDone = false; !isDone;) isDone = await oneTurn(() => takeTurn(work));
  return items;
}

function* itemsOf<Row>(
  rows: readonly Row[],
  make: (row: Row) => Steps<MadeItem>,
  goesOn: (item: MadeItem) => boolean,
): Steps<void> {
  for (const row of rows) if (!goesOn(yield* make(row))) return;
}

/** @returns whether the work is done. */
async function takeTurn(work: Steps<void>): Promise<boolean> {
  for (let values = 0; values < VALUES_OF_A_TURN;) {
    const step = work.next();
    if (step.done) return true;
    values += step.value;
  }
  await setImmediate();
  return false;
}
