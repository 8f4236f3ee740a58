import type { ResourceOrderName } from './resource-order.constants.js';

/** A field of a filter that an index may begin with. */
export type AnchorField = 'tag' | 'kind' | 'region' | 'connection' | 'family' | 'entity';

/** A table that holds states of resources. */
export interface ListSource {
  readonly table: 'resource' | 'resource_past';
  /** The columns of its primary key. */
  readonly key: readonly string[];
  /**
   * The orders that it has an index for, each with the fields whose values an index has before that order: those that narrow most come
   * first. The index of a tag is a table, `resource_tag`.
   */
  readonly orders: Readonly<Partial<Record<ResourceOrderName, readonly AnchorField[]>>>;
}

/** What is, and what was. */
export const LIST_SOURCES = {
  current: {
    table: 'resource',
    key: ['id'],
    orders: {
      name: ['tag', 'kind', 'region', 'connection', 'family', 'entity'],
      createdAt: [],
      changedAt: [],
      region: ['region'],
      kind: ['kind'],
    },
  },
  past: {
    table: 'resource_past',
    key: ['id', 'valid_to'],
    orders: { name: ['kind', 'region', 'connection'], changedAt: [], region: ['region'], kind: ['kind'] },
  },
} as const satisfies Record<string, ListSource>;

/** The name of a source. */
export type ListSourceName = keyof typeof LIST_SOURCES;
