import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../../access/audit/audit.service.js';
import type { Caller } from '../../access/caller/caller.js';
import { inTransaction } from '../../database/in-transaction.js';
import { POOL, type Pool } from '../../database/queries.js';
import { moment, sql } from '../../database/sql.js';
import { ListCursors, PLACE_RULES } from '../../http/paging/page-cursor.js';
import { unknownId } from '../../http/problems/problem.error.js';
import { annotationSet, type GivenAnnotations, shownAnnotations } from './annotation-set.js';
import type {
  AnnotationChange,
  AnnotationHistoryPage,
  AnnotationHistoryQuery,
  AnnotationOrigin,
  ResourceAnnotations,
} from './annotation.dto.js';
import { annotate } from './write-annotations.sql.js';

/** The id of a change. Changes are ordered by id. */
const PLACE = [PLACE_RULES.serial];

/** Values of both layers: what was set by hand or CSV, then what rules say. */
const ORIGINS = `
select entry.key as name, entry.value ->> 'value' as value, entry.value ->> 'source' as source, entry.value ->> 'by' as by,
  entry.value ->> 'at' as at, null as "ruleId", false as hidden
from annotation cross join jsonb_each(own) as entry where resource_id = $1
union all
select entry.key, entry.value ->> 'value', 'rule', annotation_rule.name, null, entry.value ->> 'rule', own ? entry.key
from annotation cross join jsonb_each(ruled) as entry left join annotation_rule on annotation_rule.id = (entry.value ->> 'rule')::uuid
where resource_id = $1
order by name, hidden`;

/** Reads and changes the annotations of one resource. */
@Injectable()
export class AnnotationsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /** @throws ProblemError 404. */
  async read(id: string): Promise<ResourceAnnotations> {
    await this.#demand(id);
    const { rows: origins } = await this.pool.query<AnnotationOrigin>(ORIGINS, [id]);
    const values = origins.filter(({ hidden }) => !hidden).map(({ name, value }) => [name, value] as const);
    return { ...shownAnnotations(values), origins };
  }

  /**
   * Changes what is given, or replaces everything that was set by hand or CSV. The history and the audit event are written atomically with it.
   *
   * @throws ProblemError 404; 400 for each value that is refused.
   */
  async change(
    id: string,
    given: GivenAnnotations,
    { caller, isWhole }: { readonly caller: Caller | undefined; readonly isWhole: boolean },
  ): Promise<ResourceAnnotations> {
    const set = annotationSet(given);
    await this.#demand(id);
    await inTransaction(this.pool, async (client) => {
      const author = { source: 'hand', by: caller?.tokenName, isWhole } as const;
      const { changed } = await annotate(client, sql`select ${id}::uuid as id`, set, author);
      if (changed === 0) return;
      const detail = { names: [...set.keys()].slice(0, 100), ...(isWhole && { replaced: true }) };
      await this.audit.record({ caller, action: 'annotation.update', target: id, detail }, client);
    });
    return this.read(id);
  }

  /** @throws ProblemError 404, or `invalid-cursor`. */
  async history(id: string, { limit, cursor }: AnnotationHistoryQuery): Promise<AnnotationHistoryPage> {
    await this.#demand(id);
    const cursors = new ListCursors({ list: 'annotation-history', id }, PLACE);
    const [before] = cursors.read(cursor) ?? [];
    const { rows } = await this.pool.query<AnnotationChange & { readonly place: string }>(sql`
      select id::text as place, ${sql.raw(moment('at'))} as at, source, by, changes from annotation_change
      where resource_id = ${id} and (${before ?? null}::bigint is null or id < ${before ?? null}::bigint) order by id desc limit ${limit + 1}`);
    const nextCursor = cursors.next(rows, limit, ({ place }) => [place]);
    return { items: rows.slice(0, limit).map(({ place: _, ...change }) => change), nextCursor };
  }

  async #demand(id: string): Promise<void> {
    const { rows } = await this.pool.query('select from resource where id = $1', [id]);
    if (rows.length === 0) throw unknownId('resource', id);
  }
}
