import { type SQL, sql, moment } from '../database/sql.js';
import { type Place } from '../http/paging/page-cursor.js';
import { boundedDocuments } from '../inventory/history/bounded-documents.sql.js';
import { type ChangeType } from './changes.dto.js';

/** A filter of changes. Absent or empty members match everything. Times in the format of `parseMoment`. */
export interface ChangeFilter {
  readonly connection?: readonly string[];
  readonly kind?: readonly string[];
  readonly entity?: readonly string[];
  readonly type?: readonly ChangeType[];
  readonly since?: string;
  readonly until?: string;
}

const COLUMNS = 'id, type, at, "resourceId", "connectionId", provider, kind, uid, name, entity, region, "runId"';

/**
 * Changes after a cursor, newest first, without duplicates. It merges scans of an index that covers every filter except
 * the entity, and reads documents only for rows of the page.
 */
export function changesQuery(filter: ChangeFilter, place: Place | undefined, limit: number): SQL {
  const newest = sql`order by valid_from desc, id desc limit ${limit}`;
  const where = sql.join(conditions(filter, place), ' and ');
  const rows = sql`
    select row_number() over (order by version.valid_from desc, version.id desc) as place, version.id::text, change as type, ${sql.raw(moment('version.valid_from'))} as at, resource.id as "resourceId",
      version.connection_id as "connectionId", provider, version.kind, uid, name, entity, region, sync_run_id as "runId", document,
      case when document is not null then (
        select earlier.document from resource_version earlier
        where earlier.resource_id = version.resource_id and (earlier.valid_from, earlier.id) < (version.valid_from, version.id)
          and earlier.document is not null
        order by earlier.valid_from desc, earlier.id desc limit 1
      ) end as before
    from (
      select walk.id, walk.valid_from from ${askedVersions(filter.connection)} cross join lateral (
        select id, valid_from from resource_version where connection_id = asked.id and twin = asked.twin and ${where} ${newest}
      ) as walk ${newest}
    ) as page join resource_version version on version.id = page.id join resource on resource.id = version.resource_id`;
  return boundedDocuments({ columns: COLUMNS, rows });
}

function conditions(
  { kind = [], entity = [], type = [], since, until }: ChangeFilter,
  place: Place | undefined,
): SQL[] {
  return [
    sql`true`,
    ...(kind.length > 0 ? [sql`kind in ${kind}`] : []),
    ...(type.length > 0 ? [sql`change in ${type}`] : []),
    ...(since === undefined ? [] : [sql`valid_from >= ${since}::timestamptz`]),
    ...(until === undefined ? [] : [sql`valid_from < ${until}::timestamptz`]),
    ...(place ? [sql`(valid_from, id) < (${place[0]}::timestamptz, ${place[1]}::bigint)`] : []),
    ...(entity.length > 0 ? [ofResource(sql`resource.entity in ${entity}`)] : []),
  ];
}

const ofResource = (condition: SQL): SQL =>
  sql`exists (select from resource where resource.id = resource_id and ${condition})`;

/**
 * The requested versions as a table `asked` of connection ids and a twin flag; each row is one index scan of versions.
 * As in lists of resources, everything of the selected connections, or else, what several connections of an account
 * have only once.
 *
 * @param connections ids; none: all.
 */
export function askedVersions(connections: readonly string[] = []): SQL {
  if (connections.length === 0) return sql`(select id, false as twin from connection) as asked`;
  const ids = sql.param([...new Set(connections)]);
  return sql`(select id, twin from unnest(${ids}::uuid[]) as id cross join unnest('{false,true}'::boolean[]) as twin) as asked`;
}
