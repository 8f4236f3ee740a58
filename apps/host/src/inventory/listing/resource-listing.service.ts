import { Inject, Injectable } from '@nestjs/common';
import { listFingerprint, type Place, readCursor, writeCursor } from '../cursor/page-cursor.js';
import type { ResourceFilter } from './resource-filter.types.js';
import { resourceItemJson } from './resource-item.json.js';
import type { ResourceSort } from './resource-order.constants.js';
import { ResourceOrder } from './resource-order.js';
import type { ResourceHeadRow, ResourceJsonRow } from './resource-row.types.js';
import { SegmentReader } from './segment.reader.js';

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
  constructor(@Inject(SegmentReader) private readonly reader: SegmentReader) {}

  /**
   * @returns a `ResourcePage`, as JSON.
   * @throws ProblemError 400 naming `cursor` when it is malformed, or was given for another list; 503 when it takes too long.
   */
  async list({ filter, sort, limit, at, cursor }: ResourceListRequest): Promise<string> {
    const order = new ResourceOrder(sort);
    const list = listFingerprint({ list: 'resources', filter, sort, at });
    const place = cursor === undefined ? undefined : readCursor(cursor, list, order.rules);

    // One row more than asked for tells whether there is a page after this one.
    const rows: ResourceJsonRow[] = [];
    let cutAt: ResourceJsonRow | undefined;
    for (const segment of order.segmentsAfter(place)) {
      if (rows.length > limit || cutAt) break;
      const found = await this.reader.read({ filter, order, at, place, segment, limit: limit + 1 - rows.length });
      rows.push(...found.rows);
      cutAt = found.cutAt;
    }

    const shown = rows.slice(0, limit);
    const last = cutAt ?? (rows.length > limit ? shown.at(-1) : undefined);
    const nextCursor = last ? writeCursor(list, placeOf(last, order)) : null;
    const cut = cutAt !== undefined && shown.length < limit;
    return `{"items":[${shown.map(resourceItemJson).join(',')}],"nextCursor":${JSON.stringify(nextCursor)},"cut":${cut}}`;
  }
}

function placeOf(row: ResourceHeadRow, order: ResourceOrder): Place {
  return order.columns.map(({ field }) => row[field]);
}
