import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { CursorPages, MarkerPages, NumberedPages } from './paging.js';
import type { RestQuery } from './rest-http.js';

/** A declared list that the rows of a kind refer to, such as instance types with their prices. */
export interface RestJoin<Row = unknown> {
  /**
   * `/v4/linode/types`. The only placeholder is `{region}`: the list is read once per connection (or once per region),
   * not once per row.
   */
  readonly path: string;
  /** The location of its rows: the name of a property, a JSON pointer (RFC 6901), or an empty text if the body itself is the list. */
  readonly items: string;
  /** Default: `numbered`, as the API pages its lists. */
  readonly paging?: 'numbered' | 'whole' | NumberedPages | CursorPages | MarkerPages;
  readonly query?: RestQuery;
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * JSON pointer (RFC 6901) into its rows to the value that the kind's rows refer to. If the rows are the values of a
   * map, the property that receives each key: `{key: 'name'}`. Default: `/id`.
   */
  readonly key?: string | { readonly key: string };
  /** A schema of the fields used. Others are dropped. */
  readonly row: StandardSchemaV1<unknown, Row>;
  /** The fields that are unknown if the list cannot be read or lacks a row, as in `UnknownField`: `attributes.priceMonthly`. */
  readonly fields: readonly string[];
  /** The scope of the kind that only this list needs. */
  readonly scope?: string;
}

/** Joins by the names that the mapper uses. */
export type RestJoins = Readonly<Record<string, RestJoin<unknown>>>;

/**
 * Finds a row by its key. Undefined if there is none; then the fields of the join are unknown for the mapped row. Also
 * undefined without a key; then they are not unknown.
 */
export type JoinLookup<Row> = (key: string | number | null | undefined) => Row | undefined;

/** The lookups that a mapper receives. */
export type JoinLookups<J> = {
  readonly [Name in keyof J]: J[Name] extends RestJoin<infer Row> ? JoinLookup<Row> : never;
};
