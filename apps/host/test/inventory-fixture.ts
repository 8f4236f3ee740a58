import type { Resource } from '@maestro/core';
import { KindWriter, type WriteContext } from '../src/syncs/writing/kind-writer.js';
import { countChanges } from '../src/inventory/counting/change-counts.js';
import { markGone } from '../src/syncs/writing/mark-gone.js';
import type { Queries } from '../src/database/queries.js';

/** A resource with only the properties that matter to a spec. */
export interface FixtureResource extends Partial<Omit<Resource, 'key'>> {
  readonly kind: string;
  readonly uid: string;
}

/** As in the manifests. */
const MANIFESTS: Readonly<Record<string, WriteContext['manifest']>> = {
  digitalocean: {
    tags: 'case-insensitive',
    resources: [
      { kind: 'digitalocean.image', aliasOf: 'digitalocean.snapshot' },
      { kind: 'digitalocean.size', reference: true },
    ],
  },
};

/** As in the manifests, by kind. */
const URNS: Readonly<Record<string, string>> = { 'spaces.bucket': 'do:space:{name}' };

/** Fills an inventory like syncs do, with their statements, at times chosen by the spec. */
export class InventoryFixture {
  /** @param database a database, or a transaction of it. */
  constructor(readonly database: { readonly pool: Queries }) {}

  async clear(): Promise<void> {
    await this.database.pool.query('delete from connection');
  }

  /** @returns the id of a connection. */
  async connection(provider: string, accountId?: string): Promise<string> {
    const text = 'insert into connection (name, provider, account_id) values ($1, $1, $2) returning id';
    return this.#id(text, [provider, accountId ?? null]);
  }

  /** @returns the id of a sync. */
  async run(connectionId: string): Promise<string> {
    return this.#id(`insert into sync_run (connection_id, trigger) values ($1, 'api') returning id`, [connectionId]);
  }

  /**
   * Writes what a sync reads at a time: new, changed or reappeared resources of one kind.
   * @returns their ids, in order.
   */
  async write(
    connectionId: string,
    resources: readonly FixtureResource[],
    at?: string,
    runId: string | null = null,
  ): Promise<string[]> {
    const kind = resources[0]?.kind ?? '';
    const provider = kind.split('.')[0] ?? '';
    const occasion = { queries: this.database.pool, at: at === undefined ? undefined : new Date(at) };
    const written = resources.map((resource) => toResource(resource, provider));
    const writer = new KindWriter({ connectionId, runId, manifest: MANIFESTS[provider] }, { kind, urn: URNS[kind] });
    await writer.write(await writer.prepare(written, 'default', occasion), occasion);
    const { rows } = await this.database.pool.query<{ id: string }>(
      `select id from resource join unnest($3::text[]) with ordinality as wanted (uid, place) using (uid)
       where connection_id = $1 and kind = $2 order by place`,
      [connectionId, kind, resources.map(({ uid }) => uid)],
    );
    return rows.map(({ id }) => id);
  }

  /** Marks what a sync no longer finds at a time. */
  async markGone(ids: readonly string[], at: string, runId: string | null = null): Promise<void> {
    await countChanges(this.database.pool, await markGone(this.database.pool, ids, { at, runId }));
  }

  async #id(text: string, values: unknown[]): Promise<string> {
    const { rows } = await this.database.pool.query<{ id: string }>(text, values);
    return rows[0]!.id;
  }
}

function toResource({ kind, uid, ...more }: FixtureResource, provider: string): Resource {
  const plain = { name: uid, entity: 'server', active: true, tags: [], attributes: {}, relations: [] } as const;
  return { ...plain, ...more, key: { provider, kind, uid }, raw: more.raw ?? { id: uid } };
}
