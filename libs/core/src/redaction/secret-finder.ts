import { AnchorSearch } from './anchor-search.js';
import { EscapeSearch } from './escape-search.js';
import { folded, type PatternPlace, type SecretPattern, trigram } from './secret-pattern.js';
import { backslashesAt, CharacterReader, isEscape, type Reading } from './character-reader.js';

/** The position of a secret in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How often backslashes at the end of a secret may be doubled by nested encodings. */
const MOST_DOUBLINGS = 3;

/** The maximum number of possible ends of a piece, which bounds the cost of hostile text. */
const MOST_ENDS = 8;

const BACKSLASH = 0x5c;

/**
 * Finds secrets in a text in any encoding, in time linear in the text. Literal pieces are found by their anchors;
 * pieces with escapes by trying the positions before each escape.
 */
export class SecretFinder {
  readonly #anchors: AnchorSearch;
  readonly #escapes: EscapeSearch;
  /** Possible beginnings of a piece, by their first three code points. */
  readonly #starts = new Map<number, PatternPlace[]>();
  /** Every code point of a pattern. */
  readonly #codes: ReadonlySet<number>;
  /** The maximum distance before an escape at which a piece without an anchor can begin. */
  readonly #radius: number;

  constructor(patterns: readonly SecretPattern[]) {
    this.#anchors = new AnchorSearch(patterns);
    this.#escapes = new EscapeSearch(patterns);
    this.#codes = new Set(patterns.flatMap(({ codes }) => codes));
    this.#radius = Math.max(0, ...patterns.map(({ least }) => least));
    for (const pattern of patterns)
      for (let at = 0; at + 2 < pattern.codes.length; at += 1) this.#addStart(pattern, at);
  }

  /** Whether there is any. */
  any(text: string): boolean {
    const reader = new CharacterReader(text);
    return this.#plain(reader, 1).length > 0 || this.#escaped(reader, 1).length > 0;
  }

  /** All of them, in order and without overlaps. */
  all(text: string): readonly Span[] {
    const reader = new CharacterReader(text);
    const spans = this.#plain(reader, Infinity).concat(this.#escaped(reader, Infinity));
    const merged: Span[] = [];
    for (const span of spans.sort((a, b) => a.start - b.start)) {
      const last = merged.at(-1);
      if (last && span.start < last.end) merged[merged.length - 1] = { ...last, end: Math.max(last.end, span.end) };
      else merged.push(span);
    }
    return merged;
  }

  #addStart(pattern: SecretPattern, at: number): void {
    const key = keyOf(pattern.codes[at], pattern.codes[at + 1], pattern.codes[at + 2]);
    const there = this.#starts.get(key);
    if (there) there.push({ pattern, at });
    else this.#starts.set(key, [{ pattern, at }]);
  }

  #plain(reader: CharacterReader, most: number): Span[] {
    const spans: Span[] = [];
    this.#anchors.visit(reader.text, (at, places) => {
      let end: number | undefined;
      for (const place of places) {
        const span = spanAround(reader, at, place);
        if (span) spans.push(span);
        if (span) end = Math.max(end ?? 0, span.end);
      }
      return spans.length < most ? end : Infinity;
    });
    return spans;
  }

  #escaped(reader: CharacterReader, most: number): Span[] {
    const spans: Span[] = [];
    const escapes = this.#escapes.in(reader.text);
    let done = 0;
    for (let escape = escapes.next(0); escape && spans.length < most;) {
      let at = this.#firstStart(reader.text, escape.at, done);
      while (at <= escape.at) {
        const end = this.#endAt(reader, at);
        if (end !== undefined) spans.push({ start: at, end });
        at = end ?? at + 1;
      }
      done = at;
      escape = escapes.next(Math.max(escape.end, at));
    }
    return spans;
  }

  /** The earliest position before an escape from which all characters may belong to a secret. */
  #firstStart(text: string, escape: number, done: number): number {
    const least = Math.max(done, escape - this.#radius);
    let at = escape;
    while (at > least && this.#mayGoOn(text, at - 1, escape)) at -= 1;
    return at;
  }

  #mayGoOn(text: string, at: number, escape: number): boolean {
    const first = text.charCodeAt(at);
    if (first === BACKSLASH) return false;
    if (escape - at <= 2) return true;
    const [second, third] = [text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
    if (isEscape(first) || isEscape(second) || isEscape(third)) return true;
    return this.#starts.has(keyOf(folded(first), folded(second), folded(third)));
  }

  /** The end of the longest piece that begins at a position. */
  #endAt(reader: CharacterReader, at: number): number | undefined {
    let longest: number | undefined;
    for (const first of this.#readings(reader, at))
      for (const second of this.#readings(reader, first.end))
        for (const third of this.#readings(reader, second.end)) {
          const key = keyOf(folded(first.code), folded(second.code), folded(third.code));
          for (const place of this.#starts.get(key) ?? []) {
            if (place.at === 0 && first.backslashes < (place.pattern.backslashes[0] ?? 0)) continue;
            const run = runFrom(reader, first.end, { ...place, at: place.at + 1 });
            if (run.count + 1 >= place.pattern.least) longest = Math.max(longest ?? 0, run.end);
          }
        }
    return longest;
  }

  /** Those that occur in any secret. */
  #readings(reader: CharacterReader, at: number): readonly Reading[] {
    const readings = reader.at(at);
    return readings.every(({ code }) => this.#codes.has(folded(code)))
      ? readings
      : readings.filter(({ code }) => this.#codes.has(folded(code)));
  }
}

const keyOf = (first = 0, second = 0, third = 0): number => trigram(first, second, third);

/** The piece of a secret that contains an anchor. */
function spanAround(reader: CharacterReader, anchor: number, place: PatternPlace): Span | undefined {
  const { codes, backslashes, least } = place.pattern;
  const { text } = reader;
  let [start, at] = [anchor, place.at];
  while (at > 0 && backslashes[at] === 0 && start > 0 && folded(text.charCodeAt(start - 1)) === codes[at - 1]) {
    at -= 1;
    start -= 1;
  }
  const run = runFrom(reader, start, { ...place, at });
  return run.count >= least ? { start, end: run.end } : undefined;
}

/** How much of a pattern matches a text, from a position in each. */
function runFrom(reader: CharacterReader, from: number, { pattern, at }: PatternPlace): { count: number; end: number } {
  const { codes, backslashes, trailing } = pattern;
  let ends: readonly number[] = [from];
  let place = at;
  for (; place < codes.length; place += 1) {
    const next = endsOf(reader, ends, codes[place] ?? 0, place === at ? 0 : (backslashes[place] ?? 0));
    if (next.length === 0) break;
    ends = next;
  }
  const end = Math.max(...ends);
  return {
    count: place - at,
    end: place === codes.length && trailing > 0 ? pastBackslashes(reader.text, end, trailing) : end,
  };
}

/** The possible ends of one more code point. */
function endsOf(
  reader: CharacterReader,
  begins: readonly number[],
  code: number,
  backslashes: number,
): readonly number[] {
  const [only = 0] = begins;
  const unit = reader.text.charCodeAt(only);
  if (begins.length === 1 && !isEscape(unit) && unit <= 0x7f)
    return backslashes === 0 && folded(unit) === code ? [only + 1] : [];
  const ends = new Set<number>();
  for (const begin of begins)
    for (const reading of reader.at(begin))
      if (folded(reading.code) === code && reading.backslashes >= backslashes) ends.add(reading.end);
  return [...ends].slice(0, MOST_ENDS);
}

/** Only complete doublings, so that what follows keeps its backslash and JSON stays valid. */
function pastBackslashes(text: string, from: number, count: number): number {
  const there = backslashesAt(text, from).count;
  const sizes = Array.from({ length: MOST_DOUBLINGS + 1 }, (_, depth) => count * 2 ** (MOST_DOUBLINGS - depth));
  return backslashesAt(text, from, sizes.find((size) => size <= there) ?? 0).end;
}
