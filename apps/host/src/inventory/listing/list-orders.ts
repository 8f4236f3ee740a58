import type { ResolvedSort } from '@maestro/core';
import { invalidField } from '../../http/problems/problem.error.js';
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

/**
 * The order of a list: along an index, or by a value that is computed.
 *
 * @param at the past time that it is about, if any.
 * @throws ProblemError 400 for a volatile field at a past time, of which it is not known.
 */
export function namedOrder({ sort, by, descending }: ResolvedSort, at?: string): NamedOrder {
  const index = by.type === 'column' ? INDEXED[by.column] : undefined;
  if (index) return { sort, order: new ResourceOrder(descending ? `-${index}` : index) };
  if (at !== undefined && by.type === 'attribute' && by.volatile)
    throw invalidField('sort', 'sort: constantly changing fields are only known for now. Remove at.');
  return { sort, order: new ResourceOrder({ ...sortKeySql(by, at !== undefined), descending }) };
}
