/** The minimum number of characters without those that mix with their neighbours. Fewer would match by chance. */
const SHORTEST_CORE = 8;

/**
 * The base64 forms (RFC 4648, section 4) of a secret inside a longer text (`user:secret`). Three bytes become four
 * characters, so there are three alignments. The characters at both ends also encode neighbouring bits and are omitted.
 */
function base64Cores(secret: string): readonly string[] {
  return [0, 1, 2].flatMap((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
    const first = Math.ceil((offset * 8) / 6);
    const last = Math.floor((bytes.length * 8) / 6);
    const core = bytes.toString('base64').slice(first, last);
    return core.length >= SHORTEST_CORE ? [core] : [];
  });
}

/** How many consecutive characters of a secret are hidden, or all of a shorter one. */
const LEAST_PIECE = 16;

/** The encoded length of such a piece: 16 bytes in base64, in any alignment, share at least 20 characters with it. */
const LEAST_BASE64 = 20;
const LEAST_DOUBLE_BASE64 = 26;
const LEAST_HEXADECIMAL = 2 * LEAST_PIECE;

/** A pattern to search for: a secret, or an encoded form of it. */
export interface SecretPattern {
  /** Code points, each {@link folded}. Without backslashes, which may be doubled. */
  readonly codes: readonly number[];
  /** The number of backslashes before each code point. */
  readonly backslashes: readonly number[];
  /** The number at the end. */
  readonly trailing: number;
  /** The number of consecutive code points that reveal it. */
  readonly least: number;
}

/** A position in a pattern. */
export interface PatternPlace {
  readonly pattern: SecretPattern;
  /** The index of a code point. */
  readonly at: number;
}

/** All patterns that reveal a secret: itself, its bytes in hexadecimal and base64, and the base64 of those. */
export function secretPatterns(secret: string): readonly SecretPattern[] {
  // The content of base64 may have been encoded in another way first.
  const written = new Set([secret, wellFormedUri(secret), JSON.stringify(secret).slice(1, -1)]);
  const cores = [...written].flatMap(base64Cores);
  const doubled = cores.flatMap((core) => [...new Set([core, urlSafe(core)])]).flatMap(base64Cores);
  const body = bodyOf(secret);
  return [
    patternOf(secret, LEAST_PIECE),
    ...(body === undefined ? [] : [patternOf(body, body.length)]),
    patternOf(Buffer.from(secret).toString('hex'), LEAST_HEXADECIMAL),
    ...cores.map((core) => patternOf(core, LEAST_BASE64)),
    ...doubled.map((core) => patternOf(core, LEAST_DOUBLE_BASE64)),
  ];
}

/** The part after a token's prefix, if it is too short for a piece. Not a plain word, which would be hidden everywhere. */
function bodyOf(secret: string): string | undefined {
  const body = /^[a-z]{2,8}_(?:v\d+_)?([a-z\d]{8,15})$/i.exec(secret)?.[1];
  return body !== undefined && /\d/.test(body) && /[a-z]/i.test(body) ? body : undefined;
}

/** Normalizes a code point for comparison, ignoring case, the base64 alphabet (RFC 4648), and which unpaired surrogate it is. */
export function folded(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code | 0x20;
  if (code === 0x2d) return 0x2b;
  if (code === 0x5f) return 0x2f;
  // When sent over the network, it becomes U+FFFD.
  return code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
}

/** The number of hash values of three code points. */
const TRIGRAMS = 1 << 15;

/** {@link folded} for the low byte of a character, shifted for each of the three positions of a hash. */
const table = (bits: number): Uint32Array => Uint32Array.from({ length: 256 }, (_, code) => folded(code) << bits);
const [FIRST, SECOND, THIRD] = [table(10), table(5), table(0)];

/** A hash of three consecutive code points. */
export const trigram = (first: number, second: number, third: number): number =>
  (FIRST[first & 0xff]! ^ SECOND[second & 0xff]! ^ THIRD[third & 0xff]!) & (TRIGRAMS - 1);

function patternOf(text: string, least: number): SecretPattern {
  const codes: number[] = [];
  const backslashes: number[] = [];
  let before = 0;
  for (const character of text) {
    if (character === '\\') before += 1;
    else {
      codes.push(folded(character.codePointAt(0) ?? 0));
      backslashes.push(before);
      before = 0;
    }
  }
  // It consists almost only of backslashes, so doubled ones cannot be distinguished, and it is searched for literally.
  if (codes.length < 3) {
    const all = Array.from(text, (character) => folded(character.codePointAt(0) ?? 0));
    return { codes: all, backslashes: all.map(() => 0), trailing: 0, least: all.length };
  }
  return { codes, backslashes, trailing: before, least: Math.min(least, codes.length) };
}

const urlSafe = (base64: string): string => base64.replaceAll('+', '-').replaceAll('/', '_');

/** An unpaired surrogate cannot be percent-encoded. */
const wellFormedUri = (text: string): string => encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd'));
