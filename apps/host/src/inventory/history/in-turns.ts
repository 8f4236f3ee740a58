import { setImmediate } from 'node:timers/promises';
import { oneTurn } from '../turns/one-turn.js';
import type { Steps } from './difference.js';

/** What was made of a row. */
export interface MadeItem {
  /** As JSON: written row by row, since a whole page would be written in one go. */
  readonly json: string;
  /** How many values were looked at for it. */
  readonly values: number;
}

/** Values after which a page ends, and about the seconds of work that one answer may cost. */
const MAX_PAGE_VALUES = 100_000;

/** Characters of JSON after which a page ends: what follows has to be sent in one go. */
const MAX_PAGE_LENGTH = 2_000_000;

/** Values that are looked at before others have their turn: a few milliseconds. */
const VALUES_OF_A_TURN = 500;

/**
 * Makes an item of each row, and lets the process do other things in between, also within one row. Ends early, after at least one, when the
 * rows cost more than one answer may: the items are then fewer than the rows, and the next page begins where they end.
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
