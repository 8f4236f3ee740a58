import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../../database/queries.js';
import { sql } from '../../database/sql.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import type { ManagedPlace, ManagedView } from './managed.dto.js';
import { managedOf, terraformKinds, type TerraformKinds } from './managed.sql.js';

interface ManagedRow extends Record<string, unknown> {
  readonly managed: ManagedView['managed'];
  readonly key: string | null;
  readonly places: readonly ManagedPlace[] | null;
  /** The states about its connection. */
  readonly states: readonly StateRow[] | null;
}

interface StateRow {
  readonly name: string;
  readonly whole: boolean;
  readonly isOlder: boolean;
}

/** Tells whether Terraform manages resources, and where. */
@Injectable()
export class ManagedReader {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
  ) {}

  /** What the loaded kinds are in Terraform. */
  kinds(): TerraformKinds {
    return terraformKinds(this.plugins.catalogue);
  }

  /** Whether any state is known. */
  async isKnown(): Promise<boolean> {
    return (await this.pool.query('select from terraform_state limit 1')).rows.length > 0;
  }

  /** Undefined if no state is known, or the resource is gone. */
  async read(id: string): Promise<ManagedView | undefined> {
    const { rows } = await this.pool.query<ManagedRow>(sql`
      select found.managed, found.own_key as key, (
        select jsonb_agg(jsonb_build_object('stateId', state.id, 'state', state.name, 'address', instance.address)) from (
          select distinct state_id, address from terraform_instance where type = found.own_type and import_id = found.own_key limit 10
        ) as instance join terraform_state as state on state.id = instance.state_id
        where cardinality(state.connections) = 0 or resource.connection_id = any (state.connections)
      ) as places, (
        select jsonb_agg(jsonb_build_object('name', state.name, 'whole', state.whole, 'isOlder', state.read_at < resource.first_seen_at)
          order by state.name) from terraform_state as state
        where cardinality(state.connections) = 0 or resource.connection_id = any (state.connections)
      ) as states
      from resource cross join lateral ${managedOf(this.kinds())} as found
      where id = ${id} and gone_at is null and exists (select from terraform_state)`);
    const [row] = rows;
    if (!row) return undefined;
    const { managed, places } = row;
    return { managed, places: places ?? [], ...(managed === 'unknown' && { reason: reasonOf(row) }) };
  }

  /** Whether resources are managed, by id. Empty if no state is known. */
  async readMany(ids: readonly string[]): Promise<ReadonlyMap<string, ManagedView['managed']>> {
    const { rows } = await this.pool.query<{ id: string; managed: ManagedView['managed'] }>(sql`
      select id, managed from resource cross join lateral ${managedOf(this.kinds())} as found
      where id = any (${sql.param(ids)}::uuid[]) and gone_at is null and exists (select from terraform_state)`);
    return new Map(rows.map(({ id, managed }) => [id, managed]));
  }
}

function reasonOf({ key, states }: ManagedRow): string {
  if (key === null) return 'Terraform has no resource for it, or what identifies it there is not known.';
  if (!states) return 'No state is read for its connection.';
  const failed = states.find(({ whole }) => !whole);
  if (failed) return `The state ${failed.name} was not read whole.`;
  const older = states.find(({ isOlder }) => isOlder);
  if (older) return `The state ${older.name} was last read before this resource was first seen.`;
  return 'A state manages a resource of this type without telling its id.';
}
