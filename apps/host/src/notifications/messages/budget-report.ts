import type { Queries } from '../../database/queries.js';
import { sql } from '../../database/sql.js';
import { allOf, filterConditions, type ResourceFilter } from '../../inventory/listing/resource-filter.sql.js';
import type { Subscription } from '../subscriptions/subscription-rows.js';
import { moneyText, type Report } from './report.js';

/** A budget that is exceeded. */
export interface ExceededBudget {
  readonly report: Report;
  /** What is reported once: the thresholds that are exceeded, in a month. */
  readonly keys: readonly string[];
}

/**
 * Compares the monthly cost of what exists with the budget of a subscription.
 *
 * @returns undefined: no threshold is exceeded.
 */
export async function exceededBudget(
  queries: Queries,
  { name, budget, sending, connections, query, view }: Subscription,
  resources: ResourceFilter,
  now = new Date(),
): Promise<ExceededBudget | undefined> {
  if (budget === null) return undefined;
  const { rows } = await queries.query<{ cost: number | null }>(sql`
    select sum(monthly_cost)::float8 as cost from resource
    where cost_currency = ${budget.currency} and ${allOf(filterConditions({ ...resources, state: 'present' }))}`);
  const cost = rows[0]?.cost ?? 0;
  const exceeded = budget.thresholds
    .filter((percent) => cost > (budget.amount * percent) / 100)
    .sort((one, other) => one - other);
  const highest = exceeded.at(-1);
  if (highest === undefined) return undefined;
  const { amount, currency } = budget;
  const month = monthOf(now, sending.timeZone);
  const limit = `${highest === 100 ? '' : `${highest} % of `}the budget of ${moneyText({ amount, currency })}`;
  return {
    // Another amount is another threshold.
    keys: exceeded.map((percent) => `budget:${month}:${currency}:${amount}:${percent}`),
    report: {
      ...{ group: '', type: 'budget.exceeded', at: now.toISOString(), severity: highest >= 100 ? 'error' : 'warning' },
      ...{
        subject: name,
        about: `over ${limit}`,
        counts: [],
        money: [{ amount: cost, currency }],
        lines: [],
        total: 0,
      },
      data: { month, budget: { amount, currency }, threshold: highest, cost, connections, query, view },
      link: view === null ? `/inventory/all?${String(new URLSearchParams({ query }))}` : `/views/${view}`,
    },
  };
}

/** `2026-11` */
function monthOf(now: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit' }).formatToParts(now);
  const part = (wanted: string): string => parts.find(({ type }) => type === wanted)!.value;
  return `${part('year')}-${part('month')}`;
}
