import { Inject, Injectable } from '@nestjs/common';
import { type Caller } from '../access/caller/caller.js';
import { POOL, type Pool } from '../database/queries.js';
import { sql, moment } from '../database/sql.js';
import { optionalMoment } from '../http/paging/moment-parser.js';
import { ListCursors, PLACE_RULES } from '../http/paging/page-cursor.js';
import { invalidField } from '../http/problems/problem.error.js';
import { type BoundedDocuments, withinBounds } from '../inventory/history/bounded-documents.sql.js';
import { differenceMembers, shownDifferences } from '../inventory/history/compare-documents.js';
import { type Steps } from '../inventory/history/difference.js';
import { inTurns, type MadeItem } from '../inventory/history/in-turns.js';
import { HeavyReads } from '../inventory/listing/heavy-reads.service.js';
import { ListFilters } from '../inventory/listing/list-filters.js';
import { shortMoment } from '../inventory/listing/resource-row.js';
import { addUp, type SummaryRow } from './add-up.js';
import { CostAttributes } from './cost-attributes.service.js';
import { type ComparedStates, comparisonPageQuery, comparisonSummaryQuery } from './comparison.sql.js';
import {
  type ComparisonItem,
  type ComparisonQuery,
  type ComparisonSummary,
  type ComparisonSummaryQuery,
  type LaterConnection,
} from './comparison.dto.js';

/** The default distance of the moments. */
const DAY_MS = 86_400_000;

const PLACE = [PLACE_RULES.text, PLACE_RULES.text, PLACE_RULES.uuid, PLACE_RULES.moment];

/** What is compared. */
export interface ComparedQuery extends ComparisonSummaryQuery {
  /** Resources that match at both moments differ only if one of these fields does. None: any. */
  readonly fields?: readonly string[];
}

interface ComparisonRow
  extends
    Record<string, unknown>,
    BoundedDocuments,
    Omit<ComparisonItem, 'key' | 'region' | 'paths' | 'changes' | 'coarse' | 'costBefore' | 'costAfter'> {
  readonly provider: string;
  readonly kind: string;
  readonly uid: string;
  readonly region: string | null;
  readonly costBefore: object | null;
  readonly costAfter: object | null;
}

/** Compares the inventory at two moments. */
@Injectable()
export class ComparisonService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(HeavyReads) private readonly heavy: HeavyReads,
    @Inject(ListFilters) private readonly filters: ListFilters,
    @Inject(CostAttributes) private readonly costs: CostAttributes,
  ) {}

  /**
   * @returns a `ComparisonPage`, as JSON.
   * @throws ProblemError `invalid-cursor`; 400 if `from` is not before `to`; 503 if it takes too long.
   */
  async list(
    { type = [], limit, cursor, ...query }: ComparedQuery & Pick<ComparisonQuery, 'type' | 'limit' | 'cursor'>,
    caller?: Caller,
  ): Promise<string> {
    const cursors = new ListCursors({ list: 'compare', type, ...query }, PLACE);
    const place = cursors.read(cursor);
    // All pages are of the moment at which the first one was read.
    const compared = await this.#compared(query, caller, place?.[3] ?? undefined);
    // One more than requested shows whether there is a next page.
    const rows = await this.heavy.run<ComparisonRow>(comparisonPageQuery(compared, type, place, limit + 1));

    const items = await inTurns(withinBounds(rows).slice(0, limit), (row) => this.#item(row));
    const next = cursors.next(rows, items.length, ({ kind, name, resourceId }) => [
      kind,
      name,
      resourceId,
      compared.to,
    ]);
    const moments = JSON.stringify({ from: shortMoment(compared.from), to: shortMoment(compared.to) });
    return `${moments.slice(0, -1)},"items":[${items.join(',')}],"nextCursor":${JSON.stringify(next)}}`;
  }

  /** @throws ProblemError 400 if `from` is not before `to`; 503 if it takes too long. */
  async summary(query: ComparedQuery, caller?: Caller): Promise<ComparisonSummary> {
    const compared = await this.#compared(query, caller);
    const [rows, laterConnections] = await Promise.all([
      this.heavy.run<SummaryRow>(comparisonSummaryQuery(compared)),
      this.#laterConnections(compared),
    ]);
    const moments = { from: shortMoment(compared.from), to: shortMoment(compared.to) };
    return { ...moments, ...addUp(rows, this.costs), laterConnections };
  }

  async #compared(
    { from: given, to: end, fields = [], ...filter }: ComparedQuery,
    caller: Caller | undefined,
    firstPage?: string,
  ): Promise<ComparedStates> {
    const to = firstPage ?? optionalMoment(end ?? new Date().toISOString()) ?? '';
    const from = optionalMoment(given ?? new Date(Date.parse(to) - DAY_MS).toISOString());
    if (from === undefined || from >= to) throw invalidField('from', 'from must be before to, and before now');
    const completed = await this.filters.complete({ ...filter, state: 'all' }, { at: from, caller });
    return { filter: completed, from, to, fields, costNames: this.costs.names() };
  }

  async #laterConnections({ filter, from, to }: ComparedStates): Promise<LaterConnection[]> {
    const asked = filter.connection?.length ? sql`and id in ${filter.connection}` : sql``;
    const { rows } = await this.pool.query<{ connectionId: string; since: string }>(sql`
      select id as "connectionId", ${sql.raw(moment('created_at'))} as since from connection
      where created_at > ${from}::timestamptz and created_at <= ${to}::timestamptz ${asked} order by created_at, id`);
    return rows.map(({ connectionId, since }) => ({ connectionId, since: shortMoment(since) }));
  }

  *#item(row: ComparisonRow): Steps<MadeItem> {
    const { type, resourceId, connectionId, provider, kind, uid, name, entity, region } = row;
    const differences = yield* shownDifferences(row);
    const item: ComparisonItem = {
      ...{ type, resourceId, connectionId, key: { provider, kind, uid }, name, entity },
      ...(region !== null && { region }),
      costBefore: this.costs.monthly(entity, row.costBefore),
      costAfter: this.costs.monthly(entity, row.costAfter),
      ...differenceMembers(differences),
    };
    const json = JSON.stringify(item);
    yield differences.changes.length;
    return { json, values: differences.values };
  }
}
