import { viewProblems } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { type Caller } from '../../access/caller/caller.js';
import { type SQL, sql } from '../../database/sql.js';
import { invalidField } from '../../http/problems/problem.error.js';
import { QueryResolver } from '../../vocabulary/query-resolver.service.js';
import { HeavyReads, SharedReads } from '../listing/heavy-reads.service.js';
import { ListFilters } from '../listing/list-filters.js';
import { type ResourceFilter } from '../listing/resource-filter.sql.js';
import { sortKeySql } from '../listing/sort-key.sql.js';
import { billedMonths, type ChartAmounts, chartQuery, countsAt, type GroupingField } from './chart.sql.js';
import { type ChartGroup, type ResourceChart, type ResourceChartQuery } from './resource-chart.dto.js';

interface ChartRow extends ChartGroup, Record<string, unknown> {
  readonly place: 'group' | 'other' | 'total';
}

const COUNT: ChartAmounts = { amount: sql`1`, currency: sql`null`, known: sql`true` };
const COST: ChartAmounts = { amount: sql`monthly_cost`, currency: sql`cost_currency`, known: sql`amount is not null` };

const MONTHS = 12;

/** Groups a list by any field, or shows it over time. */
@Injectable()
export class ResourceChartService {
  readonly #shared = new SharedReads<readonly ChartRow[]>();

  constructor(
    @Inject(HeavyReads) private readonly heavy: HeavyReads,
    @Inject(ListFilters) private readonly filters: ListFilters,
    @Inject(QueryResolver) private readonly queries: QueryResolver,
  ) {}

  /** @throws ProblemError 400 for a field that does not exist or cannot be added up; 503 if it takes too long. */
  async chart(asked: ResourceChartQuery, caller: Caller | undefined): Promise<ResourceChart> {
    const { field, measure, of, overTime = false, limit, ...given } = asked;
    await this.#check({ field, measure, of, overTime });
    const months = overTime && measure === 'count' ? monthEnds(new Date()) : [];
    const at = months[0]?.[1];
    const filter = await this.filters.complete(given, { caller, ...(at && { at }) });
    const statement = overTime
      ? measure === 'cost'
        ? billedMonths(filter)
        : countsAt(months, filter)
      : await this.#grouped(filter, asked);
    const question = { filter, field, measure, of, overTime, limit };
    const rows = await this.#shared.read(question, () => this.heavy.run<ChartRow>(statement));
    const rowsAt = (place: ChartRow['place']) => rows.filter((row) => row.place === place);
    const amountOf = ({ amount, currency }: ChartRow) => ({ amount, currency });
    return {
      ...{ field: field ?? null, measure, of: of ?? null, overTime },
      groups: rowsAt('group').map(({ value, label, amount, currency, count }) => ({
        value,
        label,
        amount,
        currency,
        count,
      })),
      others: rowsAt('other').map(amountOf),
      totals: rowsAt('total').map(amountOf),
    };
  }

  async #check({ field, measure, of, overTime }: Pick<ResourceChartQuery, 'field' | 'measure' | 'of' | 'overTime'>) {
    const chart = { measure, ...(field !== undefined && { field }), ...(of !== undefined && { of }), overTime };
    const [problem] = viewProblems({ query: '', charts: [chart] }, await this.queries.fields(false));
    if (!problem) return;
    throw invalidField(problem.field.replace('charts.0.', ''), problem.message.replace('charts.0.', ''));
  }

  async #grouped(filter: ResourceFilter, { field = '', measure, of = '', limit }: ResourceChartQuery): Promise<SQL> {
    const fields = await this.queries.fields(false);
    const grouping = fields.find(field) as GroupingField;
    if (measure === 'count') return chartQuery(filter, grouping, COUNT, limit);
    if (measure === 'cost') return chartQuery(filter, grouping, COST, limit);
    const { by } = await this.queries.sort(of, filter);
    const sum = { amount: sortKeySql(by, false).key, currency: sql`null`, known: sql`amount is not null` };
    return chartQuery(filter, grouping, sum, limit);
  }
}

/** The ends of the last months, oldest first, and now: what they are called, and when they were. */
function monthEnds(now: Date): (readonly [string, string])[] {
  const place = now.getUTCFullYear() * 12 + now.getUTCMonth();
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = place - (MONTHS - 1 - index);
    const [year, number] = [Math.floor(month / 12), (month % 12) + 1];
    const label = `${year}-${String(number).padStart(2, '0')}`;
    const end = new Date(Date.UTC(year, number, 1));
    return [label, (end < now ? end : now).toISOString()] as const;
  });
}
