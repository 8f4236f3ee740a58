import { closeSync, fchownSync, openSync, readFileSync, renameSync, statfsSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ClusterLayout } from './cluster-layout.js';
import { type PostgresBinaries } from './postgres-binaries.js';
import { type ServerAccount, dataArgument, startProgram } from './server-process.js';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Options of {@link startServer}. */
interface ServerStart {
  readonly binaries: PostgresBinaries;
  readonly account: ServerAccount | undefined;
  /** False: without fsync, for tests. */
  readonly durable: boolean;
  /** The preferred port; otherwise any free one. */
  readonly port?: number;
}

/** The port it listens on, or its output if it exited. */
type StartOutcome = { readonly port: number } | { readonly failure: string };

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // Any local user can open connections. One that does not authenticate is closed after this time.
  authentication_timeout: '10s',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
};

const NOT_DURABLE: Readonly<Record<string, string>> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

/** Long enough to replay the log after a crash. */
const START_MS = 300_000;

const LOG_BYTES = 5_000_000;

/** Bytes of free disk space that the server may need immediately. */
const WAL_SEGMENT = 16 * 1024 * 1024;

/** Starts the server of a cluster as a process that outlives this one, and waits until it accepts connections. */
export async function startServer(layout: ClusterLayout, start: ServerStart): Promise<StartOutcome> {
  const port = await freePort(start.port);
  const settings = Object.entries(start.durable ? SETTINGS : { ...SETTINGS, ...NOT_DURABLE });
  const options = { data: layout.data, account: start.account };
  const args = [
    '-D',
    dataArgument(options),
    '-p',
    String(port),
    ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];

  const { log, printed } = openLog(layout.log, start.account);
  let ended: string | undefined;
  const child = startProgram(start.binaries.postgres, args, { ...options, log });
  closeSync(log);
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = lastWords(printed(), layout.data, code ?? signal)));

  const deadline = performance.now() + START_MS;
  while (performance.now() < deadline) {
    await sleep(5);
    if (ended !== undefined) return { failure: ended };
    const running = await readPostmasterFile(layout.data);
    if (running?.pid === child.pid && running?.ready) return { port };
  }
  return { failure: `It did not take connections within ${START_MS / 1000} s. ${printed()}` };
}

/** The output of a server that exited. On a full disk, it may be missing or incomplete, because its log is on the same disk. */
function lastWords(printed: string, data: string, how: number | string | null): string {
  const said = printed || `It ended with ${how} and printed nothing.`;
  return isFull(data) ? `${said}\nNo space left on device.` : said;
}

/** Whether the disk has too little space for the server. False if the path does not exist. */
function isFull(data: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(data);
    return bavail * bsize < WAL_SEGMENT;
  } catch {
    return false;
  }
}

/** Appends, because another host may have just started the server. Truncates a large log. */
function openLog(path: string, account: ServerAccount | undefined): { log: number; printed: () => string } {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_BYTES) renameSync(path, `${path}.1`);
  const start = size > LOG_BYTES ? 0 : size;
  const log = openSync(path, 'a', 0o600);
  if (account) fchownSync(log, account.uid, account.gid);
  return {
    log, // A server that exits after its folder was removed has no output.
    printed: () => printedSince(path, start),
  };
}

function printedSince(path: string, start: number): string {
  try {
    return readFileSync(path).subarray(start).toString('utf8').trim();
  } catch {
    return '';
  }
}

async function freePort(wanted = 0): Promise<number> {
  const probe = createServer();
  const port = await new Promise<number | undefined>((resolve) => {
    probe.once('error', () => resolve(undefined));
    probe.listen(wanted, '127.0.0.1', () => resolve((probe.address() as AddressInfo).port));
  });
  await new Promise((resolve) => probe.close(resolve));
  return port ?? freePort();
}

/** The content of a running server's `postmaster.pid`. */
interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  /** Accepts connections: neither starting nor stopping. */
  readonly ready: boolean;
}

/**
 * Reads `postmaster.pid`. Undefined if it does not exist or is still being written. The lines are those of
 * `src/include/utils/pidfile.h`: 1 is the process, 4 the port, 8 the state.
 */
export async function readPostmasterFile(dataDirectory: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(dataDirectory, 'postmaster.pid'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Math.abs(Number(lines[0] ?? ''));
  const port = Number(lines[3] ?? '');
  return pid > 0 && port > 0 ? { pid, port, ready: lines[7] === 'ready' } : undefined;
}
