import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stopLeftServer } from './embedded-server.js';

/** A host that serves, in a process of its own. */
export interface RunningHost {
  /** Of its API, without a slash at the end. */
  readonly url: string;
  /** The admin's. */
  readonly token: string;
  readonly pid: number;
  /** From its process's start to its line "listens on", in milliseconds. */
  readonly startMs: number;
  /** Ends it in order, its database with it. */
  end(): Promise<void>;
}

/** The host that people run. */
export const HOST = fileURLToPath(new URL('../../../../apps/host/bundle/main.js', import.meta.url));
/** As `npm start` starts it. */
const NODE_OPTIONS = ['--enable-source-maps'];
const START_MS = 60_000;
const END_MS = 30_000;

const RUNNING = new Set<ChildProcess>();
const FOLDERS = new Set<string>();

/** Gives a folder that is empty, and removes it afterwards, also after a failure. */
export async function withDataDir<Result>(work: (dataDir: string) => Promise<Result>): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'maestro-bench-'));
  FOLDERS.add(dataDir);
  try {
    return await work(dataDir);
  } finally {
    await removeDataDir(dataDir);
  }
}

/** Runs a host while something works with it, and ends it afterwards, also after a failure. */
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

/** For a benchmark that is interrupted: nothing stays behind. */
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
      ...foreignEnvironment(),
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

/** Without what configures a host of the person who runs this, such as the address of a real database. */
function foreignEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('MAESTRO_')));
}

async function addressOf(child: ChildProcess): Promise<string> {
  const late = AbortSignal.timeout(START_MS);
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text));
  while (!said.includes('\n')) {
    if (child.exitCode !== null) throw new Error(`The host ended with ${child.exitCode} before it listened.`);
    await Promise.race([once(child.stdout!, 'data', { signal: late }), once(child, 'exit', { signal: late })]);
  }
  const address = /listens on (http:\S+)/.exec(said)?.[1];
  if (!address) throw new Error(`The host said something else than its address: ${said}`);
  return address;
}

async function endProcess(child: ChildProcess): Promise<void> {
  RUNNING.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), END_MS);
  await ended;
  clearTimeout(late);
}

async function removeDataDir(dataDir: string): Promise<void> {
  await stopLeftServer(dataDir);
  await rm(dataDir, { recursive: true, force: true });
  FOLDERS.delete(dataDir);
}
