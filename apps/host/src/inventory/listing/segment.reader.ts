import { Inject, Injectable } from '@nestjs/common';
import { sql } from 'drizzle-orm';
import { DATABASE, type Database } from '../../database/database.tokens.js';
import { HeavyReads } from './heavy-reads.service.js';
import type { ListSourceName } from './list-sources.constants.js';
import {
  type Effort,
  type Efforts,
  everythingQuery,
  pageQuery,
  routesOf,
  type SegmentRequest,
} from './page-query.builder.js';
import type { ResourceJsonRow } from './resource-row.types.js';

interface ListedRow extends ResourceJsonRow, Record<string, unknown> {
  readonly source: ListSourceName;
  readonly matches: boolean;
  readonly cut: boolean;
}

/** Steps that take a few milliseconds. */
const FEW_STEPS = 2000;

/** Steps that take less than finding everything does, unless the database expects that to cost less than this, in its own unit. */
const MANY_STEPS = 20_000;
const CHEAP = 15_000;

/**
 * Reads the rows of one segment of an order. What is common is found within a few steps along an index in that order, what is rare by the
 * indexes of what it is. Which of them it is turns out by trying: a database knows how common each value is, but neither how common several
 * are together nor where in an order they stand.
 */
@Injectable()
export class SegmentReader {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(HeavyReads) private readonly heavy: HeavyReads,
  ) {}

  /** @throws ProblemError 503 when it takes too long. */
  async read(request: SegmentRequest): Promise<ResourceJsonRow[]> {
    let efforts: Efforts = firstEfforts(request);
    for (;;) {
      // One statement sees one moment; so each try begins anew, and nothing that changes meanwhile is shown twice or left out.
      const rows = await this.#try(request, efforts);
      if (isWhole(rows, request.limit)) return rows;
      const cut = new Set(rows.filter((row) => row.cut).map(({ source }) => source));
      const next = [...efforts].map(async ([name, effort]): Promise<[ListSourceName, Effort]> => {
        return [name, cut.has(name) ? await this.#greater(request, name, effort) : effort];
      });
      efforts = new Map(await Promise.all(next));
    }
  }

  async #try(request: SegmentRequest, efforts: Efforts): Promise<ListedRow[]> {
    const query = pageQuery(request, efforts);
    if ([...efforts.values()].includes('all')) return this.heavy.run<ListedRow>(query);
    return (await this.database.execute<ListedRow>(query)).rows;
  }

  async #greater(request: SegmentRequest, name: ListSourceName, effort: Effort): Promise<Effort> {
    if (effort === 'all' || effort.steps === MANY_STEPS) return 'all';
    const route = effort.route + 1;
    if (route < routesOf(request, name).length) return { ...effort, route };
    return (await this.#expectedCost(request, name)) > CHEAP ? { ...effort, steps: MANY_STEPS } : 'all';
  }

  /** What the database expects of finding everything that matches in a source. */
  async #expectedCost(request: SegmentRequest, name: ListSourceName): Promise<number> {
    const { rows } = await this.database.execute<{ 'QUERY PLAN': readonly [{ Plan: { 'Total Cost': number } }] }>(
      sql`explain (format json) ${everythingQuery(request, name)}`,
    );
    return rows[0]?.['QUERY PLAN'][0].Plan['Total Cost'] ?? 0;
  }
}

function firstEfforts(request: SegmentRequest): Efforts {
  const names: readonly ListSourceName[] = request.at === undefined ? ['current'] : ['current', 'past'];
  return new Map(
    names.map((name) => [name, routesOf(request, name).length > 0 ? { route: 0, steps: FEW_STEPS } : 'all']),
  );
}

/** A row at which a walk was cut does no harm as the last one wanted. */
function isWhole(rows: readonly ListedRow[], wanted: number): boolean {
  const cut = rows.findIndex((row) => row.cut);
  return cut < 0 || (cut === wanted - 1 && rows[cut]!.matches);
}
