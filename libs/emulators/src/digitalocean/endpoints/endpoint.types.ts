import { type Collection } from '../account/collection.js';
import { type DigitalOceanAccount } from '../account/digitalocean-account.js';
import { type Row } from '../json/row.types.js';
import { type FieldScope } from '../answers/field-scope.types.js';
import { type NoLinks } from '../answers/page-links-builder.js';

/** A query parameter that picks rows. */
export interface RowFilter {
  readonly parameter: string;
  /** Values outside of these are refused with 422. */
  readonly values?: readonly string[];
  /** Refused with 422 when one of these is given too. */
  readonly excludes?: readonly string[];
  /** Refused with 403 without it. */
  readonly scope?: string;
  /** Whether a row is shown; left out when the parameter only chooses among collections. */
  matches?(row: Row, value: string): boolean;
}

/** A list of the API and the read by id below it, as data. */
export interface Endpoint {
  /** The task of the DigitalOcean plugin that reads it, e.g. `server-list`; left out where none does. */
  readonly task?: string;
  readonly path: string;
  /** The key of the list's rows, e.g. `droplets`. */
  readonly plural: string;
  /** The key of one row, e.g. `droplet`; left out where the API has no read by id. */
  readonly singular?: string;
  readonly scopes: readonly string[];
  /** Only where the read by id needs other scopes than the list. */
  readonly readScopes?: readonly string[];
  readonly fields: readonly FieldScope[];
  readonly filters: readonly RowFilter[];
  readonly noLinks: NoLinks;
  /** The collections that the list shows one after the other. */
  lists(account: DigitalOceanAccount, query: URLSearchParams): readonly Collection[];
  /** The collections that the read by id looks into; the listed ones by default. */
  reads?(account: DigitalOceanAccount): readonly Collection[];
}
