import { Inject, Injectable } from '@nestjs/common';
import { statePurpose } from '../../credentials/envelope.js';
import { SecretSealer } from '../../credentials/secret-sealer.js';
import { POOL, type Pool, type Queries } from '../../database/queries.js';
import { sql } from '../../database/sql.js';
import { unknownId } from '../../http/problems/problem.error.js';
import { type StateSettings, STATE_TYPES, type StateType } from './state-types.js';
import type { TerraformStateView, UpdateTerraformStateDto } from './state.dto.js';

/** Where a state is read from. */
export interface StatePlace {
  readonly type: StateType;
  readonly settings: StateSettings;
}

/** What is stored of a state, besides its place. */
type StateOptions = Required<Pick<UpdateTerraformStateDto, 'name' | 'connections' | 'everyMinutes'>>;

const VIEW = sql`
select id, name, type, place, connections, every_minutes as "everyMinutes", tried_at as "triedAt", read_at as "readAt", whole, error, others,
  due_at as "dueAt", found.resources, found.without_id as "withoutId"
from terraform_state cross join lateral (
  select count(distinct address)::int as resources, count(distinct address) filter (where import_id is null)::int as without_id
  from terraform_instance where state_id = id) as found`;

type Row = TerraformStateView & Record<string, unknown>;

/** Stores where states are. Only what reads them sees their settings. */
@Injectable()
export class StateStore {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(SecretSealer) private readonly sealer: SecretSealer,
  ) {}

  /** All states, by name. */
  async list(): Promise<readonly TerraformStateView[]> {
    return (await this.pool.query<Row>(sql`${VIEW} order by name, id`)).rows;
  }

  /** @throws ProblemError 404 for an unknown id. */
  async find(id: string, queries: Queries = this.pool): Promise<TerraformStateView> {
    const { rows } = await queries.query<Row>(sql`${VIEW} where id = ${id}`);
    if (!rows[0]) throw unknownId('Terraform state', id);
    return rows[0];
  }

  /** Where a state is. Undefined if it was removed in the meantime. */
  async open(id: string, type: string): Promise<StatePlace | undefined> {
    const settings = await this.sealer.open(statePurpose(id), () => this.#envelope(id));
    return settings === undefined ? undefined : { type: STATE_TYPES.get(type)!, settings: settings as StateSettings };
  }

  async insert(tx: Queries, id: string, { type, settings }: StatePlace, options: StateOptions): Promise<void> {
    const { name, connections, everyMinutes } = options;
    const { keyId, envelope } = await this.sealer.seal(tx, statePurpose(id), settings);
    await tx.query(
      `insert into terraform_state (id, name, type, place, connections, every_minutes, key_id, envelope)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [...[id, name, type.id, type.place(settings), connections, everyMinutes, keyId, envelope]],
    );
  }

  /** Changes what is given. */
  async update(tx: Queries, id: string, { name, connections, everyMinutes }: Partial<StateOptions>): Promise<void> {
    await tx.query(
      `update terraform_state set name = coalesce($2, name), connections = coalesce($3, connections),
         every_minutes = coalesce($4, every_minutes) where id = $1`,
      [id, name, connections, everyMinutes],
    );
  }

  /** Replaces the settings. What was read from another place is forgotten. */
  async move(tx: Queries, id: string, { type, settings }: StatePlace): Promise<void> {
    const { keyId, envelope } = await this.sealer.seal(tx, statePurpose(id), settings);
    await tx.query(
      `update terraform_state set place = $2, key_id = $3, envelope = $4, whole = false, read_at = null, tried_at = null, error = null,
         due_at = now() where id = $1`,
      [id, type.place(settings), keyId, envelope],
    );
    await tx.query('delete from terraform_instance where state_id = $1', [id]);
  }

  /** Has a state read at once. */
  async readSoon(id: string): Promise<void> {
    await this.pool.query('update terraform_state set due_at = now() where id = $1', [id]);
  }

  async remove(tx: Queries, id: string): Promise<void> {
    await tx.query('delete from terraform_state where id = $1', [id]);
  }

  async #envelope(id: string): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ envelope: string }>('select envelope from terraform_state where id = $1', [
      id,
    ]);
    return rows[0]?.envelope;
  }
}
