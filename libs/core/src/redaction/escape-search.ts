import type { SecretPattern } from './secret-pattern.js';
import { backslashesAt } from './character-reader.js';

/** What may follow the character that begins an escape. */
const FOLLOWING: Readonly<Record<string, RegExp>> = { '%': /[0-9a-f%\\&]/i, '&': /[#a-z%\\&]/i };

/** The escapes of one text, in order. */
export interface Escapes {
  /** The next one from a position. Undefined if none follows. */
  next(from: number): { readonly at: number; readonly end: number } | undefined;
}

/** Finds the positions of escapes in a text that are relevant for the given patterns. */
export class EscapeSearch {
  /** The beginning of an escape: a character, or a class of characters. */
  readonly #signs: readonly (string | RegExp)[];

  constructor(patterns: readonly SecretPattern[]) {
    const codes = new Set(patterns.flatMap((pattern) => pattern.codes));
    const isAstral = [...codes].some((code) => code === 0xfffd || code > 0xffff);
    this.#signs = [
      ...(patterns.length > 0 ? ['\\', '%', '&'] : []),
      ...(codes.has(0x20) ? ['+'] : []),
      ...(isAstral ? [/[\ud800-\udfff\ufffd]/g] : []),
    ];
  }

  /** Searches for each sign once, however many escapes there are. */
  in(text: string): Escapes {
    const signs = this.#signs;
    const places = signs.map((sign) => placeOf(sign, text, 0));
    return {
      next: (from) => {
        for (let begin = from; ;) {
          let at = Infinity;
          for (let n = 0; n < signs.length; n += 1) {
            if (places[n]! < begin) places[n] = placeOf(signs[n]!, text, begin);
            if (places[n]! < at) at = places[n]!;
          }
          if (at === Infinity) return undefined;
          // A run of backslashes is one escape.
          if (isEscapeAt(text, at)) return { at, end: Math.max(at + 1, backslashesAt(text, at).end) };
          begin = at + 1;
        }
      },
    };
  }
}

function isEscapeAt(text: string, at: number): boolean {
  const following = FOLLOWING[text[at] ?? ''];
  return !following || following.test(text[at + 1] ?? '');
}

/** Beyond the end of the text if there is none, so that the search is not repeated. */
function placeOf(sign: string | RegExp, text: string, from: number): number {
  if (typeof sign === 'string') {
    const at = text.indexOf(sign, from);
    return at < 0 ? Infinity : at;
  }
  sign.lastIndex = from;
  return sign.exec(text)?.index ?? Infinity;
}
