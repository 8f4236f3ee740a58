/** A possible reading of a text at some position. */
export interface Reading {
  /** Its code point. */
  readonly code: number;
  /** Where the text continues. */
  readonly end: number;
  /** The backslashes before it, which may be escapes or literal. */
  readonly backslashes: number;
}

/** The maximum nesting of escapes within escapes. */
const DEEPEST = 3;

/** The maximum number of readings per position, which bounds the cost of hostile text. */
const MOST_READINGS = 12;

/** How many positions are cached. Other escapes reuse them within a few characters. */
const REMEMBERED = 4_096;

const NONE: readonly Reading[] = [];

const PERCENT = 0x25;
const AMPERSAND = 0x26;
const PLUS = 0x2b;
const BACKSLASH = 0x5c;

/** A backslash in a URL or in HTML. */
const WRITTEN_BACKSLASH = /%(?:25)*5c|&(?:#0*92|#x0*5c|bsol);/iy;

/** The short escapes of JSON (RFC 8259, section 7) and JavaScript. */
const SHORT_ESCAPES: ReadonlyMap<number, number> = new Map(
  Object.entries({ b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 }).map(([letter, code]) => [letter.charCodeAt(0), code]),
);

/** The named references of HTML (section 13.5) to ASCII characters; XML has the last five alone. */
const ENTITIES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ Tab: '\t', NewLine: '\n', excl: '!', num: '#', dollar: '$', percnt: '%', lpar: '(', rpar: ')', ast: '*' },
    ...{ midast: '*', plus: '+', comma: ',', period: '.', sol: '/', colon: ':', semi: ';', equals: '=', quest: '?' },
    ...{
      commat: '@',
      lsqb: '[',
      lbrack: '[',
      bsol: '\\',
      rsqb: ']',
      rbrack: ']',
      Hat: '^',
      lowbar: '_',
      UnderBar: '_',
    },
    ...{ grave: '`', DiacriticalGrave: '`', lcub: '{', lbrace: '{', verbar: '|', vert: '|', VerticalLine: '|' },
    ...{
      rcub: '}',
      rbrace: '}',
      AMP: '&',
      LT: '<',
      GT: '>',
      QUOT: '"',
      amp: '&',
      lt: '<',
      gt: '>',
      quot: '"',
      apos: "'",
    },
  }).map(([name, character]) => [name, character.charCodeAt(0)]),
);

const LONGEST_NAME = Math.max(...Array.from(ENTITIES.keys(), (name) => name.length));

/** Whether this character may be read in more than one way. */
export const isEscape = (code: number): boolean =>
  code === PERCENT || code === BACKSLASH || code === AMPERSAND || code === PLUS;

type Found = Pick<Reading, 'code' | 'end'>;

/**
 * Reads the characters of one text in every encoding: literal, percent-encoded (RFC 3986), escaped with backslashes
 * (RFC 8259 and JavaScript) or as character references (HTML), and nested combinations. Each position is read once, in
 * time that depends only on its escape.
 */
export class CharacterReader {
  readonly #known = new Map<number, readonly Reading[]>();

  constructor(readonly text: string) {}

  /** All readings at a position, the literal one first. None at the end. */
  at(at: number, depth = 0): readonly Reading[] {
    const code = this.text.codePointAt(at);
    if (code === undefined) return NONE;
    const itself = { code, end: at + (code > 0xffff ? 2 : 1), backslashes: 0 };
    if (!isEscape(code) || depth > DEEPEST) return [itself];
    const key = at * (DEEPEST + 1) + depth;
    const known = this.#known.get(key);
    if (known) return known;
    const readings: Reading[] = [itself];
    for (const { code: escape, end, backslashes } of readings)
      for (const reading of this.#within(escape, end, depth)) {
        const found = { ...reading, backslashes: reading.backslashes + backslashes };
        if (readings.length < MOST_READINGS && !isCovered(found, readings)) readings.push(found);
      }
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(key, readings);
    return readings;
  }

  /** The readings of an escape that begins with this character. */
  #within(escape: number, at: number, depth: number): readonly Reading[] {
    if (escape === PERCENT) return this.#percentAt(at, depth);
    if (escape === AMPERSAND) return this.#referenceAt(at, depth);
    if (escape === BACKSLASH) return this.#escapedAt(at, depth);
    // Form encoding uses it for a space.
    return escape === PLUS ? [{ code: 0x20, end: at, backslashes: 0 }] : NONE;
  }

  /** Reads after a percent sign: two digits, which may be escaped themselves, and the further bytes of UTF-8. */
  #percentAt(at: number, depth: number): readonly Reading[] {
    const { text } = this;
    const high = hexAt(text, at);
    if (high < 0 && !isEscape(text.charCodeAt(at))) return NONE;
    const byte = this.#digitsAt(at, 2, depth);
    if (!byte) return NONE;
    if (byte.code < 0x80) return [{ ...byte, backslashes: 0 }];
    const bytes = [byte.code];
    let { end } = byte;
    for (let more = byte.code >= 0xf0 ? 3 : byte.code >= 0xe0 ? 2 : 1; more > 0; more -= 1) {
      const next = this.#continuationAt(end, depth);
      if (!next) return NONE;
      bytes.push(next.code);
      end = next.end;
    }
    return [{ code: Buffer.from(bytes).toString().codePointAt(0) ?? 0, end, backslashes: 0 }];
  }

  /** A UTF-8 continuation byte. */
  #continuationAt(at: number, depth: number): Found | undefined {
    for (const { code, end } of this.at(at, depth + 1)) {
      const byte = code === PERCENT ? this.#digitsAt(end, 2, depth) : undefined;
      if (byte && byte.code >= 0x80 && byte.code < 0xc0) return byte;
    }
    return undefined;
  }

  /** Reads after a backslash: further backslashes, and a character that they may escape. */
  #escapedAt(at: number, depth: number): readonly Reading[] {
    const { text } = this;
    const unit = text.charCodeAt(at);
    if (unit < 0x80 && !isEscape(unit) && unit !== 0x75 && unit !== 0x78) {
      // A fast path for nearly all escapes.
      const itself = { code: unit, end: at + 1, backslashes: 1 };
      const short = SHORT_ESCAPES.get(unit);
      return short === undefined ? [itself] : [itself, { code: short, end: at + 1, backslashes: 0 }];
    }
    const { end: next, count } = backslashesAt(text, at);
    const readings = this.#unescaped(this.at(next, depth + 1), count, depth);
    // The next backslash may begin an escape of the letter that this one escapes.
    return count === 0 ? readings : readings.concat(this.#unescaped(this.at(at, depth + 1), 0, depth));
  }

  /** The readings of characters after a backslash and further literal backslashes. */
  #unescaped(characters: readonly Reading[], more: number, depth: number): Reading[] {
    return characters.flatMap(({ code, end, backslashes }) => {
      const readings = [{ code, end, backslashes: more + 1 + backslashes }];
      const short = SHORT_ESCAPES.get(code);
      if (short !== undefined) readings.push({ code: short, end, backslashes: more });
      const unit = code === 0x75 ? this.#unicodeAt(end, depth) : code === 0x78 && this.#digitsAt(end, 2, depth);
      if (unit) readings.push({ ...unit, backslashes: more });
      return readings;
    });
  }

  /** `0061` after `\u`, or two of them for a surrogate pair. */
  #unicodeAt(at: number, depth: number): Found | undefined {
    const { text } = this;
    const high = this.#digitsAt(at, 4, depth);
    if (!high || high.code < 0xd800 || high.code > 0xdbff) return high;
    const { end, count } = backslashesAt(text, high.end);
    const low = count > 0 && text[end] === 'u' ? this.#digitsAt(end + 1, 4, depth) : undefined;
    if (!low || low.code < 0xdc00 || low.code > 0xdfff) return high;
    return { code: 0x10000 + (high.code - 0xd800) * 0x400 + low.code - 0xdc00, end: low.end };
  }

  /** Reads after an ampersand: `#97;`, `#x61;` or a name. */
  #referenceAt(at: number, depth: number): readonly Reading[] {
    const hash = this.#expectedAt(at, '#', depth);
    const found = hash === undefined ? this.#namedAt(at, depth) : this.#numberedAt(hash, depth);
    if (!found) return NONE;
    return [{ ...found, end: this.#expectedAt(found.end, ';', depth) ?? found.end, backslashes: 0 }];
  }

  #namedAt(at: number, depth: number): Found | undefined {
    let name = '';
    let end = at;
    while (name.length < LONGEST_NAME) {
      const unit = this.text.charCodeAt(end);
      const letter = isEscape(unit)
        ? this.at(end, depth + 1).find((reading) => isLetter(reading.code))
        : { code: unit, end: end + 1 };
      if (!letter || !isLetter(letter.code)) break;
      name += String.fromCharCode(letter.code);
      end = letter.end;
    }
    const code = ENTITIES.get(name);
    return code === undefined ? undefined : { code, end };
  }

  #numberedAt(at: number, depth: number): Found | undefined {
    const x = this.#expectedAt(at, 'xX', depth);
    const base = x === undefined ? 10 : 16;
    const start = x ?? at;
    let code = 0;
    let end = start;
    // Escaped digits only occur alone; otherwise the next character begins.
    const isPlain = hexAt(this.text, start) >= 0;
    for (;;) {
      if (isPlain && hexAt(this.text, end) < 0) break;
      const digit = this.#digitAt(end, depth);
      if (!digit || digit.code >= base) break;
      code = code * base + digit.code;
      end = digit.end;
      if (code > 0x10ffff) return undefined;
    }
    return end === start ? undefined : { code, end };
  }

  /** Where the text continues after one of the expected characters, in any encoding. */
  #expectedAt(at: number, characters: string, depth: number): number | undefined {
    const { text } = this;
    const code = text.charCodeAt(at);
    const isOne = (one: number): boolean => characters.includes(String.fromCodePoint(one));
    if (!Number.isNaN(code) && isOne(code)) return at + 1;
    return isEscape(code) ? this.at(at, depth + 1).find((reading) => isOne(reading.code))?.end : undefined;
  }

  /** Reads several hexadecimal digits. */
  #digitsAt(at: number, count: number, depth: number): Found | undefined {
    let code = 0;
    let end = at;
    for (let left = count; left > 0; left -= 1) {
      const digit = this.#digitAt(end, depth);
      if (!digit) return undefined;
      code = code * 16 + digit.code;
      end = digit.end;
    }
    return { code, end };
  }

  /** One digit in any encoding. */
  #digitAt(at: number, depth: number): Found | undefined {
    const { text } = this;
    const value = hexAt(text, at);
    if (value >= 0) return { code: value, end: at + 1 };
    if (!isEscape(text.charCodeAt(at))) return undefined;
    for (const { code, end } of this.at(at, depth + 1)) {
      const written = hexValue(code);
      if (written >= 0) return { code: written, end };
    }
    return undefined;
  }
}

/** The end and length of a run of backslashes, literal or percent-encoded, up to a maximum. */
export function backslashesAt(
  text: string,
  at: number,
  most = Infinity,
): { readonly end: number; readonly count: number } {
  let end = at;
  let count = 0;
  for (; count < most; count += 1) {
    if (text.charCodeAt(end) === BACKSLASH) end += 1;
    else {
      WRITTEN_BACKSLASH.lastIndex = end;
      if (!WRITTEN_BACKSLASH.test(text)) break;
      end = WRITTEN_BACKSLASH.lastIndex;
    }
  }
  return { end, count };
}

/** Whether a reading is already known, with at least as many backslashes: a secret needs at most all of them. */
const isCovered = ({ code, end, backslashes }: Reading, known: readonly Reading[]): boolean =>
  known.some((other) => other.code === code && other.end === end && other.backslashes >= backslashes);

const hexAt = (text: string, at: number): number => hexValue(text.charCodeAt(at));

/** −1 if it is not a digit. */
function hexValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
