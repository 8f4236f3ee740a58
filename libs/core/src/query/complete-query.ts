import type { Field } from '../catalogue/field.types.js';
import { MANAGED } from '../terraform/managed.js';
import { lastPart, type QUERY_COLUMNS, type QueryFields, type QueryName } from './query-fields.js';
import { quoteWord } from './query-scanner.js';

/** What may be written at a place of a query. */
export interface QueryCompletion {
  /** Where the unfinished word begins. */
  readonly from: number;
  readonly length: number;
  /** The field whose value is unfinished. Absent: a name is. */
  readonly field?: string;
  readonly suggestions: readonly QuerySuggestion[];
}

/** A word that may be written instead of the unfinished one. */
export interface QuerySuggestion {
  /** With the symbol that follows a name: `region:`. */
  readonly text: string;
  /** What it is: `Memory`. */
  readonly label?: string;
}

const MAX_SUGGESTIONS = 50;

const VALUE = /(?:^|[\s(-])(\p{L}[\w.-]*)\s*(?::|!=|<=|>=|[=~<>≠≤≥])\s*(?:(?:"[^"]*"|[^\s"(),]+),\s*)*("?[^\s"(),]*)$/u;
const NAME = /(?:^|[\s(])-?([^\s"(),-][^\s"(),]*)?$/u;
const PLAIN = /^[^\s"(),*%?\\^$|[\]{}'`;]+$/u;

/**
 * What may be written at a position of a query, the words that begin like the unfinished one first. The query may be
 * unfinished or wrong elsewhere. Values that the catalogue does not know, such as regions, are not suggested.
 */
export function completeQuery(text: string, position: number, fields: QueryFields): QueryCompletion {
  const before = text.slice(0, position);
  const value = VALUE.exec(before);
  if (value) {
    const [, field = '', typed = ''] = value;
    const words = valuesOf(field, fields).map((word) => ({ text: quoteWord(word, PLAIN) }));
    return {
      from: position - typed.length,
      length: typed.length,
      field,
      suggestions: matching(words, typed.replace('"', '')),
    };
  }
  const name = NAME.exec(before);
  const isQuoted = before.replaceAll(/\\./g, '').split('"').length % 2 === 0;
  if (!name || isQuoted) return { from: position, length: 0, suggestions: [] };
  const typed = name[1] ?? '';
  return { from: position - typed.length, length: typed.length, suggestions: matching(namesOf(fields), typed) };
}

function namesOf(fields: QueryFields): QuerySuggestion[] {
  return fields.names().map((text) => {
    const name = fields.find(text);
    const label = name?.type === 'fields' ? name.fields[0]?.field.label : undefined;
    return { text: `${text}:`, ...(label !== undefined && { label }) };
  });
}

function valuesOf(text: string, fields: QueryFields): readonly string[] {
  const { kinds, entities, providers, connections } = fields.vocabulary;
  if (text.toLowerCase() === 'has') return fields.names().filter((each) => each !== 'has');
  const name = fields.find(text);
  if (name?.type === 'relation') return ['none', 'any', ...entities];
  if (name?.type === 'target') return ['none', 'any'];
  if (name?.type === 'fields') return fixedValues(name);
  if (name?.type === 'managed') return MANAGED;
  if (name?.value === 'flag') return ['yes', 'no'];
  const known: Partial<Record<keyof typeof QUERY_COLUMNS, readonly string[]>> = {
    kind: kinds.map((kind) =>
      kinds.filter((each) => lastPart(each) === lastPart(kind)).length > 1 ? kind : lastPart(kind),
    ),
    entity: entities,
    provider: providers,
    connection: connections.map((each) => each.name),
  };
  return (name && known[name.name]) ?? [];
}

function fixedValues({ fields }: Extract<QueryName, { type: 'fields' }>): string[] {
  const values = fields.flatMap(({ field }) => {
    const one: Field = field.type === 'set' || field.type === 'list' ? field.of : field;
    return one.type === 'one-of' ? one.values : one.type === 'flag' ? ['yes', 'no'] : [];
  });
  return [...new Set(values)];
}

function matching(all: readonly QuerySuggestion[], typed: string): QuerySuggestion[] {
  const wanted = typed.toLowerCase();
  const holding = all.filter(({ text, label }) => `${text} ${label ?? ''}`.toLowerCase().includes(wanted));
  const begins = ({ text }: QuerySuggestion): boolean => text.toLowerCase().startsWith(wanted);
  return [...holding.filter(begins), ...holding.filter((each) => !begins(each))].slice(0, MAX_SUGGESTIONS);
}
