import { type SQL, sql } from 'drizzle-orm';
import { measuredOf } from '../listing/measured.sql.js';
import { matchingStates } from '../listing/matching-states.sql.js';
import { ROW_COLUMNS, STATE_COLUMNS } from '../listing/resource-columns.sql.js';
import type { ResourceFilter } from '../listing/resource-filter.types.js';
import type { ResourceOrder } from '../listing/resource-order.js';

/** What is exported, in which order. */
export interface ExportedList {
  readonly filter: ResourceFilter;
  readonly order: ResourceOrder;
  /** In UTC, as `parseMoment` writes it. */
  readonly at?: string;
}

/** Every row of a list as {@link ExportedRow}. */
export function exportedRows({ filter, order, at }: ExportedList): SQL {
  return sql`
    select ${ROW_COLUMNS}, (select name from connection where connection.id = state.connection_id) as "connectionName",
      ${at === undefined ? measuredOf('state') : sql`null`} as measured
    from (${matchingStates(STATE_COLUMNS, filter, at)}) as state order by ${order.orderByAll}`;
}

/** The name of every attribute that a row of a list has, as `{name}`. */
export function exportedAttributes({ filter, at }: ExportedList): SQL {
  const stated = sql`
    select jsonb_object_keys(attributes) as name from (${matchingStates(sql`attributes`, filter, at)}) as state`;
  if (at !== undefined) return sql`select distinct name from (${stated}) as stated order by name`;
  return sql`
    ${stated} union select jsonb_object_keys(measures) from resource_measure
      where resource_id in (${matchingStates(sql`id`, filter)}) order by name`;
}
