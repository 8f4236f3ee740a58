import { setTimeout as sleep } from 'node:timers/promises';
import { claimOf } from './cluster-process.js';
import { type EmbeddedServer } from './embedded.server.js';
import { runProgram } from './server-process.js';

/** PostgreSQL writes everything out and ends; after this time it is left to finish on its own. */
const STOP_MS = 60_000;

/** Stops a server in order ("fast": sessions are ended, nothing needs recovery at the next start) and waits until its process is gone. */
export async function stopServer({ pid, layout, binaries }: EmbeddedServer): Promise<void> {
  if (process.platform === 'win32') {
    return runProgram(binaries.pgCtl, ['stop', '-D', layout.data, '-m', 'fast'], {
      data: layout.data,
      account: undefined,
    });
  }
  if ((await claimOf(pid, layout)) === 'gone') return;
  process.kill(pid, 'SIGINT');
  const deadline = performance.now() + STOP_MS;
  while (performance.now() < deadline && (await claimOf(pid, layout)) !== 'gone') await sleep(5);
}
