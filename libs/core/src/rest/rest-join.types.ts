import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { CursorPages, MarkerPages, NumberedPages } from './paging.js';
import type { RestQuery } from './rest-http.js';

/** A list of the API that the rows of a kind refer to: the types of instances, each with its price. As data. */
export interface RestJoin<Row = unknown> {
  /** `/v4/linode/types`. Only `{region}` can be filled in: it is read once for a connection (once for each region, with it), not once for each row. */
  readonly path: string;
  /** What holds its rows: the name of a property, a JSON pointer (RFC 6901), or an empty text where the body itself is the list. */
  readonly items: string;
  /** Default: `numbered`, as the API pages its lists. */
  readonly paging?: 'numbered' | 'whole' | NumberedPages | CursorPages | MarkerPages;
  readonly query?: RestQuery;
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * JSON pointer (RFC 6901) into its rows to what the kind's rows call them by; or, where they are the values of a map, the name under which
   * each one's key is put into it: `{key: 'name'}`. Default: `/id`.
   */
  readonly key?: string | { readonly key: string };
  /** A schema of the fields used. Only those are kept. */
  readonly row: StandardSchemaV1<unknown, Row>;
  /** What is unknown where it cannot be read or lacks what is looked up, as in `UnknownField`: `attributes.priceMonthly`. */
  readonly fields: readonly string[];
  /** The one of the kind's scopes that only this list needs. */
  readonly scope?: string;
}

/** Joins by the names that a mapper knows them by. */
export type RestJoins = Readonly<Record<string, RestJoin<unknown>>>;

/**
 * Finds a row by its key. Undefined where there is none, and then the fields of the join are unknown for the row that is mapped; undefined for
 * no key, and then nothing is said of them.
 */
export type JoinLookup<Row> = (key: string | number | null | undefined) => Row | undefined;

/** What a mapper gets to look things up in. */
export type JoinLookups<J> = {
  readonly [Name in keyof J]: J[Name] extends RestJoin<infer Row> ? JoinLookup<Row> : never;
};
