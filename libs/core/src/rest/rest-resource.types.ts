import type { CollectedPage, ListingPart } from '../contract/listing.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import type { RowsPage } from '../listing/page-source.types.js';

/** A part of a list that the API gives under a filter of its own. */
export interface RestPart extends ListingPart {
  /** Query parameters: `{type: 'gpus'}`. */
  readonly query?: Readonly<Record<string, string>>;
}

/** One resource type of a {@link RestApi}, as data: everything that is particular to it. */
export interface RestResource {
  readonly type: ResourceType;
  /** Of the list; with `/{id}`, of one resource: `/v2/droplets`. */
  readonly path: string;
  /** The property of a page that holds its rows: `droplets`. */
  readonly itemsKey: string;
  /** Default: one, without a filter. */
  readonly parts?: readonly RestPart[];
  /** Schema and mapper: {@link rowsOf}. */
  readonly rows: (page: RowsPage<unknown>) => CollectedPage;
}

/** What is needed to ask for a list, whatever its rows become. */
export type ListedResource = Pick<RestResource, 'type' | 'path' | 'itemsKey' | 'parts'>;
