import { Inject, Injectable } from '@nestjs/common';
import { sql } from 'drizzle-orm';
import { DATABASE, type Database } from '../../database/database.tokens.js';
import type { InventorySummary } from './inventory-summary.dto.js';
import type { SummaryCount } from './summary-count.dto.js';

interface GroupRow extends Record<string, unknown> {
  readonly connection: string;
  readonly kind: string;
  readonly entity: string;
  readonly region: string | null;
  readonly count: number;
}

type GroupField = 'connection' | 'kind' | 'entity' | 'region';

/** Counts what is present. One walk over an index that holds just these columns; requests at the same time share it. */
@Injectable()
export class InventorySummaryService {
  readonly #running = new Map<string, Promise<InventorySummary>>();

  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** @param connections ids; none: all. */
  summary(connections: readonly string[] = []): Promise<InventorySummary> {
    const key = [...connections].sort().join();
    const running = this.#running.get(key) ?? this.#count(connections).finally(() => this.#running.delete(key));
    this.#running.set(key, running);
    return running;
  }

  async #count(connections: readonly string[]): Promise<InventorySummary> {
    const narrowed = connections.length > 0 ? sql`and connection_id in ${connections}` : sql``;
    const { rows } = await this.database.execute<GroupRow>(sql`
      select connection_id as connection, kind, entity, region, count(*)::int as count
      from resource where gone_at is null ${narrowed} group by connection_id, kind, entity, region`);
    return {
      total: rows.reduce((sum, { count }) => sum + count, 0),
      kinds: countsBy(rows, 'kind'),
      entities: countsBy(rows, 'entity'),
      regions: countsBy(rows, 'region'),
      connections: countsBy(rows, 'connection'),
    };
  }
}

function countsBy(rows: readonly GroupRow[], field: GroupField): SummaryCount[] {
  const counts = new Map<string | null, number>();
  for (const row of rows) counts.set(row[field], (counts.get(row[field]) ?? 0) + row.count);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || String(one.value).localeCompare(String(other.value)));
}
