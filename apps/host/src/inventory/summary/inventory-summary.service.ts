import { Inject, Injectable } from '@nestjs/common';
import { sql } from '../../database/sql.js';
import { POOL, type Pool } from '../../database/queries.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { SharedReads } from '../listing/heavy-reads.service.js';
import { type InventorySummary, type SummaryCost, type SummaryCount } from './inventory-summary.dto.js';

interface GroupRow extends Record<string, unknown> {
  readonly connection: string;
  readonly kind: string;
  readonly entity: string;
  readonly region: string | null;
  readonly count: number;
  readonly currency: string | null;
  readonly priced: number;
  readonly monthly: number;
}

interface RepeatedRow extends GroupRow {
  readonly twin: boolean;
  readonly alias: boolean;
}

type GroupField = 'connection' | 'kind' | 'entity' | 'region';

/**
 * Counts present resources, each thing once, and adds up their cost, with one scan of an index with just these columns
 * and one of duplicates. Concurrent requests share them.
 */
@Injectable()
export class InventorySummaryService {
  readonly #shared = new SharedReads<InventorySummary>();

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
  ) {}

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
    const counts = sql`connection_id as connection, kind, entity, region, cost_currency as currency, count(*)::int as count,
      count(monthly_cost)::int as priced, coalesce(sum(monthly_cost), 0)::float8 as monthly`;
    const present = sql`from resource where gone_at is null ${ofConnections} ${ofEntities}`;
    const groups = sql`group by connection_id, kind, entity, region, cost_currency`;
    const [{ rows }, { rows: repeated }] = await Promise.all([
      this.pool.query<GroupRow>(sql`select ${counts} ${present} ${groups}`),
      this.pool.query<RepeatedRow>(
        sql`select ${counts}, twin, alias ${present} and (twin or alias) ${groups}, twin, alias`,
      ),
    ]);
    // As in lists: selected connections and kinds include duplicates.
    const twins = repeated.filter(({ twin }) => twin && connections.length === 0);
    const aliases = repeated.filter(({ alias }) => alias && entities.length === 0);
    const references = entities.length > 0 ? [] : this.plugins.references();
    const listed = without(rows, twins).filter(({ kind }) => !references.includes(kind));
    const once = without(rows, [...new Set([...twins, ...aliases])]);
    return {
      total: once.reduce((sum, { count }) => sum + count, 0),
      cost: costOf(once),
      kinds: countsBy(listed, 'kind'),
      entities: countsBy(listed, 'entity'),
      regions: countsBy(once, 'region'),
      connections: countsBy(without(rows, aliases), 'connection'),
    };
  }
}

/** Groups that subtract what is counted elsewhere. */
function without(rows: readonly GroupRow[], repeated: readonly GroupRow[]): GroupRow[] {
  const taken = repeated.map((row) => ({
    ...row,
    count: -row.count,
    priced: -row.priced,
    monthly: -row.monthly,
  }));
  return [...rows, ...taken];
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
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || String(one.value).localeCompare(String(other.value)));
}

/** Rounded to cents: prices are no more precise, and sums of binary fractions would appear to be. */
function costOf(rows: readonly GroupRow[]): SummaryCost {
  const sums = new Map<string, { priced: number; amount: number }>();
  for (const { currency, priced, monthly } of rows) {
    if (currency === null) continue;
    const sum = sums.get(currency) ?? { priced: 0, amount: 0 };
    sums.set(currency, { priced: sum.priced + priced, amount: sum.amount + monthly });
  }
  const monthly = [...sums]
    .filter(([, { priced }]) => priced > 0)
    .map(([currency, { amount }]) => ({ amount: Math.round(100 * amount) / 100, currency }))
    .sort((one, other) => other.amount - one.amount || one.currency.localeCompare(other.currency));
  return {
    priced: [...sums.values()].reduce((sum, { priced }) => sum + priced, 0),
    monthly,
    monthlyUsd: monthly.find(({ currency }) => currency === 'USD')?.amount ?? 0,
  };
}
