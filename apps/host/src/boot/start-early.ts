import { type HostConfig } from '../config/host-config.types.js';
import { embeddedHome } from '../database/embedded/cluster-layout.js';
import { ensureServer } from '../database/embedded/embedded-server.js';

/**
 * Starts the embedded PostgreSQL while this process still loads its modules, which takes about as long. Errors are
 * reported later, when the database is opened.
 */
export async function startEarly({ databaseUrl, dataDir }: Pick<HostConfig, 'databaseUrl' | 'dataDir'>): Promise<void> {
  if (!databaseUrl) await ensureServer({ home: embeddedHome(dataDir) }).catch(() => undefined);
}
