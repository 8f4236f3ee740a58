import { resourcePage } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { sql } from '../../database/sql.js';
import { POOL, type Pool } from '../../database/queries.js';
import { unknownId } from '../../http/problems/problem.error.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { ManagedReader } from '../managed/managed-reader.js';
import {
  annotationsOf,
  measuredOf,
  JSON_ROW_COLUMNS,
  resourceItemJson,
  toResourceHead,
  type ResourceJsonRow,
} from './resource-row.js';

interface DetailRow extends ResourceJsonRow, Record<string, unknown> {
  /** JSON. Null if no version has it. */
  readonly raw: string | null;
}

/** Reads one resource. */
@Injectable()
export class ResourceReader {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(ManagedReader) private readonly managed: ManagedReader,
  ) {}

  /**
   * @returns a `ResourceDetail`, as JSON: its documents as JSON from the database, because parsing and serializing
   * large ones would block the process.
   * @throws ProblemError 404 if the resource never existed.
   */
  async read(id: string): Promise<string> {
    const [{ rows }, terraform] = await Promise.all([this.#read(id), this.managed.read(id)]);
    const [row] = rows;
    if (!row) throw unknownId('resource', id);
    const page = this.#page(row);
    const more = Object.entries({ page, terraform }).flatMap(([name, value]) =>
      value === undefined ? [] : `"${name}":${JSON.stringify(value)},`,
    );
    return `${resourceItemJson(row).slice(0, -1)},${more.join('')}"raw":${row.raw ?? 'null'}}`;
  }

  #read(id: string): Promise<{ readonly rows: readonly DetailRow[] }> {
    return this.pool.query<DetailRow>(
      sql`
      select ${JSON_ROW_COLUMNS}, ${measuredOf('resource')} as measured, ${annotationsOf('resource')} as annotations, (
        select (document -> 'raw')::text from resource_version
        where resource_id = resource.id and document is not null order by valid_from desc limit 1
      ) as raw
      from resource where id = ${id}`,
    );
  }

  #page(row: DetailRow): string | undefined {
    const { provider, kind } = row;
    const template = this.plugins.find(provider)?.manifest.resources.find((type) => type.kind === kind)?.page;
    return template === undefined || row.goneAt !== null ? undefined : resourcePage(template, toResourceHead(row));
  }

  /** @throws ProblemError 404 if the resource never existed. */
  async demand(id: string): Promise<void> {
    const { rows } = await this.pool.query('select from resource where id = $1', [id]);
    if (rows.length === 0) throw unknownId('resource', id);
  }
}
