import { type HostConfig } from '../config/host-config.types.js';
import { embeddedHome } from '../database/embedded/cluster-layout.js';
import { ensureServer } from '../database/embedded/embedded-server.js';

/**
 * Has the embedded PostgreSQL start while this process still loads its modules, which takes as long. Whether it can start is told later,
 * when the database is opened.
 */
export async function startEarly({ databaseUrl, dataDir }: Pick<HostConfig, 'databaseUrl' | 'dataDir'>): Promise<void> {
  if (!databaseUrl) await ensureServer({ home: embeddedHome(dataDir) }).catch(() => undefined);
}
