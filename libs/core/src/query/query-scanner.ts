import { QueryError } from './query.error.js';
import { QUERY_LIMITS, type QueryWord } from './query.types.js';

/** Symbols between a field and a value, the longest first. */
const SYMBOLS = {
  '!=': '!=',
  '<=': '<=',
  '>=': '>=',
  '≠': '!=',
  '≤': '<=',
  '≥': '>=',
  ':': 'is',
  '=': '=',
  '<': '<',
  '>': '>',
  '~': 'contains',
} as const;
export type SymbolOperator = (typeof SYMBOLS)[keyof typeof SYMBOLS];

const SPACE = /[\t\n\r ]/;
const ENDS_FIELD = /[\t\n\r ()",:=<>~≠≤≥]|!=/;
const ENDS_VALUE = /[\t\n\r (),]/;

/** Wildcards, regular expressions and quotes of other languages. Quoted, they are ordinary characters. */
const REFUSED = /[*%?\\^$|[\]{}'`;"]/;

/** Nothing that a database cannot store, and nothing invisible: control characters, and halves of surrogate pairs. */
const UNUSABLE = /(?![\t\n\r ])\p{Cc}|\p{Cs}/u;

/** Reads a query from left to right. What a character means depends on what comes before: a value may contain `:`. */
export class QueryScanner {
  #at = 0;

  /** @throws QueryError if the text is too long, or has an unusable character. */
  constructor(private readonly text: string) {
    const { length } = QUERY_LIMITS;
    if (text.length > length)
      throw new QueryError(
        `A query has at most ${length} characters. Shorten it, or use several queries.`,
        length,
        text.length - length,
      );
    const unusable = UNUSABLE.exec(text);
    if (unusable) throw new QueryError('Remove this invisible character.', unusable.index, 1);
  }

  get position(): number {
    return this.#at;
  }

  set position(position: number) {
    this.#at = position;
  }

  skipSpace(): void {
    while (SPACE.test(this.text.charAt(this.#at))) this.#at += 1;
  }

  /** Whether nothing but space is left. */
  get isAtEnd(): boolean {
    this.skipSpace();
    return this.#at >= this.text.length;
  }

  /** Whether a text comes next. */
  isAt(text: string): boolean {
    return this.text.startsWith(text, this.#at);
  }

  /** Reads a text if it comes next. */
  take(text: string): boolean {
    if (!this.isAt(text)) return false;
    this.#at += text.length;
    return true;
  }

  /** Reads one of some words if it comes next, in any case, and not as the beginning of a longer word. */
  takeKeyword<Word extends string>(words: readonly Word[]): Word | undefined {
    const given = /^[a-z]+(?![^\s()",])/i.exec(this.text.slice(this.#at, this.#at + 20))?.[0].toLowerCase();
    const word = words.find((each) => each === given);
    if (word !== undefined) this.#at += word.length;
    return word;
  }

  /** Reads the symbol of an operator if one comes next. */
  takeSymbol(): SymbolOperator | undefined {
    const found = Object.entries(SYMBOLS).find(([symbol]) => this.take(symbol));
    return found?.[1];
  }

  /** Reads a quoted text, or what may be a field or a searched text. Undefined if neither comes next. */
  takeWord(): (QueryWord & { readonly quoted: boolean }) | undefined {
    return this.#take(ENDS_FIELD);
  }

  /** Reads a quoted text or a value. Undefined if neither comes next. */
  takeValue(): QueryWord | undefined {
    return this.#take(ENDS_VALUE);
  }

  /** An error about the next character, or the end. */
  errorHere(message: string): QueryError {
    return new QueryError(message, this.#at, this.#at < this.text.length ? 1 : 0);
  }

  #take(end: RegExp): (QueryWord & { readonly quoted: boolean }) | undefined {
    if (this.isAt('"')) return this.#takeQuoted();
    const position = this.#at;
    const rest = this.text.slice(position);
    const length = end.exec(rest)?.index ?? rest.length;
    if (length === 0) return undefined;
    const text = rest.slice(0, length);
    const refused = REFUSED.exec(text);
    if (refused) throw new QueryError(whyRefused(refused[0]), position + refused.index, 1);
    if (/^\/.+\/[a-z]*$/.test(text)) throw new QueryError(whyRefused('/'), position, length);
    this.#at += length;
    return checked({ text, position, length, quoted: false });
  }

  #takeQuoted(): QueryWord & { readonly quoted: boolean } {
    const position = this.#at;
    let text = '';
    for (let at = position + 1; at < this.text.length; at += 1) {
      const character = this.text.charAt(at);
      if (character === '"') {
        this.#at = at + 1;
        return checked({ text, position, length: this.#at - position, quoted: true });
      }
      if (character === '\\') at += 1;
      text += this.text.charAt(at);
    }
    throw new QueryError('This quotation mark is not closed. Add another one at the end of the text.', position, 1);
  }
}

function checked<Word extends QueryWord>(word: Word): Word {
  const { valueLength } = QUERY_LIMITS;
  if (word.text.length > valueLength)
    throw new QueryError(`A value has at most ${valueLength} characters. Shorten it.`, word.position, word.length);
  if (word.text.trim() === '')
    throw new QueryError('This text is empty. Write what to look for.', word.position, word.length);
  return word;
}

function whyRefused(character: string): string {
  if ('*%?'.includes(character))
    return `${character} is not a wildcard here. Use "name contains web" or "name starts with web", or put the text in quotation marks.`;
  if (character === '"')
    return 'A quotation mark within a text. Put the whole text in quotation marks, and \\ before this one.';
  if (character === "'" || character === '`') return 'Use double quotation marks.';
  return 'Regular expressions are not supported. Use contains or starts with, or put the text in double quotation marks.';
}

/** A text as a word of a query: in quotation marks if it would otherwise have another meaning. */
export function quoteWord(text: string, isPlain: RegExp): string {
  return isPlain.test(text) ? text : `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}
