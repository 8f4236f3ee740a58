import { Inject, Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { AuditService } from '../../access/audit/audit.service.js';
import type { Caller } from '../../access/caller/caller.js';
import { inTransaction } from '../../database/in-transaction.js';
import { POOL, type Pool } from '../../database/queries.js';
import { sql } from '../../database/sql.js';
import { annotateEach, type WantedAnnotations } from '../values/write-annotations.sql.js';
import type { ImportAnnotationsDto, ImportedAnnotations, ImportedLine } from './annotation-csv.dto.js';
import { type KnownAnnotations, lineSet } from './line-set.js';
import { type AnnotationLine, readAnnotationCsv } from './read-annotation-csv.js';

interface FoundRow extends KnownAnnotations {
  readonly line: number;
  readonly id: string;
}

/** A line with what is to be written, if anything. */
interface JudgedLine extends ImportedLine {
  readonly wanted?: WantedAnnotations;
}

/** Imports annotations from files. */
@Injectable()
export class AnnotationImport {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /** Writes all lines that are not refused, atomically. @throws ProblemError 400 if the file cannot be read. */
  async importFile(
    { csv, dryRun = false }: ImportAnnotationsDto,
    caller: Caller | undefined,
  ): Promise<ImportedAnnotations> {
    const lines = readAnnotationCsv(csv);
    const judged = await this.#judge(lines);
    const wanted = judged.flatMap((line) => line.wanted ?? []);
    const count = (result: ImportedLine['result']): number => judged.filter((line) => line.result === result).length;
    const counts = { changed: count('changed'), unchanged: count('unchanged'), refused: count('refused') };
    if (!dryRun && wanted.length > 0)
      await inTransaction(this.pool, async (client) => {
        await annotateEach(client, wanted, { source: 'csv', by: caller?.tokenName });
        await this.audit.record({ caller, action: 'annotation.import', target: 'resources', detail: counts }, client);
      });
    return { ...counts, dryRun, lines: judged.map(({ wanted: _, ...line }) => line) };
  }

  async #judge(lines: readonly AnnotationLine[]): Promise<readonly JudgedLine[]> {
    const found = new Map<number, FoundRow[]>();
    for (const row of await this.#find(lines)) found.set(row.line, [...(found.get(row.line) ?? []), row]);
    const seen = new Set<string>();
    return lines.map((line): JudgedLine => {
      const rows = found.get(line.line) ?? [];
      const [row] = rows;
      const refuse = (message: string): JudgedLine => ({
        line: line.line,
        result: 'refused',
        ...(row && { resourceId: row.id }),
        message,
      });
      if (!row) return refuse('There is no such resource. Take id, or kind and uid, from an exported file.');
      if (rows.length > 1) return refuse('Several connections have this resource. Add the column id or connection.');
      if (seen.has(row.id)) return refuse('The resource stands in an earlier line. Remove one of them.');
      seen.add(row.id);
      try {
        const set = lineSet(line, row);
        const about = { line: line.line, resourceId: row.id };
        return set.size === 0
          ? { ...about, result: 'unchanged' }
          : { ...about, result: 'changed', wanted: { id: row.id, set } };
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        return refuse(error.message);
      }
    });
  }

  async #find(lines: readonly AnnotationLine[]): Promise<readonly FoundRow[]> {
    const wanted = lines.map(({ line, id, kind, uid, connection }) => ({
      ...{ line, kind, uid, connection },
      id: isUUID(id) ? id : null,
      by_key: id === '',
    }));
    const rows = sql`jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
      as wanted (line integer, id uuid, kind text, uid text, connection text, by_key boolean)`;
    const values = sql`annotation_values(coalesce(own, '{}'), coalesce(ruled, '{}')) as values,
      array(select jsonb_object_keys(coalesce(own, '{}'))) as own`;
    const { rows: found } = await this.pool.query<FoundRow>(sql`
      select line, resource.id, ${values} from ${rows} join resource on resource.id = wanted.id
        left join annotation on resource_id = resource.id
      union all
      select line, resource.id, ${values} from ${rows} join resource on by_key and resource.uid = wanted.uid and resource.kind = wanted.kind
        join connection on connection.id = resource.connection_id and (wanted.connection in ('', connection.name, connection.id::text))
        left join annotation on resource_id = resource.id`);
    return found;
  }
}
