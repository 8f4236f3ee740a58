import type { CollectedPage } from '../contract/listing.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import type { RowsPage } from '../listing/page-source.types.js';
import type { RestKind, RestPart } from './rest-list.types.js';

/** One resource type of a RestApi, as plugins of contract 1 write it. New ones use `defineKind`. */
export interface RestResource {
  readonly type: ResourceType;
  /** Of the list; with `/{id}`, of one resource: `/v2/droplets`. */
  readonly path: string;
  /** The property of a page that holds its rows: `droplets`. */
  readonly itemsKey: string;
  /** Default: one, without a filter. */
  readonly parts?: readonly RestPart[];
  /** Schema and mapper: `rowsOf`. */
  readonly rows: (page: RowsPage<unknown>) => CollectedPage;
}

/** The same as a kind. */
export const asRestKind = (resource: RestResource | RestKind): RestKind =>
  'list' in resource
    ? resource
    : {
        type: resource.type,
        list: { path: resource.path, items: resource.itemsKey, parts: resource.parts },
        rows: resource.rows,
      };
