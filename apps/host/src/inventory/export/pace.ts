/** Characters of JSON or text after which others have their turn: one or two milliseconds of work. */
const TURN_LENGTH = 128 * 1024;

/** Tells when enough was done in one go. */
export class Pace {
  #length = 0;

  /** @param length characters that were read or written since it was asked last. */
  isDue(length: number): boolean {
    this.#length += length;
    if (this.#length < TURN_LENGTH) return false;
    this.#length = 0;
    return true;
  }
}
