import type { ResourceOrderName } from './resource-order.constants.js';

/** A field of a filter that an index may begin with. */
export type AnchorField = 'tag' | 'gone' | 'kind' | 'region' | 'connection' | 'entity' | 'status';

/** A table that holds states of resources. */
export interface ListSource {
  readonly table: 'resource' | 'resource_past';
  /** Leads from a tag to the keys of its rows, in the order of names. */
  readonly tagTable: 'resource_tag' | 'resource_past_tag';
  /** The columns of its primary key. */
  readonly key: readonly string[];
  /**
   * The orders that it has an index for, each with the fields whose values an index has before that order: those that narrow most come
   * first.
   */
  readonly orders: Readonly<Partial<Record<ResourceOrderName, readonly AnchorField[]>>>;
}

/** What is, and what was. */
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
