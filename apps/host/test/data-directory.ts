import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { CLUSTER_DATABASE, CLUSTER_USER, embeddedHome } from '../src/database/embedded/cluster-layout.js';
import { ensureServer } from '../src/database/embedded/embedded-server.js';
import { stopServer } from '../src/database/embedded/server-lease.js';
import { readPostmasterFile } from '../src/database/embedded/server-starter.js';

/** Connects to the database that a host keeps in its data directory, and stays connected when the host is killed. */
export async function openDatabaseOf(dataDir: string): Promise<Client> {
  const { port, password } = await ensureServer({ home: embeddedHome(dataDir) });
  const client = new Client({ host: '127.0.0.1', port, user: CLUSTER_USER, password, database: CLUSTER_DATABASE });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Removes a data directory, and stops its database first, which a killed host leaves running. */
export async function removeDataDirectory(dataDir: string): Promise<void> {
  const home = embeddedHome(dataDir);
  if (await readPostmasterFile(join(home, 'data'))) await stopServer(await ensureServer({ home }));
  await rm(dataDir, { recursive: true, force: true });
}
