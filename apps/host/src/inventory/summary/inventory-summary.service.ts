import { Inject, Injectable } from '@nestjs/common';
import { sql } from 'drizzle-orm';
import { DATABASE, type Database } from '../../database/database.tokens.js';
import { SharedReads } from '../totals/shared-reads.js';
import type { InventorySummary } from './inventory-summary.dto.js';
import type { SummaryCost } from './summary-cost.dto.js';
import type { SummaryCount } from './summary-count.dto.js';

interface GroupRow extends Record<string, unknown> {
  readonly connection: string;
  readonly kind: string;
  readonly entity: string;
  readonly region: string | null;
  readonly count: number;
  readonly priced: number;
  readonly monthlyUsd: number;
}

type GroupField = 'connection' | 'kind' | 'entity' | 'region';

/** Counts what is present, and adds up what it costs. One walk over an index that holds just these columns; requests at the same time share it. */
@Injectable()
export class InventorySummaryService {
  readonly #shared = new SharedReads<InventorySummary>();

  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /**
   * @param connections ids; none: all.
   * @param entities none: all.
   */
  summary(connections: readonly string[] = [], entities: readonly string[] = []): Promise<InventorySummary> {
    const asked = [connections, entities].map((values) => [...values].sort());
    return this.#shared.read(asked, () => this.#count(connections, entities));
  }

  async #count(connections: readonly string[], entities: readonly string[]): Promise<InventorySummary> {
    const ofConnections = connections.length > 0 ? sql`and connection_id in ${connections}` : sql``;
    const ofEntities = entities.length > 0 ? sql`and entity in ${entities}` : sql``;
    const { rows } = await this.database.execute<GroupRow>(sql`
      select connection_id as connection, kind, entity, region, count(*)::int as count,
        count(price_monthly_usd)::int as priced, coalesce(sum(price_monthly_usd), 0)::float8 as "monthlyUsd"
      from resource where gone_at is null ${ofConnections} ${ofEntities} group by connection_id, kind, entity, region`);
    return {
      total: rows.reduce((sum, { count }) => sum + count, 0),
      cost: costOf(rows),
      kinds: countsBy(rows, 'kind'),
      entities: countsBy(rows, 'entity'),
      regions: countsBy(rows, 'region'),
      connections: countsBy(rows, 'connection'),
    };
  }
}

function countsBy(rows: readonly GroupRow[], field: GroupField): SummaryCount[] {
  const groups = new Map<string | null, GroupRow[]>();
  for (const row of rows) groups.set(row[field], [...(groups.get(row[field]) ?? []), row]);
  return [...groups]
    .map(([value, group]) => ({
      value,
      count: group.reduce((sum, { count }) => sum + count, 0),
      ...costOf(group),
    }))
    .sort((one, other) => other.count - one.count || String(one.value).localeCompare(String(other.value)));
}

/** To the cent: what providers state is no finer, and sums of binary fractions would look it. */
const costOf = (rows: readonly GroupRow[]): SummaryCost => ({
  priced: rows.reduce((sum, { priced }) => sum + priced, 0),
  monthlyUsd: Math.round(100 * rows.reduce((sum, { monthlyUsd }) => sum + monthlyUsd, 0)) / 100,
});
