import { Inject, Injectable, Optional } from '@nestjs/common';
import type { ListSourceName } from './list-sources.constants.js';
import { type Effort, routesOf, type SegmentRequest } from './page-query-builder.js';
import type { ResourceFilter } from './resource-filter.types.js';
import { filterTerms } from './terms.sql.js';
import { ValueShares } from './value-shares.service.js';

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
  /** This many rows can be found and sorted faster than {@link manySteps} index steps. */
  readonly fewRows: number;
  /** The maximum estimated cost, in the planner's unit, for finding all matches. */
  readonly cheap: number;
}

/** The injection token of a budget, for tests without a million rows. */
export const EFFORT_BUDGET = Symbol('EFFORT_BUDGET');

const BUDGET: EffortBudget = { glance: 3, fewSteps: 2000, manySteps: 10_000, fewRows: 10_000, cheap: 15_000 };

/** Whether an index over terms can find rows with several terms at once. */
const isByTerms = (filter: ResourceFilter): boolean => !filter.q && filterTerms(filter).length > 1;

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
    const routes = [...steps.keys()].sort((one, other) => steps[one]! - steps[other]!);
    const [best = 0, ...others] = routes;
    const { glance, fewSteps, manySteps, fewRows } = this.budget;
    const last: Effort = { route: best, steps: manySteps };
    const matching = await this.shares.expectedRows(name, request.filter);
    if (matching !== undefined && matching < fewRows) {
      const promising = steps[best]! * 2 < Math.min(matching, fewSteps);
      return [{ route: best, steps: promising ? fewSteps : request.limit * glance }, 'all', last];
    }
    const walks = [best, ...others].map((route) => ({ route, steps: fewSteps }));
    // Samples distinguish common values that rarely occur together from those that often do; the former are found by
    // their terms.
    const samples = [best, ...others].map((route) => ({ route, steps: request.limit * glance }));
    const byTerms: PlannedEffort[] = isByTerms(request.filter) ? [...samples, 'few if unseen'] : [];
    return [...byTerms, ...walks, 'all if cheap', last];
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
        const rows = await Promise.all(legs.map(({ along }) => this.shares.expectedRows(name, along)));
        if (matching === undefined || rows.includes(undefined)) return 0;
        const all = rows.reduce<number>((sum, each) => sum + (each ?? 0), 0);
        return matching > 0 ? Math.min(all, (request.limit * all) / matching) : all;
      }),
    );
  }
}
