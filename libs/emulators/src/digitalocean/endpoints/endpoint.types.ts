import type { Collection } from '../account/collection.js';
import type { DigitalOceanAccount } from '../account/digitalocean-account.js';
import type { Row } from '../json/row.types.js';
import type { FieldScope } from '../answers/row-narrower.js';
import type { NoLinks } from '../answers/page-query.js';

/** A query parameter that selects rows. */
export interface RowFilter {
  readonly parameter: string;
  /** Other values are rejected with 422. */
  readonly values?: readonly string[];
  /** Rejected with 422 in combination with one of these. */
  readonly excludes?: readonly string[];
  /** Rejected with 403 without it. */
  readonly scope?: string;
  /** Whether a row matches. Absent if the parameter only chooses between collections. */
  matches?(row: Row, value: string): boolean;
}

/** A list of the API and the read by id below it, as data. */
export interface Endpoint {
  /** The task of the DigitalOcean plugin that reads it, e.g. `server-list`. Absent if there is none. */
  readonly task?: string;
  readonly path: string;
  /** The property of the list's rows, e.g. `droplets`. */
  readonly plural: string;
  /** The property of one row, e.g. `droplet`. Absent if the API has no read by id. */
  readonly singular?: string;
  readonly scopes: readonly string[];
  /** Only if the read by id requires other scopes than the list. */
  readonly readScopes?: readonly string[];
  readonly fields: readonly FieldScope[];
  readonly filters: readonly RowFilter[];
  readonly noLinks: NoLinks;
  /** The collections that the list returns, one after the other. */
  lists(account: DigitalOceanAccount, query: URLSearchParams): readonly Collection[];
  /** The collections that the read by id searches. Default: the listed ones. */
  reads?(account: DigitalOceanAccount): readonly Collection[];
}
