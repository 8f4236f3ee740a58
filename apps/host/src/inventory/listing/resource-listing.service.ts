import { Inject, Injectable } from '@nestjs/common';
import { DATABASE, type Database } from '../../database/database.tokens.js';
import { listFingerprint, type Place, readCursor, writeCursor } from '../cursor/page-cursor.js';
import { pageQuery } from './page-query.builder.js';
import type { ResourceFilter } from './resource-filter.types.js';
import { toResourceItem } from './resource-item.mapper.js';
import type { ResourceSort } from './resource-order.constants.js';
import { ResourceOrder } from './resource-order.js';
import type { ResourcePage } from './resource-page.dto.js';
import type { ResourceRow } from './resource-row.types.js';

/** What a client asks of the inventory. */
export interface ResourceListRequest {
  readonly filter: ResourceFilter;
  readonly sort: ResourceSort;
  readonly limit: number;
  /** In UTC, as `parseMoment` writes it. */
  readonly at?: string;
  readonly cursor?: string;
}

/**
 * Lists resources. A page starts after the last row of the one before, by value: rows that come and go between two requests neither
 * repeat nor hide any other.
 */
@Injectable()
export class ResourceListingService {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** @throws ProblemError 400 naming `cursor` when it is malformed, or was given for another list. */
  async list({ filter, sort, limit, at, cursor }: ResourceListRequest): Promise<ResourcePage> {
    const order = new ResourceOrder(sort);
    const list = listFingerprint({ list: 'resources', filter, sort, at });
    const place = cursor === undefined ? undefined : readCursor(cursor, list, order.rules);

    // One row more than asked for tells whether there is a page after this one.
    const rows: ResourceRow[] = [];
    for (const segment of order.segmentsAfter(place)) {
      if (rows.length > limit) break;
      const query = pageQuery({ filter, order, at, place }, segment, limit + 1 - rows.length);
      rows.push(...(await this.database.execute<ResourceRow & Record<string, unknown>>(query)).rows);
    }

    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items: items.map(toResourceItem), nextCursor: last ? writeCursor(list, placeOf(last, order)) : null };
  }
}

function placeOf(row: ResourceRow, order: ResourceOrder): Place {
  return order.columns.map(({ field }) => row[field]);
}
