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

/** The entity of every row of a list, each once, as `{entity, family}`. */
export function exportedTypes({ filter, at }: ExportedList): SQL {
  return sql`
    select distinct entity, family from (${matchingStates(sql`entity, family`, filter, at)}) as state`;
}
