import type { CollectedPage, ListingPart, ResourceType, RowsPage } from '@maestro/core';

/** A part of a list that the API gives under a filter of its own. */
export interface DigitalOceanPart extends ListingPart {
  /** Query parameters: `{type: 'gpus'}`. */
  readonly query?: Readonly<Record<string, string>>;
}

/** One resource type, as data: everything that is particular to it. */
export interface DigitalOceanResource {
  readonly type: ResourceType;
  /** Of the list; with `/{id}` of one resource: `/v2/droplets`. */
  readonly path: string;
  /** The property of a page that holds its rows: `droplets`. */
  readonly itemsKey: string;
  /** Default: one, without a filter. */
  readonly parts?: readonly DigitalOceanPart[];
  /** Schema and mapper: {@link rowsOf}. */
  readonly rows: (page: RowsPage<unknown>) => CollectedPage;
}
