import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

// Stops the demo's PostgreSQL, unless another host uses it. A host that is killed, or exits while it starts, leaves it running.

/** Milliseconds in which PostgreSQL notices that a killed host is gone. A running host keeps its database. */
const NOTICE_MS = 3000;

const src = new URL('../../apps/host/src/', import.meta.url);
const { demoEnvironment } = await import(new URL('demo/demo-place.ts', src).href);
const { clusterLayout, embeddedHome } = await import(new URL('database/embedded/cluster-layout.ts', src).href);
const { ServerLease } = await import(new URL('database/embedded/server-lease.ts', src).href);

const home = embeddedHome(dataDir());
const { data } = clusterLayout(home);
const end = Date.now() + NOTICE_MS;
if (existsSync(join(data, 'PG_VERSION'))) {
  do {
    // It may be starting. Joining works in any case, and the last one to leave stops it.
    const lease = await ServerLease.join({ home });
    await lease.leave();
    await sleep(20);
  } while (existsSync(join(data, 'postmaster.pid')) && Date.now() < end);
}

/** The data directory of the demo. If the demo rejects its environment, it did not start, so there is nothing to stop. */
function dataDir() {
  try {
    return demoEnvironment(process.env).MAESTRO_DATA_DIR;
  } catch {
    return process.exit();
  }
}
