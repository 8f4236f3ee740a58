import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { REPOSITORY_ROOT } from '../src/repository-root.constants.js';

/** The token of the admin of each started host. */
export const ADMIN_TOKEN = 'mst_test-admin-token-of-a-spec-0123456789abcdef';

/** A running host with its own database, and a client with the admin's token. */
export interface HostProcess {
  /** Its address. */
  readonly url: string;
  /** Returns the body of a response. @param path below `/api/v1`. */
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: object): Promise<T>;
  /** Waits for a sync and returns its final state. */
  finalStateOf(sync: string): Promise<string>;
  stop(): Promise<void>;
}

const TIMEOUT_MS = 60_000;

/** Starts a host and waits until it listens. */
export async function startHost(env: NodeJS.ProcessEnv): Promise<HostProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'maestro-outside-host-'));
  const { PATH, HOME } = process.env;
  const own = { MAESTRO_DATA_DIR: dataDir, MAESTRO_PORT: '0', MAESTRO_ADMIN_TOKEN: ADMIN_TOKEN, LOG_LEVEL: 'silent' };
  const host = spawn(process.execPath, [join(REPOSITORY_ROOT, 'apps/host/bundle/main.js')], {
    env: { PATH, HOME, ...own, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output = await Promise.race([once(createInterface(host.stdout), 'line'), once(host, 'exit')]);
  const url = /http:\/\/\S+/.exec(String(output[0]))?.[0];
  if (!url) throw new Error(`The host did not print its address. It printed: ${output[0]}`);
  const request = async <T>(path: string, body?: object): Promise<T> => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path} failed with status ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  };
  return {
    url,
    get: (path) => request(path),
    post: (path, body = {}) => request(path, body),
    finalStateOf: async (sync) => {
      for (const deadline = Date.now() + TIMEOUT_MS; Date.now() < deadline; await setTimeout(50)) {
        const { state } = await request<{ state: string }>(`/syncs/${sync}`);
        if (state !== 'queued' && state !== 'running') return state;
      }
      throw new Error('The sync did not end in time.');
    },
    stop: async () => {
      const ended = once(host, 'exit');
      host.kill('SIGTERM');
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
