import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../../..');

const ADDRESS = /listens on (http:\S+)/;
/** The demo prints it for each of its connections. This is the last one. */
const READY = /Demo Spaces \(\S+\): \w+/;

/** A running demo. */
export interface DemoHost {
  readonly url: string;
  readonly port: number;
  /** Stops it. Its data stays for another one. */
  stop(): Promise<void>;
  /** Stops it and removes its data. */
  remove(): Promise<void>;
}

/** The data directory and the port of a demo, to start another one in its place. */
export interface DemoPlace {
  readonly dataDir: string;
  readonly port: number;
}

/** A data directory and a port for a separate demo. */
export async function demoPlace(): Promise<DemoPlace> {
  return { dataDir: await mkdtemp(join(tmpdir(), 'maestro-console-')), port: 0 };
}

/**
 * Starts the program of `npm run demo` on its own port, and waits until its connections are read.
 *
 * @throws Error with its output if it exits before.
 */
export async function startDemoHost(place?: DemoPlace): Promise<DemoHost> {
  const { dataDir, port } = place ?? (await demoPlace());
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['tools/run.cjs', 'demo'], {
    cwd: ROOT,
    env: { PATH, HOME, MAESTRO_DATA_DIR: dataDir, MAESTRO_PORT: String(port), LOG_LEVEL: 'error' },
  });
  let printed = '';
  const ended = once(child, 'close');
  await new Promise<void>((ready, failed) => {
    const hear = (chunk: Buffer): void => {
      printed += chunk.toString();
      if (READY.test(printed)) ready();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(([code]) => failed(new Error(`The demo ended (${code}) before it was ready: ${printed}`)));
  });
  const url = ADDRESS.exec(printed)?.[1] ?? '';
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return {
    url,
    port: Number(new URL(url).port),
    stop,
    remove: async () => {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
