import { Inject, Injectable } from '@nestjs/common';
import { safeValue } from '../../database/safe-value.sql.js';
import { moment, sql } from '../../database/sql.js';
import { POOL, type Pool } from '../../database/queries.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { QueryResolver } from '../../vocabulary/query-resolver.service.js';
import type { Expiry, ExpiryList, ExpiryQuery } from './expiry.dto.js';

/** Stored values that are no time must not fail the list. */
const AT = sql.raw(safeValue('item', 'timestamptz', { checksInput: false }));

/** Lists when things expire, by the role of their fields. */
@Injectable()
export class ExpiriesService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(QueryResolver) private readonly queries: QueryResolver,
  ) {}

  async list({ days, connection = [], limit }: ExpiryQuery): Promise<ExpiryList> {
    const wanted = await this.#fields();
    const { rows } = await this.pool.query<Expiry>(sql`
      select ${sql.raw(moment('at'))} as at, label, resource, "connectionId", "connectionName" from (
        select ${AT} as at, wanted.label, resource.connection_id as "connectionId", connection.name as "connectionName",
          json_build_object('id', resource.id, 'name', resource.name, 'kind', resource.kind, 'uid', resource.uid, 'entity', resource.entity, 'region', resource.region,
            'owner', (select owner from annotation where resource_id = resource.id)) as resource
        from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as wanted (kind text, path text, label text)
        join resource on resource.kind = wanted.kind and resource.gone_at is null and not resource.twin and not resource.alias
        join connection on connection.id = resource.connection_id and connection.removed_at is null
        cross join lateral jsonb_path_query(resource.attributes, wanted.path::jsonpath) as item
        where ${connection.length === 0} or resource.connection_id = any (${sql.param(connection)}::uuid[])
      ) as expiry where at < now() + make_interval(days => ${days}) order by at, label, resource ->> 'id' limit ${limit + 1}`);
    return { items: rows.slice(0, limit), cut: rows.length > limit };
  }

  /** The fields of each kind that tell when something expires. */
  async #fields(): Promise<readonly { readonly kind: string; readonly path: string; readonly label: string }[]> {
    const fields = (await this.queries.fields(false)).fields('expires-at');
    return this.plugins.catalogue.kinds.flatMap(({ kind, entity }) =>
      fields
        .filter((field) => field.entity === entity)
        .map(({ steps, field }) => ({
          ...{ kind, label: field.label, path: `$${steps.map((step) => `.${JSON.stringify(step)}`).join('')}[*]` },
        })),
    );
  }
}
