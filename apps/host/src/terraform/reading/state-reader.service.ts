import { type TerraformState, TerraformStateError } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';
import { SealedCredentialError } from '../../credentials/envelope.js';
import { inTransaction } from '../../database/in-transaction.js';
import { POOL, type Pool } from '../../database/queries.js';
import { storableText } from '../../database/storable.js';
import { allowing } from '../../database/time-limits.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { type StatePlace, StateStore } from '../sources/state-store.js';
import { StateBucket } from './state-bucket.service.js';
import { readTogether, type StateDocument } from './state-document.js';
import { readStateFile } from './state-file.js';
import { StateHttp } from './state-http.service.js';

/** A reading that this worker has begun. */
interface Reading extends Record<string, unknown> {
  readonly id: string;
  readonly type: string;
  /** Identifies it: nothing is kept of a reading from a place that was changed meanwhile. */
  readonly triedAt: string;
}

/** Minutes after which another worker takes a reading over: longer than any takes. */
const LEASE_MINUTES = 5;

const CLAIM = `
update terraform_state set tried_at = clock_timestamp(), due_at = clock_timestamp() + make_interval(mins => $1)
where id = (select id from terraform_state where due_at <= clock_timestamp() order by due_at limit 1 for update skip locked)
returning id, type, tried_at::text as "triedAt"`;

const LOCK = `select from terraform_state where id = $1 and tried_at = $2::timestamptz for update`;

const KEEP = `
insert into terraform_instance (state_id, type, import_id, address)
select $1, * from unnest($2::text[], $3::text[], $4::text[])`;

const DONE = `
update terraform_state set whole = true, read_at = tried_at, error = null, others = $2,
  due_at = clock_timestamp() + make_interval(mins => every_minutes) where id = $1`;

const FAILED = `
update terraform_state set whole = false, error = $3, due_at = clock_timestamp() + make_interval(mins => least(every_minutes, 15))
where id = $1 and tried_at = $2::timestamptz`;

/** Reads states that are due. */
@Injectable()
export class StateReader {
  constructor(
    @Inject(HOST_CONFIG) private readonly config: Pick<HostConfig, 'stateDirectories'>,
    @Inject(POOL) private readonly pool: Pool,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(StateStore) private readonly store: StateStore,
    @Inject(StateHttp) private readonly http: StateHttp,
    @Inject(StateBucket) private readonly bucket: StateBucket,
  ) {}

  /** Reads all states that are due, one after the other: each may be large. */
  async readDue(): Promise<void> {
    while (await this.#readNext());
  }

  /** @returns whether one was due. */
  async #readNext(): Promise<boolean> {
    const { rows } = await this.pool.query<Reading>(CLAIM, [LEASE_MINUTES]);
    const [reading] = rows;
    if (!reading) return false;
    try {
      const state = await this.#read(reading);
      if (state) await allowing('sync', () => this.#keep(reading, state));
    } catch (error) {
      if (!(error instanceof TerraformStateError) && !(error instanceof SealedCredentialError)) throw error;
      await this.pool.query(FAILED, [reading.id, reading.triedAt, storableText(error.message)]);
    }
    return true;
  }

  async #read({ id, type }: Reading): Promise<TerraformState | undefined> {
    const place = await this.store.open(id, type);
    if (!place) return undefined;
    const declared = this.plugins.catalogue.kinds.flatMap(({ terraform = [] }) => terraform);
    return readTogether(this.#documents(place), declared);
  }

  async *#documents({ type, settings }: StatePlace): AsyncGenerator<StateDocument, void, void> {
    switch (type.id) {
      case 'file':
        return yield { text: await readStateFile(settings['path'] ?? '', this.config.stateDirectories ?? []) };
      case 'https':
        return yield { text: await this.http.read(settings) };
      case 's3':
        yield* this.bucket.read(settings);
    }
  }

  #keep({ id, triedAt }: Reading, { instances, others }: TerraformState): Promise<void> {
    return inTransaction(this.pool, async (tx) => {
      if ((await tx.query(LOCK, [id, triedAt])).rows.length === 0) return;
      await tx.query('delete from terraform_instance where state_id = $1', [id]);
      await tx.query(KEEP, [
        id,
        instances.map(({ type }) => type),
        instances.map((each) => (each.id === undefined ? null : storableText(each.id))),
        instances.map(({ address }) => storableText(address)),
      ]);
      await tx.query(DONE, [id, others]);
    });
  }
}
