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
