import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stopOrphanedServer } from './embedded-server.js';

/** A running host process. */
export interface RunningHost {
  /** The base URL of its API, without a trailing slash. */
  readonly url: string;
  /** The admin's token. */
  readonly token: string;
  readonly pid: number;
  /** Time from spawning the process to its line "listens on", in milliseconds. */
  readonly startMs: number;
  /** Shuts down the host and its database. */
  end(): Promise<void>;
}

/** The bundled host. */
export const HOST = fileURLToPath(new URL('../../../../apps/host/bundle/main.js', import.meta.url));
/** The options of `npm start`. */
const NODE_OPTIONS = ['--enable-source-maps'];
const START_MS = 60_000;
const END_MS = 30_000;

const RUNNING = new Set<ChildProcess>();
const FOLDERS = new Set<string>();

/** Calls `work` with an empty folder and removes the folder afterwards, also after a failure. */
export async function withDataDir<Result>(work: (dataDir: string) => Promise<Result>): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'maestro-bench-'));
  FOLDERS.add(dataDir);
  try {
    return await work(dataDir);
  } finally {
    await removeDataDir(dataDir);
  }
}

/** Calls `work` with a running host and stops the host afterwards, also after a failure. */
export async function withHost<Result>(
  dataDir: string,
  env: Readonly<Record<string, string>>,
  work: (host: RunningHost) => Promise<Result>,
  command: 'serve' | 'demo' = 'serve',
  program = HOST,
): Promise<Result> {
  const host = await startHost(dataDir, env, [program, ...(command === 'demo' ? ['demo'] : [])]);
  try {
    return await work(host);
  } finally {
    await host.end();
  }
}

/** Stops all hosts and removes all data directories when a benchmark is interrupted. */
export async function endRunningHosts(): Promise<void> {
  await Promise.all([...RUNNING].map(endProcess));
  await Promise.all([...FOLDERS].map(removeDataDir));
}

async function startHost(
  dataDir: string,
  env: Readonly<Record<string, string>>,
  program: readonly string[],
): Promise<RunningHost> {
  const token = `mst_${randomBytes(32).toString('base64url')}`;
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...NODE_OPTIONS, ...program], {
    env: {
      ...environmentWithoutMaestro(),
      MAESTRO_DATA_DIR: dataDir,
      MAESTRO_HOST: '127.0.0.1',
      MAESTRO_PORT: '0',
      MAESTRO_ADMIN_TOKEN: token,
      LOG_LEVEL: 'error',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  RUNNING.add(child);
  const end = (): Promise<void> => endProcess(child);
  try {
    const address = await addressOf(child);
    return { url: `${address}/api/v1`, token, pid: child.pid ?? 0, startMs: performance.now() - startedAt, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Excludes the developer's own settings, such as the address of a real database. */
function environmentWithoutMaestro(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('MAESTRO_')));
}

async function addressOf(child: ChildProcess): Promise<string> {
  const timeout = AbortSignal.timeout(START_MS);
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  while (!output.includes('\n')) {
    if (child.exitCode !== null) throw new Error(`The host exited with code ${child.exitCode} before it listened.`);
    await Promise.race([once(child.stdout!, 'data', { signal: timeout }), once(child, 'exit', { signal: timeout })]);
  }
  const address = /listens on (http:\S+)/.exec(output)?.[1];
  if (!address) throw new Error(`The host did not print its address. It printed: ${output}`);
  return address;
}

async function endProcess(child: ChildProcess): Promise<void> {
  RUNNING.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timeout = setTimeout(() => child.kill('SIGKILL'), END_MS);
  await ended;
  clearTimeout(timeout);
}

async function removeDataDir(dataDir: string): Promise<void> {
  await stopOrphanedServer(dataDir);
  await rm(dataDir, { recursive: true, force: true });
  FOLDERS.delete(dataDir);
}
