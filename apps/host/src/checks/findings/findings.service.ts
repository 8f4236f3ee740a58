import { Inject, Injectable } from '@nestjs/common';
import { moment, sql } from '../../database/sql.js';
import { POOL, type Pool } from '../../database/queries.js';
import { ListCursors, PLACE_RULES } from '../../http/paging/page-cursor.js';
import { unknownId } from '../../http/problems/problem.error.js';
import { ListFilters } from '../../inventory/listing/list-filters.js';
import type {
  Finding,
  FindingDetail,
  FindingEventView,
  FindingFilterQuery,
  FindingGroupView,
  FindingListQuery,
  FindingPage,
  FindingSummary,
  FindingSummaryQuery,
  SavedAmount,
} from './finding.dto.js';
import {
  FINDING_COLUMNS,
  type FindingFilter,
  findingConditions,
  FINDING_ORDER,
  findingGroups,
  FINDINGS,
  SEVERITY_RANK,
  SINCE,
} from './finding.sql.js';

const PLACE = [PLACE_RULES.serial, PLACE_RULES.moment, PLACE_RULES.uuid];

type FindingRow = Finding & { readonly rank: string; readonly since: string };

/** Lists and counts findings. */
@Injectable()
export class FindingsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ListFilters) private readonly filters: ListFilters,
  ) {}

  /** The most severe first, the newest of these first. @throws ProblemError `invalid-cursor`, or for a mistake in the query. */
  async list({ limit, cursor, ...given }: FindingListQuery): Promise<FindingPage> {
    const cursors = new ListCursors({ list: 'findings', ...given }, PLACE);
    const place = cursors.read(cursor);
    const after = place
      ? sql`and (${SEVERITY_RANK} > ${place[0]}::int or (${SEVERITY_RANK} = ${place[0]}::int and (${SINCE}, finding.id) < (${place[1]}::timestamptz, ${place[2]}::uuid)))`
      : sql``;
    const { rows } = await this.pool.query<FindingRow>(sql`
      select ${FINDING_COLUMNS}, ${SEVERITY_RANK}::text as rank, ${sql.raw(moment('coalesce(finding.opened_at, finding.first_seen_at)'))} as since
      from ${FINDINGS} where ${findingConditions(await this.filter(given))} ${after} order by ${FINDING_ORDER} limit ${limit + 1}`);
    const nextCursor = cursors.next(rows, limit, ({ rank, since, id }) => [rank, since, id]);
    return { items: rows.slice(0, limit).map(({ rank: _, since: __, ...finding }) => finding), nextCursor };
  }

  async summary({ groupBy, ...given }: FindingSummaryQuery): Promise<FindingSummary> {
    const { rows } = await this.pool.query<FindingGroupView>(findingGroups(await this.filter(given), groupBy));
    return {
      groupBy,
      count: rows.reduce((sum, { count }) => sum + count, 0),
      saves: added(rows.flatMap(({ saves }) => saves)),
      groups: rows,
    };
  }

  /** @throws ProblemError 404. */
  async read(id: string): Promise<FindingDetail> {
    const { rows } = await this.pool.query<Finding>(
      sql`select ${FINDING_COLUMNS} from ${FINDINGS} where finding.id = ${id}`,
    );
    const [finding] = rows;
    if (!finding) throw unknownId('finding', id);
    const events = await this.pool.query<FindingEventView>(sql`
      select type, ${sql.raw(moment('at'))} as at, detail from finding_event where finding_id = ${id} order by id limit 1000`);
    return { ...finding, events: events.rows };
  }

  /** What a request asks for. @throws ProblemError for a mistake in the query. */
  async filter({ query, kind, entity, ...filter }: FindingFilterQuery): Promise<FindingFilter> {
    if (query === undefined && !kind?.length && !entity?.length) return filter;
    const resources = await this.filters.complete({ query, kind, entity, state: 'all' });
    return { ...filter, resources: { ...resources, withoutTwins: false, withoutAliases: false } };
  }
}

/** Sums in each currency. */
function added(amounts: readonly SavedAmount[]): SavedAmount[] {
  const sums = new Map<string, number>();
  for (const { amount, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].map(([currency, amount]) => ({ currency, amount: Math.round(amount * 100) / 100 }));
}
