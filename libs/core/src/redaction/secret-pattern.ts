/** Characters that must remain once those that mix with their neighbours are left out: fewer would match by chance. */
const SHORTEST_CORE = 8;

/**
 * What base64 (RFC 4648, section 4) makes of the secret wherever it begins within a longer text (`user:secret`): three bytes become
 * four characters, so there are three ways. The characters at either end also hold bits of what stands beside it, and are left out.
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

/** So many characters of a secret in a row are hidden, or all of a shorter one. */
const LEAST_PIECE = 16;

/** What the pieces of a secret become: 16 bytes in base64, wherever they begin, share at least 20 characters with it. */
const LEAST_BASE64 = 20;
const LEAST_DOUBLE_BASE64 = 26;
const LEAST_HEXADECIMAL = 2 * LEAST_PIECE;

/** What to look for in a text: a secret, or what an encoding makes of it. */
export interface SecretPattern {
  /** Code points, each {@link folded}. Without the backslashes, which may double. */
  readonly codes: readonly number[];
  /** How many backslashes stand before each code point. */
  readonly backslashes: readonly number[];
  /** How many stand at the end. */
  readonly trailing: number;
  /** So many code points in a row betray it. */
  readonly least: number;
}

/** A place in a pattern. */
export interface PatternPlace {
  readonly pattern: SecretPattern;
  /** The index of a code point. */
  readonly at: number;
}

/** All that betrays a secret: itself, its bytes in hexadecimal and base64, and the base64 of that. */
export function secretPatterns(secret: string): readonly SecretPattern[] {
  // What stands in base64 may have been written in another way first.
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

/** What follows the prefix of a token, where it is too short for a piece: not a mere word, which would be hidden everywhere. */
function bodyOf(secret: string): string | undefined {
  const body = /^[a-z]{2,8}_(?:v\d+_)?([a-z\d]{8,15})$/i.exec(secret)?.[1];
  return body !== undefined && /\d/.test(body) && /[a-z]/i.test(body) ? body : undefined;
}

/** A code point as it is compared: without regard to case, to the alphabet of base64 (RFC 4648), and to which half of a pair is alone. */
export function folded(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code | 0x20;
  if (code === 0x2d) return 0x2b;
  if (code === 0x5f) return 0x2f;
  // On its way to the network, it becomes U+FFFD.
  return code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
}

/** So many hashes of three code points there are. */
const TRIGRAMS = 1 << 15;

/** {@link folded}, for the low byte of a character, as the three places of a hash take it. */
const table = (bits: number): Uint32Array => Uint32Array.from({ length: 256 }, (_, code) => folded(code) << bits);
const [FIRST, SECOND, THIRD] = [table(10), table(5), table(0)];

/** A hash of three code points in a row. */
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
  // Hardly anything but backslashes: those that may double cannot be told from it, and it is looked for as it is.
  if (codes.length < 3) {
    const all = Array.from(text, (character) => folded(character.codePointAt(0) ?? 0));
    return { codes: all, backslashes: all.map(() => 0), trailing: 0, least: all.length };
  }
  return { codes, backslashes, trailing: before, least: Math.min(least, codes.length) };
}

const urlSafe = (base64: string): string => base64.replaceAll('+', '-').replaceAll('/', '_');

/** A lone surrogate has no URL form. */
const wellFormedUri = (text: string): string => encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd'));
