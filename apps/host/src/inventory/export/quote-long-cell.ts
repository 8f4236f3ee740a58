import { ownTurn } from '../turns/one-turn.js';

/** Characters of JSON or text after which to yield: one or two milliseconds of work. */
const TURN_LENGTH = 128 * 1024;

/** Decides when to yield to other work. */
export class Pace {
  #length = 0;

  /** @param length characters read or written since the last call. */
  isDue(length: number): boolean {
    this.#length += length;
    if (this.#length < TURN_LENGTH) return false;
    this.#length = 0;
    return true;
  }
}

/** A finished cell, with options that make the CSV writer keep it unchanged. */
export interface QuotedCell {
  readonly value: string;
  readonly quote: '';
  readonly escape: '';
}

/** The length from which quoting a cell here is faster. */
export const LONG_CELL = 4096;

const QUOTATION_MARK = 34;

/** Bytes between checks of the pace. */
const SLICE_BYTES = 64 * 1024;

/**
 * Quotes a long text for csv-stringify, and yields according to the pace. The writer itself calls a function for each
 * quotation mark, and `replaceAll` is hardly faster: both take 50 to 100 ms for a megabyte of JSON. Iterating over the
 * bytes takes a fifth of that.
 */
export async function quoteLongCell(text: string, turns: Pace): Promise<QuotedCell> {
  const plain = Buffer.from(text);
  // Every byte may be a quotation mark, and two surround the text.
  const quoted = Buffer.allocUnsafe(plain.length * 2 + 2);
  let length = quoted.writeUInt8(QUOTATION_MARK);
  for (let start = 0; start < plain.length; start += SLICE_BYTES) {
    const slice = plain.subarray(start, start + SLICE_BYTES);
    length = doubleMarks(slice, quoted, length);
    if (turns.isDue(slice.length)) await ownTurn();
  }
  length = quoted.writeUInt8(QUOTATION_MARK, length);
  return { value: quoted.toString('utf8', 0, length), quote: '', escape: '' };
}

/** @returns the next position in the target. */
function doubleMarks(source: Buffer, target: Buffer, start: number): number {
  let length = start;
  for (const byte of source) {
    target[length++] = byte;
    if (byte === QUOTATION_MARK) target[length++] = QUOTATION_MARK;
  }
  return length;
}
