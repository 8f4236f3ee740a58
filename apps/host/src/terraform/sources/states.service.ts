import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../../access/audit/audit.service.js';
import type { Caller } from '../../access/caller/caller.js';
import { inTransaction } from '../../database/in-transaction.js';
import { POOL, type Pool, type Queries } from '../../database/queries.js';
import { invalidField } from '../../http/problems/problem.error.js';
import { StateStore } from './state-store.js';
import { checkStateSettings, STATE_TYPES } from './state-types.js';
import type { CreateTerraformStateDto, TerraformStateView, UpdateTerraformStateDto } from './state.dto.js';

/** Creates, changes and removes states of Terraform. */
@Injectable()
export class StatesService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(StateStore) private readonly store: StateStore,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /** @throws ProblemError 400 for wrong settings, or unknown connections. */
  create(body: CreateTerraformStateDto, caller?: Caller): Promise<TerraformStateView> {
    const { name, connections, everyMinutes } = body;
    const type = STATE_TYPES.get(body.type)!;
    const settings = checkStateSettings(type, body.settings);
    const id = randomUUID();
    return inTransaction(this.pool, async (tx) => {
      await requireConnections(tx, connections);
      await this.store.insert(tx, id, { type, settings }, { name, connections, everyMinutes });
      const detail = { name, type: type.id, place: type.place(settings) };
      await this.audit.record({ caller, action: 'terraform-state.create', target: id, detail }, tx);
      return this.store.find(id, tx);
    });
  }

  /** @throws ProblemError 404 for an unknown id; 400 for wrong settings, or unknown connections. */
  update(id: string, body: UpdateTerraformStateDto, caller?: Caller): Promise<TerraformStateView> {
    const { name, connections, everyMinutes } = body;
    return inTransaction(this.pool, async (tx) => {
      const type = STATE_TYPES.get((await this.store.find(id, tx)).type)!;
      const settings = body.settings && checkStateSettings(type, body.settings);
      await requireConnections(tx, connections ?? []);
      await this.store.update(tx, id, { name, connections, everyMinutes });
      if (settings) await this.store.move(tx, id, { type, settings });
      const detail = { name, connections, everyMinutes, ...(settings && { place: type.place(settings) }) };
      await this.audit.record({ caller, action: 'terraform-state.update', target: id, detail }, tx);
      return this.store.find(id, tx);
    });
  }

  /** @throws ProblemError 404 for an unknown id. */
  remove(id: string, caller?: Caller): Promise<void> {
    return inTransaction(this.pool, async (tx) => {
      const { name } = await this.store.find(id, tx);
      await this.store.remove(tx, id);
      await this.audit.record({ caller, action: 'terraform-state.remove', target: id, detail: { name } }, tx);
    });
  }

  /** Has a state read within seconds, by a worker. @throws ProblemError 404 for an unknown id. */
  async read(id: string): Promise<TerraformStateView> {
    await this.store.find(id);
    await this.store.readSoon(id);
    return this.store.find(id);
  }
}

async function requireConnections(tx: Queries, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { rows } = await tx.query<{ id: string }>('select id from connection where id = any ($1::uuid[])', [ids]);
  const unknown = ids.findIndex((id) => !rows.some((row) => row.id === id.toLowerCase()));
  if (unknown >= 0) throw invalidField('connections', `connections: the entry ${unknown} is not a connection.`);
}
