import { Inject, Injectable } from '@nestjs/common';
import { type SQL, sql, moment } from '../../database/sql.js';
import { POOL, type Pool } from '../../database/queries.js';
import { ListCursors, PLACE_RULES } from '../../http/paging/page-cursor.js';
import { ResourceReader } from '../listing/resource-reader.js';
import { shortMoment } from '../listing/resource-row.js';
import { type BoundedDocuments, boundedDocuments, withinBounds } from './bounded-documents.sql.js';
import { compareDocuments } from './compare-documents.js';
import { type Steps } from './difference.js';
import { inTurns, type MadeItem } from './in-turns.js';
import { type ResourceVersion } from './resource-history.dto.js';

const PLACE = [PLACE_RULES.moment, PLACE_RULES.serial];

/** Documents are compared with the previous existing one, skipping versions in which the resource was gone. */
interface VersionRow extends Record<string, unknown>, BoundedDocuments {
  readonly id: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly gone: boolean;
  readonly runId: string | null;
}

/** A selection of a resource's versions. */
export interface HistoryRequest {
  readonly limit: number;
  readonly cursor?: string;
}

/** The history of a resource. */
@Injectable()
export class ResourceHistoryService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ResourceReader) private readonly resources: ResourceReader,
  ) {}

  /**
   * @returns a `ResourceHistoryPage`, as JSON.
   * @throws ProblemError `resource-not-found`; `invalid-cursor`.
   */
  async history(id: string, { limit, cursor }: HistoryRequest): Promise<string> {
    const cursors = new ListCursors({ list: 'history', id }, PLACE);
    const place = cursors.read(cursor);
    await this.resources.demand(id);

    const after = place ? sql`and (valid_from, id) < (${place[0]}::timestamptz, ${place[1]}::bigint)` : sql``;
    const { rows } = await this.pool.query<VersionRow>(versionsQuery(id, after, limit + 1));

    const items = await inTurns(withinBounds(rows).slice(0, limit), toVersion);
    const nextCursor = cursors.next(rows, items.length, ({ validFrom, id: version }) => [validFrom, version]);
    return `{"items":[${items.join(',')}],"nextCursor":${JSON.stringify(nextCursor)}}`;
  }
}

function versionsQuery(resourceId: string, after: SQL, limit: number): SQL {
  const rows = sql`
    select row_number() over (order by version.valid_from desc, version.id desc) as place, version.id::text,
      ${sql.raw(moment('valid_from'))} as "validFrom", ${sql.raw(moment('valid_to'))} as "validTo", gone, sync_run_id as "runId", document,
      case when document is not null then (
        select earlier.document from resource_version earlier
        where earlier.resource_id = version.resource_id and (earlier.valid_from, earlier.id) < (version.valid_from, version.id)
          and earlier.document is not null
        order by earlier.valid_from desc, earlier.id desc limit 1
      ) end as before
    from (
      select * from resource_version where resource_id = ${resourceId} ${after} order by valid_from desc, id desc limit ${limit}
    ) as version`;
  return boundedDocuments({ columns: 'id, "validFrom", "validTo", gone, "runId"', rows });
}

function* toVersion(row: VersionRow): Steps<MadeItem> {
  const { validFrom, validTo, gone, runId } = row;
  const { changes, coarse, values } = yield* compareDocuments(row);
  const moments = { validFrom: shortMoment(validFrom), validTo: validTo === null ? null : shortMoment(validTo) };
  const version: ResourceVersion = { ...moments, gone, runId, changes, ...(coarse && { coarse }) };
  const json = JSON.stringify(version);
  yield changes.length;
  return { json, values };
}
