import type { ResolvedSort, SortKey } from '@maestro/core';
import { invalidField } from '../../http/problems/problem.error.js';
import type { ResourceState } from './resource-filter.sql.js';
import { ResourceOrder, type ResourceOrderName } from './resource-order.js';
import { sortKeySql } from './sort-key.sql.js';

/** An order, with what a request calls it. */
export interface NamedOrder {
  /** `-created`, however the request spelled it. */
  readonly sort: string;
  readonly order: ResourceOrder;
}

/** The fields whose order has an index. */
const INDEXED: Readonly<Record<string, ResourceOrderName>> = {
  name: 'name',
  created: 'createdAt',
  changed: 'changedAt',
  region: 'region',
  status: 'status',
  kind: 'kind',
};

/** The same, of the current inventory only. */
const INDEXED_NOW: Readonly<Record<string, ResourceOrderName>> = { uid: 'uid', seen: 'firstSeenAt' };

/** What is sorted, besides by what. */
export interface SortedRows {
  readonly state: ResourceState;
  /** The past time that it is about, if any. */
  readonly at?: string;
}

/**
 * The order of a list: along an index, or by a value that is computed.
 *
 * @throws ProblemError 400 for a volatile field at a past time, of which it is not known.
 */
export function namedOrder({ sort, by, descending }: ResolvedSort, { state, at }: SortedRows): NamedOrder {
  const index = indexOf(by, at === undefined ? state : 'past');
  if (index) return { sort, order: new ResourceOrder(descending ? `-${index}` : index) };
  if (at !== undefined && by.type === 'attribute' && by.volatile)
    throw invalidField('sort', 'sort: constantly changing fields are only known for now. Remove at.');
  return { sort, order: new ResourceOrder({ ...sortKeySql(by, at !== undefined), descending }) };
}

function indexOf(by: SortKey, rows: ResourceState | 'past'): ResourceOrderName | undefined {
  if (by.type === 'attribute') return by.role === 'cost' && rows !== 'past' ? 'monthlyCost' : undefined;
  if (rows === 'past') return INDEXED[by.column];
  if (by.column !== 'deleted') return INDEXED[by.column] ?? INDEXED_NOW[by.column];
  // Nothing that is present was deleted: only the names tell it apart.
  return rows === 'all' ? undefined : ({ present: 'name', gone: 'goneAt' } as const)[rows];
}
