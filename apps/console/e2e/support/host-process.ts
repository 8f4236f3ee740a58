import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const HOST = resolve(import.meta.dirname, '../../../host/bundle/main.js');
const ADDRESS = /listens on (http:\S+)/;

/** A built host with its own database. */
export interface HostProcess {
  readonly url: string;
  /** The token of the admin. */
  readonly token: string;
  /** Its data directory. */
  readonly dataDir: string;
  /** Sends a request to the host's API. */
  ask(method: string, path: string, body?: unknown): Promise<Response>;
  /** Stops it, and removes its data. */
  close(): Promise<void>;
}

/**
 * Starts a host.
 *
 * @param variables of its environment, in addition to those for its own data directory.
 * @throws Error with the host's output if it exits before it listens.
 */
export async function startHost(variables: Readonly<Record<string, string>>): Promise<HostProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'maestro-console-'));
  const token = `mst_${randomBytes(32).toString('base64url')}`;
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [HOST], {
    env: {
      ...{ PATH, HOME, MAESTRO_DATA_DIR: dataDir, MAESTRO_PORT: '0', MAESTRO_ADMIN_TOKEN: token, LOG_LEVEL: 'error' },
      ...variables,
    },
  });
  const url = await addressOf(child);
  return {
    ...{ url, token, dataDir },
    ask: (method, path, body) =>
      fetch(`${url}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
      }),
    close: async () => {
      child.kill('SIGTERM');
      await once(child, 'close');
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
