import { RESERVED_WORDS } from './parse-query.js';
import { quoteWord } from './query-scanner.js';
import type { QueryComparison, QueryNode, QueryOperator } from './query.types.js';

/** Texts and values that mean themselves without quotation marks. */
const PLAIN_TEXT = new RegExp(`^(?!(?:${RESERVED_WORDS.join('|')})$)[\\p{L}\\p{N}_][\\p{L}\\p{N}_./@+#&-]*$`, 'iu');
const PLAIN_VALUE = /^[\p{L}\p{N}_.@+#&-][\p{L}\p{N}_./@+#&:=-]*$/u;

const WRITTEN: Partial<Record<QueryOperator, string>> = {
  is: ':',
  '=': '=',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

/** A query as text, in one form for all ways of writing it. Parsing the text gives the same query, except for positions. */
export function printQuery(node: QueryNode): string {
  return node.type === 'or' ? node.of.map((each) => print(each)).join(' or ') : print(node);
}

function print(node: QueryNode): string {
  switch (node.type) {
    case 'or':
      return `(${printQuery(node)})`;
    case 'and':
      return node.of.map((each) => (each.type === 'and' ? `(${print(each)})` : print(each))).join(' ');
    case 'not':
      return `-${node.of.type === 'and' ? `(${print(node.of)})` : print(node.of)}`;
    case 'text':
      return quoteWord(node.text.text, PLAIN_TEXT);
    case 'has':
      return `has:${quoteWord(node.target.text, PLAIN_VALUE)}`;
    case 'related':
      return `${node.relation.text}:(${printQuery(node.to)})`;
    case 'compare':
      return printComparison(node);
  }
}

function printComparison({ field, operator, values }: QueryComparison): string {
  const listed = values.map(({ text }) => quoteWord(text, PLAIN_VALUE)).join(',');
  const symbol = WRITTEN[operator];
  if (symbol !== undefined) return `${field.text}${symbol}${listed}`;
  return operator === 'exists'
    ? `${field.text} exists`
    : `${field.text} ${operator} ${operator === 'in' ? `(${listed})` : listed}`;
}
