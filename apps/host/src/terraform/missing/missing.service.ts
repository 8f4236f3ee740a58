import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../../database/queries.js';
import { type SQL, sql } from '../../database/sql.js';
import { ListCursors, PLACE_RULES } from '../../http/paging/page-cursor.js';
import { importKey, importType, terraformKinds, type TerraformKinds } from '../../inventory/managed/managed.sql.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { StateStore } from '../sources/state-store.js';
import type { MissingPage, MissingQuery, MissingResource } from './missing.dto.js';

/** Tells what states manage that the inventory does not have. */
@Injectable()
export class MissingService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(StateStore) private readonly store: StateStore,
  ) {}

  /** @throws ProblemError 404 for an unknown id. */
  async list(id: string, { limit, cursor }: MissingQuery): Promise<MissingPage> {
    const { connections } = await this.store.find(id);
    const cursors = new ListCursors({ list: 'missing', id }, [PLACE_RULES.text]);
    const [after = ''] = cursors.read(cursor) ?? [];
    const kinds = terraformKinds(this.plugins.catalogue);
    const { rows } = await this.pool.query<MissingResource & Record<string, unknown>>(
      missing({ id, connections, kinds, after: after ?? '', limit: limit + 1 }),
    );
    return { items: rows.slice(0, limit), nextCursor: cursors.next(rows, limit, ({ address }) => [address]) };
  }
}

interface MissingRequest {
  readonly id: string;
  readonly connections: readonly string[];
  readonly kinds: TerraformKinds;
  readonly after: string;
  readonly limit: number;
}

/** Both sides are read once, and joined. An address may have several ids, one of which is enough. */
const missing = ({ id, connections, kinds, after, limit }: MissingRequest): SQL => sql`
with listed as materialized (
  select id, name, gone_at, ${importType(kinds)} as import_type, ${importKey(kinds)} as import_key
  from resource where kind = any (${sql.param(kinds.map(({ kind }) => kind))}::text[])
    and (cardinality(${sql.param(connections)}::uuid[]) = 0 or connection_id = any (${sql.param(connections)}::uuid[]))
), latest as (
  select distinct on (import_type, import_key) * from listed where import_key is not null
  order by import_type, import_key, gone_at desc nulls first
), wanted as (
  select address, type, min(import_id) as import_id, (array_agg(latest.id))[1] as id, (array_agg(name))[1] as name,
    (array_agg(gone_at))[1] as gone_at, bool_or(latest.id is not null and gone_at is null) as present
  from terraform_instance left join latest on import_type = type and import_key = import_id
  where state_id = ${id} and import_id is not null group by address, type
)
select address, type, import_id as "importId", case when id is not null then
  jsonb_build_object('id', id, 'name', name, 'goneAt', to_char(gone_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as deleted
from wanted where not present and address collate "C" > ${after} order by address collate "C" limit ${limit}`;
