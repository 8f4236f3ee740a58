import { QueryError } from './query.error.js';
import { QUERY_LIMITS, type QueryNode, type QueryOperator, type QueryWord } from './query.types.js';
import { QueryScanner } from './query-scanner.js';

/** Operators that are written as words: `name contains web`. */
const WORD_OPERATORS = ['contains', 'starts', 'in', 'older', 'newer', 'exists'] as const;

/** The second word of an operator. */
const SECOND_WORDS = { starts: 'with', older: 'than', newer: 'than' } as const;

/** Words that are searched for only within quotation marks. */
export const RESERVED_WORDS = ['and', 'or', 'not', ...WORD_OPERATORS] as const;

/**
 * Parses a query. Undefined if it is blank.
 *
 *     query    = sequence { "or" sequence }
 *     sequence = factor { [ "and" ] factor }
 *     factor   = ( "not" | "-" ) factor | "(" query ")" | "has:" word | field operator values | field ":" "(" query ")" | text
 *
 * @throws QueryError with the position of the first mistake.
 */
export function parseQuery(text: string): QueryNode | undefined {
  const scanner = new QueryScanner(text);
  if (scanner.isAtEnd) return undefined;
  const node = new Parser(scanner).parse();
  if (!scanner.isAtEnd)
    throw scanner.errorHere('This parenthesis closes none. Remove it, or quote it to search for it.');
  return node;
}

class Parser {
  #terms = 0;
  #depth = 0;

  constructor(private readonly scanner: QueryScanner) {}

  parse(): QueryNode {
    return this.#deeper(() => {
      const of = [this.#sequence()];
      while (this.#takeJoin('or')) of.push(this.#sequence());
      return joined('or', of);
    });
  }

  #sequence(): QueryNode {
    const of = [this.#factor()];
    for (;;) {
      const isJoined = this.#takeJoin('and');
      if (!isJoined && (this.scanner.isAtEnd || this.scanner.isAt(')') || this.#isAtOr())) return joined('and', of);
      of.push(this.#factor());
    }
  }

  #factor(): QueryNode {
    const { scanner } = this;
    if (scanner.isAtEnd)
      throw scanner.errorHere('Something must follow here: a field, a text, or a query in parentheses.');
    if (scanner.takeKeyword(['not']) ?? scanner.take('-'))
      return { type: 'not', of: this.#deeper(() => this.#factor()) };
    if (scanner.take('(')) return this.#group();
    const { position } = scanner;
    const reserved = scanner.takeKeyword(RESERVED_WORDS);
    if (reserved !== undefined)
      throw new QueryError(
        `${reserved} must stand between two terms. Put it in quotation marks to search for it.`,
        position,
        reserved.length,
      );
    const word = scanner.takeWord();
    if (!word) throw scanner.errorHere('Expected a field or a text. Put other characters in quotation marks.');
    this.#count(word);
    return word.quoted ? { type: 'text', text: plain(word) } : this.#term(plain(word));
  }

  /** After the opening parenthesis. */
  #group(): QueryNode {
    const opened = this.scanner.position - 1;
    const node = this.parse();
    this.scanner.skipSpace();
    if (!this.scanner.take(')')) throw new QueryError('This parenthesis is not closed. Add ) at its end.', opened, 1);
    return node;
  }

  /** After a word that is a field if an operator follows, and otherwise a searched text. */
  #term(field: QueryWord): QueryNode {
    const { scanner } = this;
    const { position } = scanner;
    scanner.skipSpace();
    const operator = scanner.takeSymbol() ?? this.#takeWordOperator();
    if (operator === undefined) {
      scanner.position = position;
      return { type: 'text', text: field };
    }
    if (operator === 'exists') return { type: 'compare', field, operator, values: [] };
    scanner.skipSpace();
    if (scanner.isAt('(')) return this.#afterParenthesis(field, operator);
    const values = this.#values();
    if (field.text.toLowerCase() !== 'has') return { type: 'compare', field, operator, values };
    if (operator !== 'is' && operator !== '=') throw new QueryError('Write has:name.', field.position, field.length);
    if (values.length > 1)
      throw new QueryError(
        'has takes one name. Write has:a has:b, or (has:a or has:b).',
        values[1]!.position,
        values[1]!.length,
      );
    return { type: 'has', target: values[0]! };
  }

  #afterParenthesis(field: QueryWord, operator: QueryOperator): QueryNode {
    const { scanner } = this;
    if (operator === 'is') {
      scanner.take('(');
      return { type: 'related', relation: field, to: this.#group() };
    }
    if (operator !== 'in')
      throw scanner.errorHere(`${operator} takes a value here. Put a text that begins with ( in quotation marks.`);
    const opened = scanner.position;
    scanner.take('(');
    const values = this.#values();
    scanner.skipSpace();
    if (!scanner.take(')'))
      throw new QueryError(
        'This parenthesis is not closed. Separate values with commas, and add ) after the last.',
        opened,
        1,
      );
    return { type: 'compare', field, operator, values };
  }

  #values(): QueryWord[] {
    const { scanner } = this;
    const values: QueryWord[] = [];
    do {
      scanner.skipSpace();
      const value = scanner.takeValue();
      if (!value)
        throw scanner.errorHere(
          'A value must follow here. Put it in quotation marks if it has spaces, commas or parentheses.',
        );
      if (values.length === QUERY_LIMITS.values)
        throw new QueryError(
          `A list has at most ${QUERY_LIMITS.values} values. Remove some.`,
          value.position,
          value.length,
        );
      values.push(plain(value));
    } while (this.#takeComma());
    return values;
  }

  #takeComma(): boolean {
    const { position } = this.scanner;
    this.scanner.skipSpace();
    if (this.scanner.take(',')) return true;
    this.scanner.position = position;
    return false;
  }

  #takeWordOperator(): QueryOperator | undefined {
    const { scanner } = this;
    const word = scanner.takeKeyword(WORD_OPERATORS);
    if (word === undefined || word === 'contains' || word === 'in' || word === 'exists') return word;
    scanner.skipSpace();
    const second = SECOND_WORDS[word];
    if (!scanner.takeKeyword([second])) throw scanner.errorHere(`Expected "${second}" after "${word}".`);
    return `${word} ${second}` as QueryOperator;
  }

  #takeJoin(word: 'and' | 'or'): boolean {
    this.scanner.skipSpace();
    return this.scanner.takeKeyword([word]) !== undefined;
  }

  #isAtOr(): boolean {
    const { position } = this.scanner;
    const found = this.#takeJoin('or');
    this.scanner.position = position;
    return found;
  }

  #count({ position, length }: QueryWord): void {
    this.#terms += 1;
    if (this.#terms > QUERY_LIMITS.terms)
      throw new QueryError(
        `A query has at most ${QUERY_LIMITS.terms} terms. Use lists such as region:fra1,nyc3.`,
        position,
        length,
      );
  }

  #deeper(read: () => QueryNode): QueryNode {
    this.#depth += 1;
    if (this.#depth > QUERY_LIMITS.depth)
      throw this.scanner.errorHere(
        `A query is at most ${QUERY_LIMITS.depth} levels deep. Remove parentheses or negations.`,
      );
    const node = read();
    this.#depth -= 1;
    return node;
  }
}

/** Nested sequences of the same sort are one. */
function joined(type: 'and' | 'or', of: readonly QueryNode[]): QueryNode {
  const flat = of.flatMap((node) => (node.type === type ? node.of : [node]));
  return flat.length === 1 ? flat[0]! : { type, of: flat };
}

const plain = ({ text, position, length }: QueryWord): QueryWord => ({ text, position, length });
