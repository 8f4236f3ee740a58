import { Inject, Injectable, Optional } from '@nestjs/common';
import { ManagedReader } from '../managed/managed-reader.js';
import { managedIfKnown, type TerraformKinds } from '../managed/managed.sql.js';
import { HeavyReads, SharedReads } from '../listing/heavy-reads.service.js';
import { firstStates, matchingAmong, matchingStates, type ResourceFilter } from '../listing/resource-filter.sql.js';
import { FACETS, facetsQuery } from './facets.sql.js';
import { type FacetValue, type ResourceFacets, type ResourceCount } from './resource-totals.dto.js';
import { type SQL, sql } from '../../database/sql.js';

/** How totals are limited. */
export interface TotalsLimits {
  /** Somebody waits for a number beside a list, and a little longer for the values to choose from. */
  readonly countMs: number;
  readonly facetsMs: number;
  /** So many resources are tested, if all of them would take too long. */
  readonly tested: number;
}

/** The injection token of limits, for tests without a million rows. */
export const TOTALS_LIMITS = Symbol('TOTALS_LIMITS');

/** Of the fallback. */
const SAMPLE_MS = 5000;

const LIMITS: TotalsLimits = { countMs: 5000, facetsMs: 8000, tested: 20_000 };

/** Beside the other facets, because each resource is looked up in what states manage. */
const MANAGED_MS = 3000;

const managedQuery = (states: SQL, kinds: TerraformKinds): SQL => sql`
  select managed as value, count(*)::int as count from (select ${managedIfKnown('state', kinds)} as managed from (${states}) as state) as found
  where managed is not null group by managed order by count desc, managed`;

interface FacetRow extends Record<string, unknown>, FacetValue {
  readonly facet: (typeof FACETS)[number];
}

/** Finds the values that a list can be filtered by. */
@Injectable()
export class ResourceFacetsService {
  readonly #shared = new SharedReads<ResourceFacets>();

  constructor(
    @Inject(HeavyReads) private readonly heavy: HeavyReads,
    @Optional() @Inject(TOTALS_LIMITS) private readonly limits: TotalsLimits = LIMITS,
    @Optional() @Inject(ManagedReader) private readonly managed?: ManagedReader,
  ) {}

  /**
   * Those of a part of the resources, `cut`, if all of them take too long.
   *
   * @param at in UTC, in the format of `parseMoment`: the inventory at that time.
   * @throws ProblemError 503 if even that takes too long.
   */
  find(filter: ResourceFilter, at?: string): Promise<ResourceFacets> {
    return this.#shared.read({ filter, at }, async () => {
      const whole = facetsQuery(filter, (columns, of) => matchingStates(columns, of, at), at === undefined);
      const rows = await this.heavy.attempt<FacetRow>(whole, this.limits.facetsMs);
      const managed = (states: SQL) => (at === undefined ? this.#managed(states) : []);
      if (rows) return { ...toFacets(rows, false), managed: await managed(matchingStates(sql`*`, filter)) };
      const first = (columns: SQL, of: ResourceFilter): SQL =>
        matchingAmong(columns, sql`(${firstStates(of, this.limits.tested, at)})`, of);
      const some = toFacets(await this.heavy.run<FacetRow>(facetsQuery(filter, first, at === undefined)), true);
      return { ...some, managed: await managed(first(sql`*`, filter)) };
    });
  }

  async #managed(states: SQL): Promise<readonly FacetValue[]> {
    if (!(await this.managed?.isKnown())) return [];
    const query = managedQuery(states, this.managed!.kinds());
    return (await this.heavy.attempt<FacetValue & Record<string, unknown>>(query, MANAGED_MS)) ?? [];
  }
}

function toFacets(rows: readonly FacetRow[], cut: boolean): ResourceFacets {
  const valuesOf = (facet: FacetRow['facet']): FacetValue[] =>
    rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value, count }));
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, valuesOf(facet)]));
  return { ...facets, cut } as unknown as ResourceFacets;
}

/** Nobody reads further, and counting a million matches would take as long as finding them. */
const MAX_COUNT = 100_000;

/** Counts a list, up to a maximum. */
@Injectable()
export class ResourceCountService {
  readonly #shared = new SharedReads<ResourceCount>();

  constructor(
    @Inject(HeavyReads) private readonly heavy: HeavyReads,
    @Optional() @Inject(TOTALS_LIMITS) private readonly limits: TotalsLimits = LIMITS,
  ) {}

  /**
   * At least, if it takes too long.
   *
   * @param at in UTC, in the format of `parseMoment`: the inventory at that time.
   */
  count(filter: ResourceFilter, at?: string): Promise<ResourceCount> {
    return this.#shared.read({ filter, at }, async () => {
      const found = sql`${matchingStates(sql`id`, filter, at)} limit ${MAX_COUNT + 1}`;
      const whole = await this.#counted(found, this.limits.countMs);
      if (whole !== undefined) return { count: Math.min(whole, MAX_COUNT), more: whole > MAX_COUNT };
      return { count: (await this.#atLeast(filter, at)) ?? 0, more: true };
    });
  }

  async #counted(found: SQL, withinMs: number): Promise<number | undefined> {
    const query = sql`select count(*)::int as count from (${found}) as found`;
    return (await this.heavy.attempt<{ count: number }>(query, withinMs))?.[0]?.count;
  }

  /** The matches among some resources that fulfil everything else than the query and the text. */
  #atLeast(filter: ResourceFilter, at?: string): Promise<number | undefined> {
    const tested = sql`(${firstStates(filter, this.limits.tested, at)})`;
    return this.#counted(matchingAmong(sql`id`, tested, filter), SAMPLE_MS);
  }
}
