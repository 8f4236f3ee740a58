import { setTimeout as wait } from 'node:timers/promises';
import type { INestApplication } from '@nestjs/common';
import { ConnectionStore } from '../connections/connection-store.js';
import { ConnectionsService } from '../connections/connections.service.js';
import { SyncService } from '../syncs/sync.service.js';
import { SyncStore } from '../syncs/sync-store.js';
import type { SyncView } from '../syncs/sync.view.js';
import { ENDED_STATES } from '../syncs/sync-state.types.js';
import type { DemoEmulators } from './demo-emulators.js';

const LOOK_EVERY_MS = 100;

/** Makes the demo's connections, once, and syncs them. */
export async function syncDemoConnections(app: INestApplication, wanted: DemoEmulators['connections']): Promise<void> {
  const connections = app.get(ConnectionsService);
  const { rows } = await app.get(ConnectionStore).list({ limit: 100, state: 'present' });
  for (const connection of wanted) {
    const existing = rows.find(({ name }) => name === connection.name);
    const { id } = existing ?? (await connections.create(connection, undefined, undefined));
    const run = await ended(app, (await app.get(SyncService).request(id, {}, 'api')).id);
    const resources = run.tasks.reduce((sum, task) => sum + task.resources, 0);
    process.stdout.write(`${connection.name} (${id}): ${run.state}, ${resources} resources.\n`);
  }
}

async function ended(app: INestApplication, id: string): Promise<SyncView> {
  for (;;) {
    const run = await app.get(SyncStore).find(id);
    if (run && ENDED_STATES.includes(run.state)) return run;
    await wait(LOOK_EVERY_MS);
  }
}
