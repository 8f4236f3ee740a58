import { Inject, Injectable } from '@nestjs/common';
import { inArray } from 'drizzle-orm';
import { DATABASE, type Database } from '../../database/database.tokens.js';
import { resourceMeasure } from '../../database/tables/resource-measure.table.js';
import type { ResourceItem } from './resource-item.dto.js';
import { withMeasures } from './with-measures.js';

/** Lays what changes by itself, as it was read last, over resources as they are now. */
@Injectable()
export class MeasureReader {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async over<Item extends ResourceItem>(items: readonly Item[]): Promise<Item[]> {
    if (items.length === 0) return [];
    const ids = items.map(({ id }) => id);
    const rows = await this.database.select().from(resourceMeasure).where(inArray(resourceMeasure.resourceId, ids));
    const byId = new Map(rows.map((row) => [row.resourceId, row]));
    return items.map((item) => {
      const row = byId.get(item.id);
      return withMeasures(item, row && { measures: row.measures, measuredAt: row.measuredAt.toISOString() });
    });
  }
}
