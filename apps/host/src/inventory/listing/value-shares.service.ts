import { Inject, Injectable } from '@nestjs/common';
import { sql } from '../../database/sql.js';
import { POOL, type Pool } from '../../database/database-tokens.js';
import type { ListSourceName } from './list-sources.constants.js';
import type { ResourceFilter } from './resource-filter.types.js';
import { filterTerms } from './terms.sql.js';

/** The database's statistics of a source. Empty before the first ANALYZE. */
interface Statistics {
  readonly rows: number;
  /** The share of rows with a term. */
  readonly shares: ReadonlyMap<string, number>;
  /** The maximum share of any other term. */
  readonly rarer: number;
  /** The share of rows of gone resources. */
  readonly gone: number;
}

interface StatisticsRow extends Record<string, unknown> {
  readonly rows: number;
  readonly gone: number | null;
  readonly terms: readonly string[] | null;
  readonly shares: readonly number[] | null;
}

/** PostgreSQL updates its statistics after a tenth of a table has changed. */
const KEPT_MS = 60_000;

const INDEXES = {
  current: ['resource', 'resource_by_terms'],
  past: ['resource_past', 'resource_past_by_terms'],
} as const satisfies Record<ListSourceName, readonly [string, string]>;

/** Estimates how many rows match a filter from PostgreSQL's statistics. They affect how a list is read, never its content. */
@Injectable()
export class ValueShares {
  readonly #read = new Map<ListSourceName, { readonly statistics: Promise<Statistics>; readonly until: number }>();

  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** The estimated number of matching rows in a source, ignoring text and assuming independent values. Undefined if unknown. */
  async expectedRows(name: ListSourceName, filter: ResourceFilter): Promise<number | undefined> {
    const { rows, shares, rarer, gone } = await this.#statistics(name);
    if (shares.size === 0) return undefined;
    const sets = filterTerms(filter).map((terms) => terms.reduce((sum, term) => sum + (shares.get(term) ?? rarer), 0));
    const inState = { all: 1, gone, present: 1 - gone }[filter.state];
    return sets.reduce((product, share) => product * Math.min(share, 1), rows * inState);
  }

  async #statistics(name: ListSourceName): Promise<Statistics> {
    const known = this.#read.get(name);
    if (known && performance.now() < known.until) return known.statistics;
    const statistics = this.#load(name);
    this.#read.set(name, { statistics, until: performance.now() + KEPT_MS });
    statistics.catch(() => this.#read.delete(name));
    return statistics;
  }

  async #load(name: ListSourceName): Promise<Statistics> {
    const [table, index] = INDEXES[name];
    const { rows } = await this.pool.query<StatisticsRow>(
      sql`
      select reltuples::float8 as rows, most_common_elems::text::text[] as terms, most_common_elem_freqs::float8[] as shares,
        (select 1 - null_frac from pg_stats where schemaname = current_schema() and tablename = ${table} and attname = 'gone_at') as gone
      from pg_class left join pg_stats on schemaname = current_schema() and tablename = ${index}
      where pg_class.oid = to_regclass(${table})`.statement,
    );
    const [row] = rows;
    const terms = row?.terms ?? [];
    // The shares are followed by their minimum and maximum.
    const shares = terms.map((term, place) => [term, row?.shares?.[place] ?? 0] as const);
    const rarer = row?.shares?.[terms.length] ?? 0;
    return { rows: Math.max(row?.rows ?? 0, 0), shares: new Map(shares), rarer, gone: row?.gone ?? 0 };
  }
}
