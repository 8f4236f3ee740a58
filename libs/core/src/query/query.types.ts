/** A piece of a query's text, with its position in UTF-16 code units from the start. */
export interface QueryWord {
  readonly text: string;
  readonly position: number;
  readonly length: number;
}

/** How a field is compared with values. `:` is `is`: equal, or for an address, within a block. */
export const QUERY_OPERATORS = [
  'is',
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'contains',
  'starts with',
  'in',
  'older than',
  'newer than',
  'exists',
] as const;

/** One of {@link QUERY_OPERATORS}. */
export type QueryOperator = (typeof QUERY_OPERATORS)[number];

/** `region:fra1,nyc3`. Several values match any of them. `exists` has none. */
export interface QueryComparison {
  readonly type: 'compare';
  readonly field: QueryWord;
  readonly operator: QueryOperator;
  readonly values: readonly QueryWord[];
}

/** `protected-by:(…)`: a relation with a resource that a query matches. `related` stands for any relation. */
export interface QueryRelation {
  readonly type: 'related';
  readonly relation: QueryWord;
  readonly to: QueryNode;
}

/** A query, as parsed. Names are not yet compared with the catalogue. */
export type QueryNode =
  | { readonly type: 'and' | 'or'; readonly of: readonly QueryNode[] }
  | { readonly type: 'not'; readonly of: QueryNode }
  /** Words that occur in the name, the uid, an address or a tag. */
  | { readonly type: 'text'; readonly text: QueryWord }
  /** `has:firewall`: a field with a value, or a relation. */
  | { readonly type: 'has'; readonly target: QueryWord }
  | QueryComparison
  | QueryRelation;

/** Maximums of a query. */
export const QUERY_LIMITS = { length: 4000, terms: 100, depth: 10, values: 50, valueLength: 255 } as const;
