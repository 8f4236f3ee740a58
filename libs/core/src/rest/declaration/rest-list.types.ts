import type { CollectedPage, ListingPart } from '../../contract/listing.types.js';
import type { EmbeddedIn, ResourceType } from '../../contract/resource-type.types.js';
import type { RowsPage } from '../../listing/listing-outcome.types.js';
import type { CursorPages, MarkerPages, NumberedPages } from './paging.js';
import type { JoinedLists } from './joined-list.js';
import type { RestQuery } from '../http/rest-http.js';
import type { StandardSchemaV1 } from '@standard-schema/spec';

/** A part of a list that the API returns with its own filter. */
export interface RestPart extends ListingPart {
  /** Query parameters: `{type: 'gpus'}`. */
  readonly query?: Readonly<Record<string, string>>;
  /** The location of its rows, if it differs from that of the list. */
  readonly items?: string;
  /** As in {@link RestList}, for this part. */
  readonly one?: true | 'optional';
}

/** How rows in a map are identified. */
export interface MapId {
  /** The property of a row that receives its key. */
  readonly key: string;
  /** The values are lists of rows: a JSON pointer (RFC 6901) into a row to its id within the list. */
  readonly each?: string;
}

/** The declared list of a kind. */
export interface RestList {
  /**
   * `/v2/droplets`. Placeholders, whose values are percent-encoded: `{parent}` is the parent's id
   * (`/v2/domains/{parent}/records`), `{parent.parent}` the grandparent's, and `{region}` the part's region (one part
   * for each selected region) or its parent's. If the endpoint's address contains `{region}`, every list is read in
   * each region unless `parts` overrides it; a part without a region is read in the first.
   */
  readonly path: string;
  /**
   * The location of the rows in a body: the name of a property, a JSON pointer (RFC 6901), or an empty text if the body
   * itself is the list.
   */
  readonly items: string;
  /**
   * What `items` points to is a single object instead of a list, such as the balance of an account. It is the only row,
   * and null means that there is none. `optional`: the API may also leave it out. Such a list is not paged.
   */
  readonly one?: true | 'optional';
  /**
   * `none`: the API leaves the list out where it is empty. Only for a list within an object of the body, which must be
   * there: `/scan/findings`. Default: a body without the list is an error.
   */
  readonly absent?: 'none';
  /** The list is part of a report, which the provider makes from time to time. */
  readonly report?: RestReport;
  /** Default: `numbered`, as the API pages its lists. */
  readonly paging?: 'numbered' | 'whole' | NumberedPages | CursorPages | MarkerPages;
  /**
   * JSON pointer (RFC 6901) into a row to its own id. If the rows are the values of a map, the property that receives
   * each key: `{key: 'droplet_id'}`. If the values are lists of rows, also the pointer to what identifies a row within
   * its list: `{key: 'engine', each: '/version'}`, where the id is `pg/17`. Default: `/id`.
   */
  readonly id?: string | MapId;
  /** How a resource is read by its own id: a path with `{id}`, or false if the API cannot. Default: the list's path and `/{id}`. */
  readonly readById?: false | { readonly path: string };
  /** Headers of every request for the list, and for one resource by its id. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Query parameters of every request for the list. */
  readonly query?: RestQuery;
  /** Additional requests for each row. */
  readonly details?: readonly RestDetail[];
  /** The lists that make up the kind. Default: one, without a filter. */
  readonly parts?: readonly RestPart[];
}

/**
 * A report, such as the findings of the latest scan. In another state than `done`, it proves nothing: the product counts
 * as not supported, which is not a warning for a kind that is `optional`.
 */
export interface RestReport {
  /** JSON pointer (RFC 6901) into the body to its state: `/scan/status`. */
  readonly state: string;
  /** The states in which it is complete. */
  readonly done: readonly string[];
  /** Values of the report that each row gets, by property, as JSON pointers into the body: `{scan_id: '/scan/id'}`. */
  readonly values?: Readonly<Record<string, string>>;
}

/** The declared rows of a kind that is embedded in its parent, which takes no request. */
export interface EmbeddedList {
  /** Where they are in each row of the parent. */
  readonly embedded: EmbeddedIn;
  /**
   * JSON pointer (RFC 6901) into a row to its own id, unique within the parent. A row that is not an object, such as a
   * name, becomes one: `{value: 'defaultdb'}`. Default: `/id`.
   */
  readonly id?: string;
}

/** A kind that a {@link RestApi} lists, with what core needs to read it. Created by `defineKind`. */
export interface RestKind {
  readonly type: ResourceType;
  readonly list: RestList | EmbeddedList;
  /** Lists that its rows refer to. */
  readonly joins?: RestJoins;
  /** Turns the rows of a page into resources. */
  rows(page: RowsPage<unknown>, part: ListingPart, joined?: JoinedLists): CollectedPage;
}

/** A kind whose list is requested. */
export type RequestedKind = RestKind & { readonly list: RestList };

/** When a detail is requested. */
export interface DetailOccasion {
  /** `deep`: in deep syncs only, because it takes many requests; `all`: in every sync. */
  readonly runs: 'all' | 'deep';
  /**
   * `changed`: for rows that are new or differ from what the host knows, if the row shows changes of its detail (for
   * example by `updated_at`); the others keep the known detail. `all`: for every row.
   */
  readonly rows: 'all' | 'changed';
}

/** A declared request for each row, for data that the list lacks, such as the devices of a firewall. */
export interface RestDetail {
  /**
   * `/v4/firewalls/{id}/devices`: `{id}` is the row's own id; the placeholders of list paths work as well. A JSON
   * pointer (RFC 6901) takes a field of the row, including one from an earlier detail: `/v4/types/{/type}`. If it is
   * null, there is nothing to request; without a usable value, the detail is unknown.
   */
  readonly path: string;
  /**
   * If the detail is a list, the location of its rows: the name of a property, a JSON pointer (RFC 6901), or an empty
   * text if the body itself is the list. All pages are read. Absent: the detail is the body.
   */
  readonly items?: string;
  /** The paging of a detail that is a list. Default: `numbered`, as declared by the API. */
  readonly paging?: 'numbered' | 'whole' | NumberedPages | CursorPages | MarkerPages;
  readonly query?: RestQuery;
  readonly headers?: Readonly<Record<string, string>>;
  /** The property of the row that receives the detail before the row is mapped: `devices`. Optional in the row's schema. */
  readonly into: string;
  readonly when: DetailOccasion;
  /** The fields that are unknown without it, as in `UnknownField`: `attributes.serverIds`, `relations.protects`. */
  readonly fields: readonly string[];
  /** The scope of the kind that only the detail needs. */
  readonly scope?: string;
}

/** A declared list that is joined with the rows of a kind, such as instance types with their prices, or the backup policies of all servers. */
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
   * JSON pointer (RFC 6901) into its rows to the value that the kind's rows refer to. With `*` at its end, each element
   * of a list is one: `/members/*`, or `/*` if the rows themselves are lists of ids. If the rows are the values of a
   * map, the property that receives each key, as `id` of a list: `{key: 'name'}`. Several pointers: only all of their values together
   * identify a row, such as a type and a region. Default: `/id`.
   */
  readonly key?: string | readonly string[] | MapId;
  /**
   * `none`: the list need not have a row for each of the kind's rows, such as a list of the servers that have backups.
   * The lookup is then undefined, and nothing is unknown. Default: what is not listed is unknown.
   */
  readonly absent?: 'none';
  /**
   * The reference kind whose list this is: `acme.type`. The rows that the host has of it are used, without a request;
   * without a host, or before the first sync of that kind, the list is read. Default: the list is read in every sync.
   */
  readonly kind?: string;
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
 * Finds a row by its key, which is several values if `key` has several pointers. Undefined if there is none; then the
 * fields of the join are unknown for the mapped row, unless the join declares `absent: 'none'`. Also undefined if a value
 * of the key is missing; then they are not unknown.
 */
export type JoinLookup<Row> = (...key: readonly (string | number | null | undefined)[]) => Row | undefined;

/** The lookups that a mapper receives. */
export type JoinLookups<J> = {
  readonly [Name in keyof J]: J[Name] extends RestJoin<infer Row> ? JoinLookup<Row> : never;
};
