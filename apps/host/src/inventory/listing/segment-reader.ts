import type { ResolvedQuery } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { type SQL, sql } from '../../database/sql.js';
import { POOL, type Pool } from '../../database/queries.js';
import { hasRelation, isLed } from '../querying/narrowing.sql.js';
import { EffortPlanner, type PlannedEffort } from './effort-planner.service.js';
import { HeavyReads } from './heavy-reads.service.js';
import type { ListSourceName } from './list-walk.sql.js';
import { type Effort, everythingQuery, pageQuery, type SegmentRequest } from './page-query.sql.js';
import { RelationEnds } from './relation-ends.service.js';
import type { ResourceJsonRow } from './resource-row.js';

interface ListedRow extends ResourceJsonRow, Record<string, unknown> {
  readonly source: ListSourceName;
  readonly matches: boolean;
  readonly cut: boolean;
}

/** The first rows of a segment, in order and without gaps. */
export interface SegmentRows {
  readonly rows: readonly ResourceJsonRow[];
  /** Where the search was cut, if it was: everything up to this row was examined, and nothing after it. */
  readonly cutAt?: ResourceJsonRow;
}

const TRIED_MS = 500;

/** Longer, because the answer is whole. */
const FROM_ENDS_MS = 2000;

/**
 * Reads the rows of one segment of an order. Common values are found within a few steps along an index in that order,
 * rare ones by the indexes on the values. Which applies is found by trying: the database knows how common each value
 * is, but neither how common combinations are nor where they occur in an order. If neither is fast, the search stops
 * and reports how far it got.
 */
@Injectable()
export class SegmentReader {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(HeavyReads) private readonly heavy: HeavyReads,
    @Inject(EffortPlanner) private readonly planner: EffortPlanner,
    @Inject(RelationEnds) private readonly ends: RelationEnds,
  ) {}

  /** Reads the remaining rows of all segments at once, if there are few. Otherwise undefined, and each segment must be read. */
  async readLittle(request: Omit<SegmentRequest, 'segment'>): Promise<readonly ResourceJsonRow[] | undefined> {
    const names = sourcesOf(request);
    if (!(await this.planner.isLittle(request, names))) return undefined;
    const query = pageQuery({ ...request, segment: 'both' }, new Map(names.map((name) => [name, 'few'])));
    const rows = await this.heavy.attempt<ListedRow>(query, TRIED_MS);
    return rows?.some(({ cut }) => cut) ? undefined : rows;
  }

  async read(request: SegmentRequest): Promise<SegmentRows> {
    const names = sourcesOf(request);
    if (request.order.name === undefined) return { rows: await this.#sorted(request, names) };
    const known = await this.#fromKnownEnds(request, names);
    if (known) return { rows: known };
    const plans = new Map<ListSourceName, PlannedEffort[]>();
    for (const name of names) plans.set(name, [...(await this.planner.plan(request, name))]);
    for (;;) {
      // One statement has one snapshot. Each attempt starts over, so concurrent changes are neither shown twice nor
      // missed.
      const rows = await this.#try(request, plans);
      const found = upToCut(rows);
      const cut = names.filter((name) => rows.some((row) => row.cut && row.source === name));
      const isInOrder = cut.every((name) => plans.get(name)![0] !== 'few');
      if (isInOrder && (!found.cutAt || found.rows.length >= request.limit)) return { rows: found.rows };
      const tryMore = cut.filter((name) => plans.get(name)!.length > 1);
      if (tryMore.length === 0) return found;
      const seen = (name: ListSourceName): number => rows.filter((row) => row.matches && row.source === name).length;
      await Promise.all(tryMore.map((name) => this.#advance(request, name, plans.get(name)!, seen(name))));
    }
  }

  /** Without an index of the order, everything that matches is found and sorted. */
  #sorted(request: SegmentRequest, names: readonly ListSourceName[]): Promise<ListedRow[]> {
    return this.heavy.run<ListedRow>(pageQuery(request, new Map(names.map((name) => [name, 'all']))));
  }

  async #try(request: SegmentRequest, plans: ReadonlyMap<ListSourceName, PlannedEffort[]>): Promise<ListedRow[]> {
    const efforts = new Map([...plans].map(([name, [effort]]) => [name, effort as Effort]));
    const query = pageQuery(request, efforts);
    const isWalk = ![...efforts.values()].some((effort) => effort === 'all' || effort === 'few');
    if (isWalk && !hasRelation(request.filter.where)) return (await this.pool.query<ListedRow>(query)).rows;
    const rows = await this.heavy.attempt<ListedRow>(query, TRIED_MS);
    if (rows) return rows;
    const names = [...efforts.keys()];
    if (isWalk && [...efforts.values()].every(isShort))
      return (await this.#fromEnds(request, names)) ?? this.heavy.run<ListedRow>(query);
    const found = isWalk ? await this.#fromFewEnds(request, names) : undefined;
    if (found) return found;
    for (const plan of plans.values())
      plan.splice(0, plan.length, isWalk ? shortened(plan[0]) : plan[plan.length - 1]!);
    return this.#try(request, plans);
  }

  /** Follows relations from the resources at their other ends. Undefined if these are not few. */
  async #fromEnds(request: SegmentRequest, names: readonly ListSourceName[]): Promise<ListedRow[] | undefined> {
    const { where } = request.filter;
    const resolved = where && (await this.ends.resolve(where, request.filter));
    return resolved && this.heavy.run<ListedRow>(fromEndsQuery(request, names, resolved));
  }

  /** The same, if few resources probably match. Undefined if it takes too long. */
  async #fromFewEnds(request: SegmentRequest, names: readonly ListSourceName[]): Promise<ListedRow[] | undefined> {
    const { where } = request.filter;
    if (!where || !isLed(where)) return undefined;
    const resolved = await this.ends.resolve(where, request.filter);
    return resolved && this.heavy.attempt<ListedRow>(fromEndsQuery(request, names, resolved), FROM_ENDS_MS);
  }

  /** The same, if it is known already where the relations lead: from the last request, or a page before. */
  async #fromKnownEnds(request: SegmentRequest, names: readonly ListSourceName[]): Promise<ListedRow[] | undefined> {
    const { where } = request.filter;
    if (!where || !isLed(where)) return undefined;
    const resolved = await this.ends.resolveKnown(where, request.filter);
    return resolved && this.heavy.attempt<ListedRow>(fromEndsQuery(request, names, resolved), TRIED_MS);
  }

  /** Continues with the next attempt of a plan. @param seen how many matches the last one found. */
  async #advance(request: SegmentRequest, name: ListSourceName, plan: PlannedEffort[], seen: number): Promise<void> {
    const tried = plan.shift();
    if (seen > 0 && plan.includes('few if unseen')) plan.splice(plan.indexOf('few if unseen'), 1);
    if (plan[0] === 'few if unseen') plan[0] = 'few';
    if (plan[0] !== 'all if cheap') return;
    if (isEnough(request, seen, tried, plan[plan.length - 1])) plan.shift();
    else if (!this.planner.isCheap(await this.#expectedCost(request, name))) plan.shift();
    else plan[0] = 'all';
  }

  /** The planner's estimate for finding all matches in a source. */
  async #expectedCost(request: SegmentRequest, name: ListSourceName): Promise<number> {
    const { rows } = await this.pool.query<{ 'QUERY PLAN': readonly [{ Plan: { 'Total Cost': number } }] }>(
      sql`explain (format json) ${everythingQuery(request, name)}`,
    );
    return rows[0]?.['QUERY PLAN'][0].Plan['Total Cost'] ?? 0;
  }
}

/** Whether a longer walk probably finds enough, as far as a shorter one tells. */
function isEnough({ limit }: SegmentRequest, seen: number, tried?: PlannedEffort, next?: PlannedEffort): boolean {
  return typeof tried === 'object' && typeof next === 'object' && seen * next.steps >= limit * tried.steps;
}

/** A walk that was too slow is not shortened further. */
const SHORTEST = 20;

const isShort = (effort: Effort): boolean => typeof effort === 'object' && effort.steps <= SHORTEST;

/** A walk that was too slow, with fewer steps. */
function shortened(effort: PlannedEffort | undefined): PlannedEffort {
  const { route, steps } = typeof effort === 'object' ? effort : { route: 0, steps: SHORTEST };
  return { route, steps: Math.max(Math.ceil(steps / 60), SHORTEST) };
}

/** @param where relations to few resources. */
function fromEndsQuery(request: SegmentRequest, names: readonly ListSourceName[], where: ResolvedQuery): SQL {
  const filter = { ...request.filter, where, fewEnds: true };
  return pageQuery({ ...request, filter }, new Map(names.map((name) => [name, 'all'])));
}

const sourcesOf = ({ at }: Pick<SegmentRequest, 'at'>): readonly ListSourceName[] =>
  at === undefined ? ['current'] : ['current', 'past'];

/** If a scan was cut, a matching row comes before the others at its position. */
function upToCut(rows: readonly ListedRow[]): SegmentRows {
  const index = rows.findIndex((row) => row.cut);
  const cutAt = rows[index];
  return cutAt ? { rows: rows.slice(0, index + Number(cutAt.matches)), cutAt } : { rows };
}
