import { Inject, Injectable, Optional } from '@nestjs/common';
import { ListCursors, type Place } from '../../http/paging/page-cursor.js';
import { ManagedReader } from '../managed/managed-reader.js';
import { type ResourceFilter } from './resource-filter.sql.js';
import { resourceItemJson, type ResourceHeadRow, type ResourceJsonRow } from './resource-row.js';
import { type NamedOrder } from './list-orders.js';
import { type ResourceOrder } from './resource-order.js';
import { SegmentReader } from './segment-reader.js';

/** Characters of JSON after which a page ends, because it is serialized and sent at once. */
const MAX_PAGE_LENGTH = 4_000_000;

/** A client's query of the inventory. */
export interface ResourceListRequest {
  readonly filter: ResourceFilter;
  readonly order: NamedOrder;
  readonly limit: number;
  /** In UTC, in the format of `parseMoment`. */
  readonly at?: string;
  readonly cursor?: string;
  /** What items have besides. */
  readonly include?: 'managed';
}

/**
 * Lists resources. A page starts after the values of the previous page's last row, so rows that are added or removed
 * between requests neither repeat nor hide others.
 */
@Injectable()
export class ResourceListingService {
  constructor(
    @Inject(SegmentReader) private readonly reader: SegmentReader,
    @Optional() @Inject(ManagedReader) private readonly managed?: ManagedReader,
  ) {}

  /**
   * @returns a `ResourcePage`, as JSON.
   * @throws ProblemError `invalid-cursor`; 503 if it takes too long.
   */
  async list({ filter, order: { sort, order }, limit, at, cursor, include }: ResourceListRequest): Promise<string> {
    const cursors = new ListCursors({ list: 'resources', filter, sort, at }, order.rules);
    const place = cursors.read(cursor);

    // One row more than requested shows whether there is a next page.
    const segments = order.segmentsAfter(place);
    const little =
      segments.length > 1 ? await this.reader.readLittle({ filter, order, at, place, limit: limit + 1 }) : undefined;
    const rows: ResourceJsonRow[] = [...(little ?? [])];
    let cutAt: ResourceJsonRow | undefined;
    for (const segment of little ? [] : segments) {
      if (rows.length > limit || cutAt) break;
      const found = await this.reader.read({ filter, order, at, place, segment, limit: limit + 1 - rows.length });
      rows.push(...found.rows);
      cutAt = found.cutAt;
    }

    const shown = rows.slice(0, limit);
    const items = writeItems(include && at === undefined ? await this.#withManaged(shown) : shown);
    const isWhole = items.length === Math.min(limit, rows.length);
    const last = (isWhole && cutAt) || (rows.length > items.length ? rows[items.length - 1] : undefined);
    const nextCursor = last ? cursors.write(placeOf(last, order)) : null;
    const cut = last === cutAt && cutAt !== undefined && items.length < limit;
    const reached = cut && cutAt ? `,"reached":${JSON.stringify(cutAt[order.columns[0]!.field] ?? cutAt.name)}` : '';
    return `{"items":[${items.join(',')}],"nextCursor":${JSON.stringify(nextCursor)},"cut":${cut}${reached}}`;
  }

  async #withManaged(rows: readonly ResourceJsonRow[]): Promise<readonly ResourceJsonRow[]> {
    const managed = await this.managed?.readMany(rows.map(({ id }) => id));
    return rows.map((row) => ({ ...row, managed: managed?.get(row.id) }));
  }
}

/** @returns at least one item if there are rows, and fewer than the rows if they are large. */
function writeItems(rows: readonly ResourceJsonRow[]): string[] {
  const items: string[] = [];
  let length = 0;
  for (const row of rows) {
    if (length > MAX_PAGE_LENGTH) break;
    const item = resourceItemJson(row);
    items.push(item);
    length += item.length;
  }
  return items;
}

function placeOf(row: ResourceHeadRow, order: ResourceOrder): Place {
  return order.columns.map(({ field }) => row[field] ?? null);
}
