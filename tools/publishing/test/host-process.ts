import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { REPOSITORY_ROOT } from '../src/repository-root.constants.js';

const ADMIN_TOKEN = 'mst_test-admin-token-of-a-spec-0123456789abcdef';

/** A built host with a database of its own, asked as the admin. */
export interface HostProcess {
  /** The body of an answer. @param path below `/api/v1`. */
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: object): Promise<T>;
  /** The state in which a sync ends. */
  endOf(sync: string): Promise<string>;
  stop(): Promise<void>;
}

const PATIENCE_MS = 60_000;

/** Starts a host and waits until it listens. */
export async function startHost(env: NodeJS.ProcessEnv): Promise<HostProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'maestro-outside-host-'));
  const { PATH, HOME } = process.env;
  const own = { MAESTRO_DATA_DIR: dataDir, MAESTRO_PORT: '0', MAESTRO_ADMIN_TOKEN: ADMIN_TOKEN, LOG_LEVEL: 'silent' };
  const host = spawn(process.execPath, [join(REPOSITORY_ROOT, 'apps/host/bundle/main.js')], {
    env: { PATH, HOME, ...own, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await Promise.race([once(createInterface(host.stdout), 'line'), once(host, 'exit')]);
  const url = /http:\/\/\S+/.exec(String(said[0]))?.[0];
  if (!url) throw new Error(`The host did not say where it listens, but: ${said[0]}`);
  const ask = async <T>(path: string, body?: object): Promise<T> => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  };
  return {
    get: (path) => ask(path),
    post: (path, body = {}) => ask(path, body),
    endOf: async (sync) => {
      for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await setTimeout(50)) {
        const { state } = await ask<{ state: string }>(`/syncs/${sync}`);
        if (state !== 'queued' && state !== 'running') return state;
      }
      throw new Error('The sync did not end.');
    },
    stop: async () => {
      const ended = once(host, 'exit');
      host.kill('SIGTERM');
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
