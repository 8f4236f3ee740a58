import { type PatternPlace, type SecretPattern } from './secret-pattern.js';

/** Characters compared at once. */
const ANCHOR = 4;

/** Bits of the anchor filter: enough that few samples pass by chance, and few enough to fit a fast cache. */
const HASH_BITS = 18;

/** Lower-cases four bytes at once. */
const LOWER_CASE = 0x20202020;

/** The other alphabet of base64 (RFC 4648, section 5) has these for `+` and `/`. */
const OTHER_BASE64: ReadonlyMap<number, number> = new Map([
  [0x2b, 0x2d],
  [0x2f, 0x5f],
]);

/** Characters of a text whose low bytes are processed together. */
const CHUNK = 1 << 16;

/** A buffer for their bytes, shared by all texts: one per text would create as much garbage as the texts. */
const BYTES = Buffer.allocUnsafeSlow(CHUNK);
const WORDS = new DataView(BYTES.buffer);

/** Unpaired surrogates are not characters. */
const LAST_SINGLE = 0xd7ff;

/**
 * Finds unescaped pieces of any number of secrets in a text. Every relevant piece is longer than the distance between
 * samples, so at least one sample is inside it. A sample that occurs in no secret, as most do not, costs one filter
 * lookup.
 */
export class AnchorSearch {
  readonly #filter = new Uint32Array(2 ** HASH_BITS / 32);
  readonly #places = new Map<number, PatternPlace[]>();
  readonly #step: number;

  constructor(patterns: readonly SecretPattern[]) {
    this.#step = Math.max(1, Math.min(...patterns.map(({ least }) => least)) - ANCHOR + 1);
    for (const pattern of patterns)
      for (let at = 0; at + ANCHOR <= pattern.codes.length; at += 1) this.#add(pattern, at);
  }

  /**
   * Visits every sample that is a piece of a secret, in order, until the visitor stops. The visitor returns where a
   * piece ended, if one did.
   */
  visit(text: string, visitor: (at: number, places: readonly PatternPlace[]) => number | undefined): void {
    if (this.#places.size === 0) return;
    const last = text.length - ANCHOR;
    for (let at = 0; at <= last;) {
      const begin = at;
      const length = Math.min(CHUNK, text.length - begin);
      // Reading low bytes is several times as fast as reading characters.
      BYTES.write(text.slice(begin, begin + length), 'latin1');
      at = begin + this.#next(0, length);
      while (at + ANCHOR <= begin + length) {
        const places = this.#places.get(hash(WORDS.getUint32(at - begin))) ?? [];
        at = visitor(at, places) ?? at + this.#step;
        at = begin + this.#next(at - begin, length);
      }
    }
  }

  /** The next sample in the filter, or the first incomplete one. A separate loop, because it is compiled to code three times as fast. */
  #next(from: number, length: number): number {
    const filter = this.#filter;
    const step = this.#step;
    let at = from;
    for (; at + ANCHOR <= length; at += step) {
      const key = hash(WORDS.getUint32(at));
      if ((filter[key >>> 5]! >>> (key & 31)) & 1) break;
    }
    return at;
  }

  #add(pattern: SecretPattern, at: number): void {
    let words = [0];
    for (let n = at; n < at + ANCHOR; n += 1) {
      const code = pattern.codes[n] ?? 0;
      // Backslashes can be written in many ways; the search for escapes finds them.
      if (code > LAST_SINGLE || (n > at && pattern.backslashes[n] !== 0)) return;
      const other = OTHER_BASE64.get(code);
      const longer = words.map((word) => (word << 8) | (code & 0xff));
      words = other === undefined ? longer : longer.concat(words.map((word) => (word << 8) | other));
    }
    for (const word of words) {
      const key = hash(word);
      this.#filter[key >>> 5]! |= 1 << (key & 31);
      const there = this.#places.get(key);
      if (there) there.push({ pattern, at });
      else this.#places.set(key, [{ pattern, at }]);
    }
  }
}

const hash = (word: number): number => Math.imul(word | LOWER_CASE, 0x9e3779b1) >>> (32 - HASH_BITS);
