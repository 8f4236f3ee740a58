import type { CursorPages, MarkerPages, NumberedPages } from './paging.js';
import type { RestQuery } from './rest-http.js';

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
