import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { AuditService } from '../../access/audit/audit.service.js';
import type { Caller } from '../../access/caller/caller.js';
import { inTransaction } from '../../database/in-transaction.js';
import { POOL, type Pool } from '../../database/queries.js';
import { type SQL, sql } from '../../database/sql.js';
import { allowing } from '../../database/time-limits.js';
import { invalidField } from '../../http/problems/problem.error.js';
import { ListFilters } from '../../inventory/listing/list-filters.js';
import { matchingStates } from '../../inventory/listing/resource-filter.sql.js';
import { ANNOTATION_LIMITS } from '../values/annotation-limits.js';
import { type AnnotationSet, annotationSet } from '../values/annotation-set.js';
import { PART_SIZE } from '../values/part-size.constants.js';
import { annotate, countUnlike } from '../values/write-annotations.sql.js';
import type { BulkAnnotationDto, BulkAnnotationResult } from './bulk-annotation.dto.js';
import { finishBulk, keepBulk } from './bulk-parts.js';

/** Takes a few seconds. */
const MOST_RESOURCES = 100_000;

const ANNOTATED = sql`select id from annotated order by id`;

/** What the first transaction did. */
interface Begun extends BulkAnnotationResult {
  /** The change whose parts are still to be written. Absent: everything is written. */
  readonly bulkId?: string;
}

/** Gives many resources the same annotations. */
@Injectable()
export class BulkAnnotations {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ListFilters) private readonly filters: ListFilters,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /**
   * All at once up to {@link PART_SIZE} resources. More are written in parts, so that others who annotate do not wait for all of them. What
   * is left when this host stops is written by the next one.
   *
   * @throws ProblemError 400; 404 for an unknown view.
   */
  async annotate(body: BulkAnnotationDto, caller: Caller | undefined): Promise<BulkAnnotationResult> {
    const set = annotationSet(body.values);
    if (set.size === 0) throw invalidField('values', 'values: name at least one value, or null to remove it.');
    const ids = await this.#ids(body, caller);
    const { bulkId, ...result } = await allowing('bulk', () =>
      inTransaction(this.pool, (client) => this.#begin(client, ids, set, { body, caller })),
    );
    return bulkId === undefined ? result : { ...result, changed: await finishBulk(this.pool, bulkId) };
  }

  async #begin(
    client: PoolClient,
    ids: SQL,
    set: AnnotationSet,
    { body, caller }: { readonly body: BulkAnnotationDto; readonly caller: Caller | undefined },
  ): Promise<Begun> {
    await client.query(
      sql`create temporary table annotated on commit drop as ${ids} limit ${sql.raw(String(MOST_RESOURCES + 1))}`,
    );
    const { rows } = await client.query<{ matching: number }>('select count(*)::int as matching from annotated');
    const { matching } = rows[0]!;
    if (matching > MOST_RESOURCES)
      throw invalidField(
        'filter',
        `filter: ${MOST_RESOURCES} resources can be annotated at once. Narrow it by kind, region or tag.`,
      );
    const by = caller?.tokenName;
    const { dryRun = false, filter } = body;
    const isOnePart = matching <= PART_SIZE && !dryRun;
    const { changed } = isOnePart
      ? await annotate(client, ANNOTATED, set, { source: 'hand', by })
      : { changed: await countUnlike(client, ANNOTATED, set) };
    const result = { matching, changed, dryRun };
    if (dryRun) return result;
    const detail = { names: [...set.keys()].slice(0, 100), ...(filter && { filter }), matching, changed };
    await this.audit.record({ caller, action: 'annotation.bulk', target: 'resources', detail }, client);
    if (isOnePart) return result;
    await demandRoom(client, set);
    return { ...result, bulkId: await keepBulk(client, { ids: ANNOTATED, set, by }) };
  }

  async #ids({ ids, filter }: BulkAnnotationDto, caller: Caller | undefined): Promise<SQL> {
    if ((ids === undefined) === (filter === undefined))
      throw invalidField('ids', 'ids: send either ids, or a filter. An empty filter is every resource.');
    if (ids) return sql`select id from resource where id in ${ids}`;
    return matchingStates(sql`id`, await this.filters.complete(filter!, { caller }));
  }
}

/** Refuses before the first part is written. */
async function demandRoom(client: PoolClient, set: AnnotationSet): Promise<void> {
  for (const [field, prefix] of [
    ['labels', 'label:'],
    ['links', 'link:'],
  ] as const) {
    const given = [...set].filter(([name]) => name.startsWith(prefix));
    const names = (isRemoved: boolean): string[] =>
      given.filter(([, value]) => (value === null) === isRemoved).map(([name]) => name.slice(prefix.length));
    if (names(false).length === 0) continue;
    const column = sql.raw(field);
    const { rows } = await client.query<{ most: number }>(sql`
      select coalesce(max((select count(*) from (
        select key from jsonb_object_keys(${column}) as key where key <> all (${sql.param(names(true))}::text[])
        union select unnest(${sql.param(names(false))}::text[])) as together)), 0)::int as most
      from annotation join annotated on id = resource_id`);
    if (rows[0]!.most > ANNOTATION_LIMITS[field])
      throw invalidField(
        field,
        `${field}: a resource may have ${ANNOTATION_LIMITS[field]} at most. Remove some first.`,
      );
  }
}
