import type { CursorPages, MarkerPages, NumberedPages } from './paging.js';
import type { RestQuery } from './rest-http.js';

/** When a detail is asked for. */
export interface DetailOccasion {
  /** `deep`: in deep runs only, because it takes many requests; `all`: in every run. */
  readonly runs: 'all' | 'deep';
  /**
   * `changed`: of rows that are new or differ from what the host knows, where a row shows by itself that its detail has changed (an
   * `updated_at`, say); what is known of the others stays as it is. `all`: of every row.
   */
  readonly rows: 'all' | 'changed';
}

/** A request for each row, for what the list does not tell: the devices of a firewall. As data. */
export interface RestDetail {
  /**
   * `/v4/firewalls/{id}/devices`: `{id}` is the row's own id; what the path of a list can hold is filled in as well. A JSON pointer (RFC 6901)
   * takes a field of the row, also one that a detail before this one was put into: `/v4/types/{/type}`. Where null stands there, there is
   * nothing to ask for; without a usable value, the detail is unknown.
   */
  readonly path: string;
  /**
   * Where the detail is a list, what holds its rows: the name of a property, a JSON pointer (RFC 6901), or an empty text where the body itself is the
   * list. It is read whole. Absent: the detail is the body.
   */
  readonly items?: string;
  /** Of a detail that is a list. Default: `numbered`, as the API pages its lists. */
  readonly paging?: 'numbered' | 'whole' | NumberedPages | CursorPages | MarkerPages;
  readonly query?: RestQuery;
  readonly headers?: Readonly<Record<string, string>>;
  /** The property of the row that it is put into before the row is read: `devices`. The row's schema has it as optional. */
  readonly into: string;
  readonly when: DetailOccasion;
  /** What stays unknown without it, as in `UnknownField`: `attributes.serverIds`, `relations.protects`. */
  readonly fields: readonly string[];
  /** The one of the kind's scopes that only the detail needs. */
  readonly scope?: string;
}
