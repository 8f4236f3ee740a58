import { type PatternPlace, type SecretPattern } from './secret-pattern.js';

/** Characters that are compared at once. */
const ANCHOR = 4;

/** Bits of the filter that says which anchors there are: so many that few samples pass it by chance, and still few enough for a fast cache. */
const HASH_BITS = 18;

/** Turns capital letters into small ones, in four bytes at once. */
const LOWER_CASE = 0x20202020;

/** The other alphabet of base64 (RFC 4648, section 5) has these for `+` and `/`. */
const OTHER_BASE64: ReadonlyMap<number, number> = new Map([
  [0x2b, 0x2d],
  [0x2f, 0x5f],
]);

/** Characters of a text whose low bytes are looked at together. */
const CHUNK = 1 << 16;

/** Their bytes: one place for all texts, because a buffer for each would be as much garbage as the texts themselves. */
const BYTES = Buffer.allocUnsafeSlow(CHUNK);
const WORDS = new DataView(BYTES.buffer);

/** Halves of pairs stand for no character of their own. */
const LAST_SINGLE = 0xd7ff;

/**
 * Finds pieces of secrets that stand in a text as they are, whatever their number. Any piece that betrays a secret is longer than the steps
 * from sample to sample, so that one of them lies in it; and a sample that no secret has, as most are, costs one look into a filter.
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

  /** Every sample that is a piece of a secret, in order, for as long as the visitor wants more: it says where a piece ended, if one did. */
  visit(text: string, visitor: (at: number, places: readonly PatternPlace[]) => number | undefined): void {
    if (this.#places.size === 0) return;
    const last = text.length - ANCHOR;
    for (let at = 0; at <= last;) {
      const begin = at;
      const length = Math.min(CHUNK, text.length - begin);
      // Low bytes are read several times as fast as characters.
      BYTES.write(text.slice(begin, begin + length), 'latin1');
      at = begin + this.#next(0, length);
      while (at + ANCHOR <= begin + length) {
        const places = this.#places.get(hash(WORDS.getUint32(at - begin))) ?? [];
        at = visitor(at, places) ?? at + this.#step;
        at = begin + this.#next(at - begin, length);
      }
    }
  }

  /** The next sample that the filter knows, or the first one that is not whole. A loop with nothing else in it is compiled three times as fast. */
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
      // Backslashes may be written in many ways: whoever looks for escapes finds what holds one.
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
