import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../../access/audit/audit.service.js';
import type { Caller } from '../../access/caller/caller.js';
import { inTransaction } from '../../database/in-transaction.js';
import { POOL, type Pool } from '../../database/queries.js';
import { type SQL, sql } from '../../database/sql.js';
import { allowing } from '../../database/time-limits.js';
import { invalidField } from '../../http/problems/problem.error.js';
import { ListFilters } from '../../inventory/listing/list-filters.js';
import { matchingStates } from '../../inventory/listing/resource-filter.sql.js';
import { annotationSet } from '../values/annotation-set.js';
import { annotate } from '../values/write-annotations.sql.js';
import type { BulkAnnotationDto, BulkAnnotationResult } from './bulk-annotation.dto.js';

/** Takes a few seconds, during which other annotations wait. */
const MOST_RESOURCES = 100_000;

/** Ends a transaction that only counted. */
class OnlyCounted extends Error {
  constructor(readonly result: BulkAnnotationResult) {
    super('Nothing is written.');
  }
}

/** Gives many resources the same annotations. */
@Injectable()
export class BulkAnnotations {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ListFilters) private readonly filters: ListFilters,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /** All or nothing, with its history and its audit event. @throws ProblemError 400; 404 for an unknown view. */
  async annotate(body: BulkAnnotationDto, caller: Caller | undefined): Promise<BulkAnnotationResult> {
    const set = annotationSet(body.values);
    if (set.size === 0) throw invalidField('values', 'values: name at least one value, or null to remove it.');
    const ids = await this.#ids(body, caller);
    const { dryRun = false } = body;
    try {
      return await allowing('bulk', () =>
        inTransaction(this.pool, async (client) => {
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
          const { changed } = await annotate(client, sql`select id from annotated`, set, {
            source: 'hand',
            by: caller?.tokenName,
          });
          const result = { matching, changed, dryRun };
          if (dryRun) throw new OnlyCounted(result);
          const detail = {
            names: [...set.keys()].slice(0, 100),
            ...(body.filter && { filter: body.filter }),
            matching,
            changed,
          };
          await this.audit.record({ caller, action: 'annotation.bulk', target: 'resources', detail }, client);
          return result;
        }),
      );
    } catch (error) {
      if (error instanceof OnlyCounted) return error.result;
      throw error;
    }
  }

  async #ids({ ids, filter }: BulkAnnotationDto, caller: Caller | undefined): Promise<SQL> {
    if ((ids === undefined) === (filter === undefined))
      throw invalidField('ids', 'ids: send either ids, or a filter. An empty filter is every resource.');
    if (ids) return sql`select id from resource where id in ${ids}`;
    return matchingStates(sql`id`, await this.filters.complete(filter!, { caller }));
  }
}
