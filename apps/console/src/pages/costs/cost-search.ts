/** By what costs are grouped. */
export const COST_GROUPS = ['resource', 'kind', 'project', 'tag', 'region', 'connection', 'product', 'month'] as const;

/** What the costs page shows. */
export interface CostSearch {
  /** `2026-11`; the latest by default. */
  readonly month?: string;
  /** One of {@link COST_GROUPS}; by resource by default. */
  readonly groupBy?: string;
  /** An id. */
  readonly connection?: string;
}
