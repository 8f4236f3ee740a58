import { resourcePage } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { sql } from 'drizzle-orm';
import { DATABASE, type Database } from '../../database/database.tokens.js';
import { ProblemError } from '../../http/problem.error.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { measuredOf } from './measured.sql.js';
import { ROW_COLUMNS } from './resource-columns.sql.js';
import type { ResourceDetail } from './resource-detail.dto.js';
import type { ResourceItem } from './resource-item.dto.js';
import { toResourceItem } from './resource-item.mapper.js';
import type { ResourceRow } from './resource-row.types.js';

interface DetailRow extends ResourceRow, Record<string, unknown> {
  readonly raw: unknown;
}

/** Reads one resource. */
@Injectable()
export class ResourceReader {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
  ) {}

  /** @throws ProblemError 404 when there is no such resource, nor ever was. */
  async read(id: string): Promise<ResourceDetail> {
    const { rows } = await this.database.execute<DetailRow>(sql`
      select ${ROW_COLUMNS}, ${measuredOf('resource')} as measured, (
        select document -> 'raw' from resource_version
        where resource_id = resource.id and document is not null order by valid_from desc limit 1
      ) as raw
      from resource where id = ${id}`);
    const [row] = rows;
    if (!row) throw missing(id);
    const item = toResourceItem(row);
    const page = this.#page(item);
    return { ...item, ...(page !== undefined && { page }), raw: row.raw };
  }

  #page(item: ResourceItem): string | undefined {
    const { provider, kind } = item.key;
    const template = this.plugins.find(provider)?.manifest.resources.find((type) => type.kind === kind)?.page;
    return template === undefined || item.goneAt !== null ? undefined : resourcePage(template, item);
  }

  /** @throws ProblemError 404 when there is no such resource, nor ever was. */
  async demand(id: string): Promise<void> {
    const { rows } = await this.database.execute(sql`select from resource where id = ${id}`);
    if (rows.length === 0) throw missing(id);
  }
}

function missing(id: string): ProblemError {
  return new ProblemError({
    status: 404,
    title: 'Resource not found',
    detail: `There is no resource with the id ${id}. Take the id from GET /resources.`,
  });
}
