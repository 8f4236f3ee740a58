import { Inject, Injectable } from '@nestjs/common';
import { type SQL, sql } from 'drizzle-orm';
import { DATABASE, type Database } from '../../database/database.tokens.js';
import { listFingerprint, readCursor, writeCursor } from '../cursor/page-cursor.js';
import { PLACE_RULES } from '../cursor/place.rules.js';
import { moment } from '../listing/resource-columns.sql.js';
import { ResourceReader } from '../listing/resource.reader.js';
import { shortMoment } from '../listing/short-moment.js';
import { difference, NO_DIFFERENCE } from './difference.js';
import { inTurns, type Made } from './in-turns.js';
import type { ResourceHistoryPage } from './resource-history-page.dto.js';
import type { ResourceVersion } from './resource-version.dto.js';

const PLACE = [PLACE_RULES.moment, PLACE_RULES.serial];

interface VersionRow extends Record<string, unknown> {
  readonly id: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly gone: boolean;
  readonly runId: string | null;
  readonly document: object | null;
  /** The last document before this version, over versions in which it was gone. */
  readonly before: object | null;
}

/** Which versions of a resource. */
export interface HistoryRequest {
  readonly limit: number;
  readonly cursor?: string;
}

/** Tells how a resource became what it is. */
@Injectable()
export class ResourceHistoryService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(ResourceReader) private readonly resources: ResourceReader,
  ) {}

  /** @throws ProblemError 404 when there is no such resource; 400 naming `cursor` when it is malformed or of another list. */
  async history(id: string, { limit, cursor }: HistoryRequest): Promise<ResourceHistoryPage> {
    const list = listFingerprint({ list: 'history', id });
    const place = cursor === undefined ? undefined : readCursor(cursor, list, PLACE);
    await this.resources.demand(id);

    const after = place ? sql`and (valid_from, id) < (${place[0]}::timestamptz, ${place[1]}::bigint)` : sql``;
    const { rows } = await this.database.execute<VersionRow>(versionsQuery(id, after, limit + 1));

    const items = await inTurns(rows.slice(0, limit), toVersion);
    const last = rows.length > items.length ? rows[items.length - 1] : undefined;
    return { items, nextCursor: last ? writeCursor(list, [last.validFrom, last.id]) : null };
  }
}

function versionsQuery(resourceId: string, after: SQL, limit: number): SQL {
  return sql`
    select version.id::text, ${sql.raw(moment('valid_from'))} as "validFrom", ${sql.raw(moment('valid_to'))} as "validTo", gone,
      sync_run_id as "runId", document, (
        select earlier.document from resource_version earlier
        where earlier.resource_id = version.resource_id and (earlier.valid_from, earlier.id) < (version.valid_from, version.id)
          and earlier.document is not null
        order by earlier.valid_from desc, earlier.id desc limit 1
      ) as before
    from resource_version version where resource_id = ${resourceId} ${after}
    order by version.valid_from desc, version.id desc limit ${limit}`;
}

function toVersion({ validFrom, validTo, gone, runId, document, before }: VersionRow): Made<ResourceVersion> {
  const { changes, coarse, values } = before && document ? difference(before, document) : NO_DIFFERENCE;
  const moments = { validFrom: shortMoment(validFrom), validTo: validTo === null ? null : shortMoment(validTo) };
  return { item: { ...moments, gone, runId, changes, ...(coarse && { coarse }) }, values };
}
