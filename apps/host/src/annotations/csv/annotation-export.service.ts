import { CSV_FORMAT } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { sql } from '../../database/sql.js';
import { invalidField } from '../../http/problems/problem.error.js';
import type { AnnotationSummary } from '../../inventory/listing/annotation-summary.dto.js';
import { HeavyReads } from '../../inventory/listing/heavy-reads.service.js';
import { matchingStates, type ResourceFilter } from '../../inventory/listing/resource-filter.sql.js';
import { ownTurn } from '../../inventory/turns/one-turn.js';
import { guarded, labelsCell, linksCell } from './annotation-cells.js';

/** A spreadsheet that people edit. */
const MOST_LINES = 50_000;

/** Takes a few milliseconds. */
const LINES_AT_ONCE = 500;

const HEADINGS = ['id', 'name', 'kind', 'uid', 'connection', 'owner', 'environment', 'labels', 'links', 'note'];

interface ExportRow extends AnnotationSummary, Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly uid: string;
  readonly connection: string;
}

/** Writes annotations as a file that can be edited and imported again. */
@Injectable()
export class AnnotationExport {
  constructor(@Inject(HeavyReads) private readonly heavy: HeavyReads) {}

  /** @throws ProblemError 400 if there are too many resources; 503 if it takes too long. */
  async export(filter: ResourceFilter): Promise<string> {
    const rows = await this.heavy.run<ExportRow>(sql`
      select state.id, state.name, kind, uid, connection.name as connection, owner, environment, note, labels, links
      from (${matchingStates(sql`id, name, kind, uid, connection_id`, filter)}) as state join connection on connection.id = state.connection_id
      left join annotation on resource_id = state.id order by state.name, state.id limit ${MOST_LINES + 1}`);
    if (rows.length > MOST_LINES)
      throw invalidField(
        'query',
        `query: a file has ${MOST_LINES} lines at most. Narrow the list by kind, region or tag.`,
      );
    const pieces = [stringify([HEADINGS], CSV_FORMAT)];
    for (let start = 0; start < rows.length; start += LINES_AT_ONCE) {
      if (start > 0) await ownTurn();
      pieces.push(stringify(rows.slice(start, start + LINES_AT_ONCE).map(cellsOf), { ...CSV_FORMAT, bom: false }));
    }
    return pieces.join('');
  }
}

const cellsOf = ({ id, name, kind, uid, connection, owner, environment, labels, links, note }: ExportRow): string[] =>
  [id, name, kind, uid, connection, owner, environment, labelsCell(labels ?? {}), linksCell(links ?? {}), note].map(
    (cell) => guarded(cell ?? ''),
  );
