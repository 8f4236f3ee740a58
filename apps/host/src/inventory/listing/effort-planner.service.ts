import { Inject, Injectable, Optional } from '@nestjs/common';
import type { ListSourceName } from './list-sources.constants.js';
import { type Effort, routesOf, type SegmentRequest } from './page-query-builder.js';
import type { ResourceFilter } from './resource-filter.types.js';
import { filterTerms } from './terms.sql.js';
import { ValueShares } from './value-shares.service.js';

/**
 * What to try, one after the other. `all if cheap`: only if the database expects that to cost little. `few if unseen`: only if nothing that
 * matches stood on the way before.
 */
export type PlannedEffort = Effort | 'all if cheap' | 'few if unseen';

/** What reading a list may cost. */
export interface EffortBudget {
  /** Steps along an index that cost next to nothing, for each row that is wanted. */
  readonly glance: number;
  /** Steps that take a few milliseconds. */
  readonly fewSteps: number;
  /** The most that a request may look at along an index; the rest is left to the request for the next page. */
  readonly manySteps: number;
  /** So many rows are found and sorted sooner than a walk of {@link manySteps} is made. */
  readonly fewRows: number;
  /** Above this cost, in the database's own unit, finding everything that matches is not tried. */
  readonly cheap: number;
}

/** Where a budget is injected, for what cannot hold a million rows. */
export const EFFORT_BUDGET = Symbol('EFFORT_BUDGET');

const BUDGET: EffortBudget = { glance: 3, fewSteps: 2000, manySteps: 10_000, fewRows: 10_000, cheap: 15_000 };

/** Whether an index over terms finds at once what has several of them together. */
const isByTerms = (filter: ResourceFilter): boolean => !filter.q && filterTerms(filter).length > 1;

/** Decides how a source is read. Estimates are often wrong, above all where values depend on each other, so every plan begins with a short try. */
@Injectable()
export class EffortPlanner {
  constructor(
    @Inject(ValueShares) private readonly shares: ValueShares,
    @Optional() @Inject(EFFORT_BUDGET) private readonly budget: EffortBudget = BUDGET,
  ) {}

  /** Never empty. The last one bounds what a request costs. */
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
    // Values that are each common and rarely come together are told apart from those that often do by samples, and then found by their terms.
    const samples = [best, ...others].map((route) => ({ route, steps: request.limit * glance }));
    const byTerms: PlannedEffort[] = isByTerms(request.filter) ? [...samples, 'few if unseen'] : [];
    return [...byTerms, ...walks, 'all if cheap', last];
  }

  /** Whether finding everything that matches may be tried, by what the database expects it to cost. */
  isCheap(cost: number): boolean {
    return cost <= this.budget.cheap;
  }

  /** Whether so little is likely to match that finding all of it is the quickest, in whatever order it is wanted. */
  async isLittle({ filter }: Pick<SegmentRequest, 'filter'>, names: readonly ListSourceName[]): Promise<boolean> {
    const expected = await Promise.all(names.map((name) => this.shares.expectedRows(name, filter)));
    return expected.every((rows) => rows !== undefined && rows < this.budget.fewRows);
  }

  /** How far each route is likely to go for as many rows as are wanted; 0 where nothing is known of it. */
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
