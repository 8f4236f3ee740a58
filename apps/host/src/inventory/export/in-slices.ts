import { ownTurn } from '../turns/one-turn.js';

/** Bytes that are digested and written to the file in one turn. */
const SLICE_BYTES = 256 * 1024;

/** Texts in UTF-8, in slices of which each is handed on in a turn of its own. */
export async function* inSlices(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const text of texts) {
    const bytes = Buffer.from(text);
    for (let start = 0; start < bytes.length; start += SLICE_BYTES) {
      if (start > 0) await ownTurn();
      yield bytes.subarray(start, start + SLICE_BYTES);
    }
  }
}
