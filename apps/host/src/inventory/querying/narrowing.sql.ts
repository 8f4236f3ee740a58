import type { QueryAmount, QueryTest, ResolvedAttribute, ResolvedQuery } from '@maestro/core';
import { type SQL, sql } from '../../database/sql.js';

/**
 * A condition that an index supports, for a row of `resource`: every match of a query fulfils it, and few others do.
 * Undefined if there is none. Attributes have no index, but what is derived from some of them has one.
 */
export function narrowing(query: ResolvedQuery): SQL | undefined {
  switch (query.type) {
    case 'and': {
      const each = query.of.flatMap((part) => narrowing(part) ?? []);
      return each.length > 0 ? sql`(${sql.join(each, ' and ')})` : undefined;
    }
    case 'or': {
      const each = query.of.map(narrowing);
      if (each.includes(undefined)) return undefined;
      return sql`(${sql.join(
        each.flatMap((part) => part ?? []),
        ' or ',
      )})`;
    }
    case 'attribute':
      return attributeNarrowing(query);
    case 'column':
      // The condition itself is one.
      return isIndexed(query) ? sql`true` : undefined;
    default:
      return undefined;
  }
}

/** Whether a query follows relations, which may take any time: one may lead to hundreds of thousands of resources. */
export function hasRelation(query: ResolvedQuery | undefined): boolean {
  if (query?.type === 'and' || query?.type === 'or') return query.of.some(hasRelation);
  return query?.type === 'not' ? hasRelation(query.of) : query?.type === 'related';
}

/** Ids and names of one resource, or few. */
const isIndexed = ({ column, test }: Extract<ResolvedQuery, { type: 'column' }>): boolean =>
  test.op === 'equal' && (column === 'uid' || column === 'id' || column === 'name');

function attributeNarrowing({ role, volatile, value, test, paths }: ResolvedAttribute): SQL | undefined {
  if (volatile) return undefined;
  if (role === 'address' && (value === 'address' || value === 'cidr')) return heldNetworks(test);
  // Only the first price of a resource is kept beside its attributes.
  if (role === 'cost' && value === 'money' && paths.length > 0) return costs(test);
  return undefined;
}

/** `resource_address` has every address and block of a present state. */
function heldNetworks(test: QueryTest): SQL | undefined {
  const values = test.op === 'within' ? test.blocks : test.op === 'equal' ? test.values.map(String) : [];
  if (values.length === 0) return undefined;
  const operator = sql.raw(test.op === 'within' ? '<<=' : '=');
  const each = values.map((value) => sql`network ${operator} ${value}::inet`);
  return sql`id in (select id from resource_address where ${sql.join(each, ' or ')})`;
}

/** The kept amount of an hourly price is rounded. */
const SLACK = 1e-9;

function costs(test: QueryTest): SQL | undefined {
  if (test.op === '>' || test.op === '>=') return sql`monthly_cost >= ${lower(test.value as QueryAmount)}::numeric`;
  if (test.op === '<' || test.op === '<=') return sql`monthly_cost <= ${upper(test.value as QueryAmount)}::numeric`;
  if (test.op !== 'equal') return undefined;
  const each = (test.values as readonly QueryAmount[]).map(
    (amount) => sql`monthly_cost between ${lower(amount)}::numeric and ${upper(amount)}::numeric`,
  );
  return sql`(${sql.join(each, ' or ')})`;
}

const lower = ({ amount }: QueryAmount): number => amount - Math.abs(amount) * SLACK;

const upper = ({ amount }: QueryAmount): number => amount + Math.abs(amount) * SLACK;
