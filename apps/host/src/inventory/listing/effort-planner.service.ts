import { Inject, Injectable, Optional } from '@nestjs/common';
import { type ListSourceName } from './list-walk.sql.js';
import { type Effort, type RouteLeg, routesOf, type SegmentRequest } from './page-query.sql.js';
import { type ResourceFilter, filterTerms } from './resource-filter.sql.js';
import { sql } from '../../database/sql.js';
import { hasColumn, hasRelation, isPointed, narrowing } from '../querying/narrowing.sql.js';
import type { IndexKeys } from '../querying/index-keys.sql.js';
import { type PriceStatistics, type PriceStatisticsRow, priceShare, priceStatistics } from './price-shares.js';
import { POOL, type Pool } from '../../database/queries.js';
import { inHostContext } from '../../database/host-context.js';

/** The database's statistics of a source. Empty before the first ANALYZE. */
interface Statistics {
  readonly rows: number;
  /** The share of rows with a term. */
  readonly shares: ReadonlyMap<string, number>;
  /** The maximum share of any other term. */
  readonly rarer: number;
  /** The share of rows of gone resources. */
  readonly gone: number;
  readonly prices: PriceStatistics;
  /** Whether names are compared byte by byte. */
  readonly isByBytes: boolean;
}

interface StatisticsRow extends Record<string, unknown>, PriceStatisticsRow {
  readonly isByBytes: boolean;
  readonly rows: number;
  readonly gone: number | null;
  readonly terms: readonly string[] | null;
  readonly shares: readonly number[] | null;
}

/** PostgreSQL updates its statistics after a tenth of a table has changed. */
const KEPT_MS = 60_000;

/** More prices are not looked up one by one. */
const MOST_PRICES = 50;

/** A guess. */
const NAMED_ALIKE = 0.01;

const PRICES = sql`
  select n_distinct::float8 as distinct, null_frac::float8 as unpriced, most_common_vals::text::float8[] as prices,
    most_common_freqs::float8[] as "priceShares"
  from pg_stats where schemaname = current_schema() and attname = 'monthly_cost'`;

/** Whether texts in the order of the database are in the order of their characters' numbers. Before PostgreSQL 15, of one provider only. */
const IS_BY_BYTES = sql`(
  select getdatabaseencoding() = 'UTF8' and (coalesce(to_jsonb(own) ->> 'datlocprovider', 'c') = 'b'
    or (coalesce(to_jsonb(own) ->> 'datlocprovider', 'c') = 'c' and datcollate in ('C', 'POSIX', 'C.UTF-8', 'C.utf8')))
  from pg_database as own where datname = current_database())`;

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
    const { rows, shares, rarer, gone, prices } = await this.#statistics(name);
    if (shares.size === 0) return undefined;
    const sets = filterTerms(filter).map((terms) => terms.reduce((sum, term) => sum + (shares.get(term) ?? rarer), 0));
    const inState = { all: 1, gone, present: 1 - gone }[filter.state];
    const ofPrice = name === 'current' ? priceShare(filter.where, prices) : 1;
    return sets.reduce((product, share) => product * Math.min(share, 1), rows * inState * ofPrice);
  }

  /** The share of current rows with one of some keys, to compare ways of reading. Undefined if the keys are too many, or cannot be used. */
  async shareOfKeys({ of, part }: IndexKeys): Promise<number | undefined> {
    const { prices, isByBytes } = await this.#statistics('current');
    if (of === 'name') return isByBytes ? NAMED_ALIKE : undefined;
    return (prices.distinct ?? Infinity) <= MOST_PRICES ? priceShare(part, prices) : undefined;
  }

  async #statistics(name: ListSourceName): Promise<Statistics> {
    const known = this.#read.get(name);
    if (known && performance.now() < known.until) return known.statistics;
    // Of the tables themselves, for everybody.
    const statistics = inHostContext(() => this.#load(name));
    this.#read.set(name, { statistics, until: performance.now() + KEPT_MS });
    statistics.catch(() => this.#read.delete(name));
    return statistics;
  }

  async #load(name: ListSourceName): Promise<Statistics> {
    const [table, index] = INDEXES[name];
    const { rows } = await this.pool.query<StatisticsRow>(
      sql`
      select reltuples::float8 as rows, most_common_elems::text::text[] as terms, most_common_elem_freqs::float8[] as shares,
        (select 1 - null_frac from pg_stats where schemaname = current_schema() and tablename = ${table} and attname = 'gone_at') as gone,
        price.*, ${IS_BY_BYTES} as "isByBytes"
      from pg_class left join pg_stats on schemaname = current_schema() and tablename = ${index}
      left join (${PRICES} and tablename = ${table}) as price on true
      where pg_class.oid = to_regclass(${table})`,
    );
    const [row] = rows;
    const terms = row?.terms ?? [];
    // The shares are followed by their minimum and maximum.
    const shares = terms.map((term, place) => [term, row?.shares?.[place] ?? 0] as const);
    const rarer = row?.shares?.[terms.length] ?? 0;
    return {
      ...{ rows: Math.max(row?.rows ?? 0, 0), shares: new Map(shares), rarer, gone: row?.gone ?? 0 },
      prices: priceStatistics(row ?? { distinct: null, unpriced: null, prices: null, priceShares: null }),
      isByBytes: row?.isByBytes ?? false,
    };
  }
}

/**
 * The attempts, in order. `all if cheap`: only if the database estimates a low cost. `few if unseen`: only if earlier
 * attempts found no match.
 */
export type PlannedEffort = Effort | 'all if cheap' | 'few if unseen';

/** The budget for reading a list. */
export interface EffortBudget {
  /** Index steps per wanted row that cost next to nothing. */
  readonly glance: number;
  /** Index steps that take a few milliseconds. */
  readonly fewSteps: number;
  /** The maximum number of index steps of a request. The next page continues from there. */
  readonly manySteps: number;
  /** The same where each step searches a text, tests attributes, or follows relations: a page takes a few times as long as another one. */
  readonly searchingSteps: number;
  readonly testingSteps: number;
  readonly relatedSteps: number;
  /** This many rows can be found and sorted faster than {@link manySteps} index steps. */
  readonly fewRows: number;
  /** The maximum estimated cost, in the planner's unit, for finding all matches. */
  readonly cheap: number;
}

/** The injection token of a budget, for tests without a million rows. */
const EFFORT_BUDGET = Symbol('EFFORT_BUDGET');

const BUDGET: EffortBudget = {
  glance: 3,
  fewSteps: 2000,
  manySteps: 10_000,
  searchingSteps: 8000,
  testingSteps: 5000,
  relatedSteps: 1200,
  fewRows: 10_000,
  cheap: 15_000,
};

/** Whether indexes may find few rows that no index in the order of the list leads to. */
const isFound = (filter: ResourceFilter, name: ListSourceName): boolean =>
  (!filter.q && filterTerms(filter).length > 1) || isNarrowed(filter, name);

const isNarrowed = ({ where }: ResourceFilter, name: ListSourceName): boolean =>
  name === 'current' && where !== undefined && narrowing(where) !== undefined;

/** Plans how to read a source. Estimates are often wrong, especially for correlated values, so every plan starts with a short attempt. */
@Injectable()
export class EffortPlanner {
  constructor(
    @Inject(ValueShares) private readonly shares: ValueShares,
    @Optional() @Inject(EFFORT_BUDGET) private readonly budget: EffortBudget = BUDGET,
  ) {}

  /** Never empty. The last one bounds the cost of a request. */
  async plan(request: SegmentRequest, name: ListSourceName): Promise<readonly PlannedEffort[]> {
    const steps = await this.#expectedSteps(request, name);
    const routes = [...steps.keys()]
      .filter((route) => steps[route] !== Infinity)
      .sort((one, other) => steps[one]! - steps[other]!);
    const [best = 0, ...others] = routes;
    const { filter, limit } = request;
    const { glance, fewSteps, fewRows } = this.budget;
    const isKeyed = routesOf(request, name)[best]?.some(({ keys }) => keys) ?? false;
    // So many entries are read for each key.
    const last: Effort = { route: best, steps: Math.min(this.#manySteps(filter), isKeyed ? fewSteps : Infinity) };
    const samples = [best, ...others].map((route) => ({ route, steps: limit * glance }));
    if (hasRelation(filter.where)) return [last];
    const matching = await this.shares.expectedRows(name, filter);
    if (matching !== undefined && matching < fewRows) {
      const promising = !isKeyed && steps[best]! * 2 < Math.min(matching, fewSteps);
      return [{ route: best, steps: promising ? fewSteps : limit * glance }, 'all', last];
    }
    // A walk stops as soon as enough is found, so that nothing is gained by trying a shorter one first.
    if (filter.where && !filter.q && !hasColumn(filter.where) && !isFound(filter, name)) return [last];
    // What points at few rows is looked up before anything else.
    if (name === 'current' && filter.where && isPointed(filter.where)) return ['few', ...samples, 'all if cheap', last];
    // Filters of an unknown share are tried briefly, so that the long attempt need not be taken twice.
    if (filter.where || filter.q)
      return [...samples, ...(isFound(filter, name) ? (['few if unseen'] as const) : []), 'all if cheap', last];
    const walks = [best, ...others].map((route) => ({ route, steps: fewSteps }));
    // Samples distinguish common values that rarely occur together from those that often do; the former are found by
    // their terms.
    const byTerms: PlannedEffort[] = isFound(filter, name) ? [...samples, 'few if unseen'] : [];
    return [...byTerms, ...walks, 'all if cheap', last];
  }

  #manySteps({ where, q }: ResourceFilter): number {
    const { manySteps, searchingSteps, testingSteps, relatedSteps } = this.budget;
    if (where === undefined) return q ? searchingSteps : manySteps;
    return hasRelation(where) ? relatedSteps : testingSteps;
  }

  /** Whether finding all matches may be tried, according to the planner's estimate. */
  isCheap(cost: number): boolean {
    return cost <= this.budget.cheap;
  }

  /** Whether so few rows probably match that finding all of them is fastest, whatever the order. */
  async isLittle({ filter }: Pick<SegmentRequest, 'filter'>, names: readonly ListSourceName[]): Promise<boolean> {
    const expected = await Promise.all(names.map((name) => this.shares.expectedRows(name, filter)));
    return expected.every((rows) => rows !== undefined && rows < this.budget.fewRows);
  }

  /** The estimated number of steps of each route for the wanted rows. 0 if unknown. */
  async #expectedSteps(request: SegmentRequest, name: ListSourceName): Promise<number[]> {
    const matching = await this.shares.expectedRows(name, request.filter);
    return Promise.all(
      routesOf(request, name).map(async (legs) => {
        const rows = await Promise.all(legs.map((leg) => this.#rowsAlong(leg, name)));
        if (rows.includes(Infinity)) return Infinity;
        if (matching === undefined || rows.includes(undefined)) return 0;
        const all = rows.reduce<number>((sum, each) => sum + (each ?? 0), 0);
        return matching > 0 ? Math.min(all, (request.limit * all) / matching) : all;
      }),
    );
  }

  /** Infinity if they cannot be read this way. */
  async #rowsAlong({ along, keys }: RouteLeg, name: ListSourceName): Promise<number | undefined> {
    if (keys === undefined) return this.shares.expectedRows(name, along);
    const share = await this.shares.shareOfKeys(keys);
    const rows = await this.shares.expectedRows(name, { state: 'all' });
    return share === undefined || rows === undefined ? Infinity : rows * share;
  }
}
