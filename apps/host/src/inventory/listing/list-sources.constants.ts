import type { ResourceOrderName } from './resource-order.constants.js';

/** A filter field that an index may start with. */
export type AnchorField = 'tag' | 'gone' | 'kind' | 'region' | 'connection' | 'entity' | 'status';

/** A table with states of resources. */
export interface ListSource {
  readonly table: 'resource' | 'resource_past';
  /** A table from tags to the keys of rows, ordered by name. */
  readonly tagTable: 'resource_tag' | 'resource_past_tag';
  /** Its primary key columns. */
  readonly key: readonly string[];
  /** The orders with an index, each with the leading fields of its indexes, most selective first. */
  readonly orders: Readonly<Partial<Record<ResourceOrderName, readonly AnchorField[]>>>;
}

/** Current and past states. */
export const LIST_SOURCES = {
  current: {
    table: 'resource',
    tagTable: 'resource_tag',
    key: ['id'],
    orders: {
      name: ['tag', 'gone', 'kind', 'region', 'connection', 'entity', 'status'],
      createdAt: [],
      changedAt: [],
      region: ['region'],
      kind: ['kind'],
    },
  },
  past: {
    table: 'resource_past',
    tagTable: 'resource_past_tag',
    key: ['id', 'valid_to'],
    orders: {
      name: ['tag', 'gone', 'kind', 'region', 'connection', 'status'],
      createdAt: [],
      changedAt: [],
      region: ['region'],
      kind: ['kind'],
    },
  },
} as const satisfies Record<string, ListSource>;

/** The name of a source. */
export type ListSourceName = keyof typeof LIST_SOURCES;
