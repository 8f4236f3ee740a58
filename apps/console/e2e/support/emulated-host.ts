import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  type DigitalOceanEmulator,
  type DigitalOceanEmulatorOptions,
  startDigitalOceanEmulator,
} from '@maestro/emulators';

const HOST = resolve(import.meta.dirname, '../../../host/dist/main.js');
const ADDRESS = /listens on (http:\S+)/;

/** A host over a provider that a test has in its hands, with one connection to it. */
export interface EmulatedHost {
  readonly url: string;
  /** The admin's. */
  readonly token: string;
  readonly connectionId: string;
  readonly emulator: DigitalOceanEmulator;
  /** Asks the host's API. */
  ask(method: string, path: string, body?: unknown): Promise<Response>;
  /** Ends it, with all it kept. */
  close(): Promise<void>;
}

/**
 * Starts a host and the DigitalOcean that it reads. Nothing runs by a schedule.
 *
 * @param variables further variables of the host.
 * @throws Error with what the host printed, when it ends.
 */
export async function startEmulatedHost(
  options: DigitalOceanEmulatorOptions = {},
  variables: Readonly<Record<string, string>> = {},
): Promise<EmulatedHost> {
  const emulator = await startDigitalOceanEmulator({ limits: { hourly: 100_000, cdn: 1000 }, ...options });
  const dataDir = await mkdtemp(join(tmpdir(), 'maestro-console-'));
  const token = `mst_${randomBytes(32).toString('base64url')}`;
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [HOST], {
    env: {
      ...{ PATH, HOME, MAESTRO_DATA_DIR: dataDir, MAESTRO_PORT: '0', MAESTRO_ADMIN_TOKEN: token, LOG_LEVEL: 'error' },
      DIGITALOCEAN_API_URL: emulator.url,
      ...variables,
    },
  });
  const url = await addressOf(child);
  const ask: EmulatedHost['ask'] = (method, path, body) =>
    fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  const connection = { name: 'Production', provider: 'digitalocean', credentials: { token: emulator.token } };
  const made = await ask('POST', '/connections', { ...connection, schedule: { enabled: false } });
  const { id } = (await made.json()) as { id: string };
  return {
    ...{ url, token, emulator, ask, connectionId: id },
    close: async () => {
      child.kill('SIGTERM');
      await once(child, 'close');
      await emulator.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  let printed = '';
  const address = new Promise<string>((found) => {
    const hear = (chunk: Buffer): void => {
      printed += chunk.toString();
      const url = ADDRESS.exec(printed)?.[1];
      if (url) found(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The host ended (${code}) before it listened: ${printed}`);
  });
  return Promise.race([address, ended]);
}
