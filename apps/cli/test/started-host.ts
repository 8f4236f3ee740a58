import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const HOST = fileURLToPath(new URL('../../host/bundle/main.js', import.meta.url));

/** A host in a process of its own, with its own data. */
export interface StartedHost {
  readonly url: string;
  /** Of the role admin. */
  readonly token: string;
  stop(): Promise<void>;
}

/** Starts the built host and waits until it listens. @throws if it ends instead. */
export async function startHost(env: NodeJS.ProcessEnv): Promise<StartedHost> {
  const dataDir = await mkdtemp(join(tmpdir(), 'maestro-cli-host-'));
  const token = `mst_${randomBytes(32).toString('base64url')}`;
  const { PATH, HOME } = process.env;
  const own = { MAESTRO_DATA_DIR: dataDir, MAESTRO_PORT: '0', MAESTRO_ADMIN_TOKEN: token, LOG_LEVEL: 'silent' };
  const host = spawn(process.execPath, [HOST], {
    env: { PATH, HOME, ...own, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(host, 'exit');
  const [printed] = await Promise.race([once(createInterface(host.stdout), 'line'), ended]);
  const url = /http:\/\/\S+/.exec(String(printed))?.[0];
  if (!url) throw new Error(`The host did not print its address. It printed: ${printed}`);
  return {
    url,
    token,
    stop: async () => {
      host.kill('SIGTERM');
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
