import { setTimeout as wait } from 'node:timers/promises';
import type { INestApplication } from '@nestjs/common';
import { ConnectionStore } from '../connections/store/connection-store.js';
import { ConnectionsService } from '../connections/connections.service.js';
import { SchedulesService } from '../schedules/schedules.service.js';
import { SyncService } from '../syncs/requests/sync.service.js';
import { SyncStore } from '../syncs/requests/sync-store.js';
import type { SyncView } from '../syncs/requests/sync-view.js';
import { ENDED_STATES } from '../database/tables/sync.table.js';
import type { DemoConnection } from './demo-emulators.js';

const LOOK_EVERY_MS = 100;

/**
 * Creates the demo's connections once and syncs them. New ones are synced again after their accounts have changed, so
 * that there is history.
 */
export async function syncDemoConnections(app: INestApplication, wanted: readonly DemoConnection[]): Promise<void> {
  const connections = app.get(ConnectionsService);
  const { rows } = await app.get(ConnectionStore).list({ limit: 100, state: 'present' });
  for (const { change, tasks, ...connection } of wanted) {
    const existing = rows.find(({ name }) => name === connection.name);
    const { id } = existing ?? (await connections.create(connection, undefined, undefined));
    if (tasks) await switchOffOthers(app, id, tasks);
    if (!existing && change) await synced(app, id, tasks);
    change?.();
    const sync = await synced(app, id, tasks);
    const resources = sync.tasks.reduce((sum, task) => sum + task.resources, 0);
    process.stdout.write(`${connection.name} (${id}): ${sync.state}, ${resources} resources.\n`);
  }
}

async function switchOffOthers(app: INestApplication, id: string, tasks: readonly string[]): Promise<void> {
  const schedules = app.get(SchedulesService);
  for (const { task, enabled } of await schedules.list(id))
    if (enabled && !tasks.includes(task))
      await schedules.write({ id, task, caller: undefined }, 'change', { enabled: false });
}

async function synced(
  app: INestApplication,
  connectionId: string,
  tasks: readonly string[] | undefined,
): Promise<SyncView> {
  const { id } = await app.get(SyncService).request(connectionId, { tasks }, undefined);
  for (;;) {
    const sync = await app.get(SyncStore).find(id);
    if (sync && ENDED_STATES.includes(sync.state)) return sync;
    await wait(LOOK_EVERY_MS);
  }
}
