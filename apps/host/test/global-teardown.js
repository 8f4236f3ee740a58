import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Stops the PostgreSQL of this test run, if any spec started it, and removes its files. */
export default async function tearDown() {
  const cluster = process.env.MAESTRO_TEST_CLUSTER;
  const pidFile = join(cluster, 'data', 'postmaster.pid');
  if (existsSync(pidFile)) {
    process.kill(parseInt(readFileSync(pidFile, 'utf8'), 10), 'SIGQUIT');
    for (let tries = 0; existsSync(pidFile) && tries < 500; tries += 1) await sleep(10);
  }
  rmSync(dirname(cluster), { recursive: true, force: true, maxRetries: 10 });
}
