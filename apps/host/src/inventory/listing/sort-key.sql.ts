import type { QueryPath, QueryValueType, SortKey } from '@maestro/core';
import { safeValue } from '../../database/safe-value.sql.js';
import { type SQL, sql } from '../../database/sql.js';
import { type OrderType } from './resource-order.js';

/** Stored values that do not fit the type of their field count as none. */
const DIALECT = { checksInput: false };

/** Longer texts are sorted by their beginnings, so that positions stay short. */
const MAX_TEXT = 300;

/** Only the current value is known, also of a past state. */
function annotated(column: 'owner' | 'environment' | 'note'): SQL {
  return sql`(select left(annotation.${sql.identifier(column)}, ${sql.raw(String(MAX_TEXT))}) from annotation where annotation.resource_id = id)`;
}

const COLUMNS: Readonly<Record<Extract<SortKey, { type: 'column' }>['column'], readonly [SQL, OrderType]>> = {
  name: [sql`name`, 'text'],
  uid: [sql`uid`, 'text'],
  id: [sql`id`, 'uuid'],
  kind: [sql`kind`, 'text'],
  entity: [sql`entity`, 'text'],
  provider: [sql`provider`, 'text'],
  connection: [sql`(select connection.name from connection where connection.id = connection_id)`, 'text'],
  region: [sql`region`, 'text'],
  status: [sql`status`, 'text'],
  active: [sql`active`, 'boolean'],
  gone: [sql`(gone_at is not null)`, 'boolean'],
  created: [sql`created_at`, 'timestamptz'],
  changed: [sql`changed_at`, 'timestamptz'],
  seen: [sql`first_seen_at`, 'timestamptz'],
  deleted: [sql`gone_at`, 'timestamptz'],
  owner: [annotated('owner'), 'text'],
  environment: [annotated('environment'), 'text'],
  note: [annotated('note'), 'text'],
};

/** Whose values are compared as what. Anything else is text. */
const TYPES: Partial<Record<QueryValueType, 'numeric' | 'boolean' | 'timestamptz' | 'inet'>> = {
  number: 'numeric',
  money: 'numeric',
  flag: 'boolean',
  moment: 'timestamptz',
  address: 'inet',
  cidr: 'inet',
};

/** A value of a state, with its type. */
export interface TypedKey {
  readonly key: SQL;
  readonly type: OrderType;
}

/**
 * The value of a field, for a row of `resource` or `resource_past`; null without one. Amounts of money are not converted.
 *
 * @param isPast whether rows may be of `resource_past`.
 */
export function sortKeySql(by: SortKey, isPast: boolean): TypedKey {
  if (by.type === 'column') {
    const [key, type] = COLUMNS[by.column];
    return { key, type };
  }
  const document = by.volatile
    ? sql`(attributes || coalesce((select measures from resource_measure where resource_id = id), '{}'))`
    : sql`attributes`;
  const values = by.paths.map((path) => valueAt(document, path, by.value));
  // Kept beside the attributes, which need not be read for it.
  const kept = by.role === 'cost' && !isPast ? [sql`monthly_cost`] : [];
  return { key: sql`coalesce(${sql.join([...kept, ...values], ', ')})`, type: TYPES[by.value] ?? 'text' };
}

function valueAt(document: SQL, { steps, times }: QueryPath, value: QueryValueType): SQL {
  const path = value === 'money' ? [...steps, 'amount'] : steps;
  const type = TYPES[value] ?? 'text';
  const read = sql`(select ${sql.raw(safeValue('item', type, DIALECT))} from (select ${document} #> ${sql.param(path)}::text[] as item) as read)`;
  if (type === 'text') return sql`left(${read}, ${sql.raw(String(MAX_TEXT))})`;
  return times === undefined ? read : sql`${read} * ${sql.raw(String(times))}`;
}
