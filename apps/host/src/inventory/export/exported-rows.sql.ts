import { type SQL, sql } from '../../database/sql.js';
import { measuredOf } from '../listing/measured.sql.js';
import { matchingStates } from '../listing/matching-states.sql.js';
import { HEAD_COLUMNS, STATE_COLUMNS } from '../listing/resource-columns.sql.js';
import type { ResourceFilter } from '../listing/resource-filter.types.js';
import type { ResourceOrder } from '../listing/resource-order.js';

/** The filter and order of an export. */
export interface ExportedList {
  readonly filter: ResourceFilter;
  readonly order: ResourceOrder;
  /** In UTC, in the format of `parseMoment`. */
  readonly at?: string;
}

/**
 * Bytes of JSON above which the documents of a row are read separately, because rows are fetched by number and large
 * ones would make a fetch too large.
 */
const LARGE_BYTES = 20_000;

/** Every row of a list as {@link FetchedRow}, in order. Sorted before documents are added, which would make the sort large. */
export function exportedRows({ filter, order, at }: ExportedList): SQL {
  const isSmall = sql`octet_length(attributes_json) + octet_length(relations_json) <= ${LARGE_BYTES}`;
  return sql`
    select ${HEAD_COLUMNS}, (select name from connection where connection.id = state.connection_id) as "connectionName",
      ${at === undefined ? measuredOf('state') : sql`null`} as measured,
      case when ${isSmall} then attributes_json end as attributes, case when ${isSmall} then relations_json end as relations
    from (
      select *, attributes::text as attributes_json, relations::text as relations_json
      from (${matchingStates(STATE_COLUMNS, filter, at)}) as matching order by ${order.orderByAll} offset 0
    ) as state`;
}

/** The documents of one row of such a list, as {@link ExportedDocuments}. */
export function exportedDocuments(id: string, at?: string): SQL {
  const states = matchingStates(sql`id, attributes, relations`, { state: 'all' }, at);
  return sql`select attributes::text as attributes, relations::text as relations from (${states}) as state where id = ${id}`;
}

/** The distinct entities of a list, as `{entity}`. */
export function exportedTypes({ filter, at }: ExportedList): SQL {
  return sql`
    select distinct entity from (${matchingStates(sql`entity`, filter, at)}) as state`;
}
