import type { Resource, ResourceType } from '@maestro/core';
import { KindWriter } from '../src/syncs/writing/kind-writer.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** The kind that is written. */
export const DROPLETS: ResourceType = {
  task: 'server-list',
  access: 'get_all_droplets',
  kind: 'digitalocean.droplet',
  title: 'Droplets',
  entity: 'server',
  scopes: [],
  volatile: ['/raw/next_backup_window'],
};

/** A resource of the kind, with every part that is written separately. */
export const droplet = (uid: string, more: Partial<Resource> = {}): Resource => ({
  key: { provider: 'digitalocean', kind: DROPLETS.kind, uid },
  name: `web-${uid}`,
  entity: 'server',
  region: 'nyc3',
  active: true,
  createdAt: '2026-01-02T03:04:05Z',
  tags: ['web'],
  attributes: { memoryMb: 4096, publicIpv4: [] },
  relations: [
    { type: 'member-of', to: { provider: 'digitalocean', kind: 'digitalocean.vpc', uid: 'v1' } },
    { type: 'serves', to: { kind: 'spaces.bucket', hostName: 'A.nyc3.digitaloceanspaces.com' } },
  ],
  raw: { id: Number(uid), next_backup_window: null },
  ...more,
});

/** A sync that writes resources of the kind. */
export class WrittenDroplets {
  private constructor(
    readonly database: TestDatabase,
    readonly connectionId: string,
    readonly runId: string,
  ) {}

  /** With a separate database, a connection and a sync of it. */
  static async start(): Promise<WrittenDroplets> {
    const database = await createTestDatabase();
    const connection = await database.pool.query(
      `insert into connection (name, provider) values ('c', 'digitalocean') returning id`,
    );
    const run = await database.pool.query(
      `insert into sync_run (connection_id, trigger) values ($1, 'api') returning id`,
      [connection.rows[0].id],
    );
    return new WrittenDroplets(database, connection.rows[0].id, run.rows[0].id);
  }

  async write(resources: readonly Resource[], part: string, type: ResourceType = DROPLETS) {
    const writer = new KindWriter({ connectionId: this.connectionId, runId: this.runId }, type);
    const occasion = { queries: this.database.pool };
    return writer.write(await writer.prepare(resources, part, occasion), occasion);
  }

  async rows(sql: string) {
    return (await this.database.pool.query(sql)).rows;
  }

  /** The physical position of each row, which changes when it is written. */
  async places() {
    return [
      await this.rows('select ctid, xmin from resource order by uid'),
      await this.rows('select ctid, xmin from resource_version order by id'),
    ];
  }
}
