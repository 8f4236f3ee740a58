import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { promisify } from 'node:util';
import { readFileSync, statSync } from 'node:fs';

/** The user that runs PostgreSQL, by its numeric ids. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

/** In this order. PostgreSQL packages create the first; the second exists everywhere. */
const CANDIDATES = ['postgres', 'nobody'];

/**
 * The user to run PostgreSQL, which refuses to run as root: for root, the owner of the data directory or, if it does
 * not exist yet, an unprivileged user; for others, the current user (undefined).
 */
export function serverAccount(dataDirectory: string): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(dataDirectory, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };

  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const candidate of CANDIDATES) {
    const [, , uid, gid] = users.find(([name]) => name === candidate) ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(`No user to run PostgreSQL as: it refuses root, and neither ${CANDIDATES.join(' nor ')} exists.`);
}

/** The user and the data directory of a PostgreSQL program. */
interface ServerProcessOptions {
  readonly data: string;
  readonly account: ServerAccount | undefined;
}

/**
 * The path by which a program refers to its data directory, which is its working directory. On Linux, root's servers
 * enter it before dropping privileges and use a relative path, because they may not be allowed to enter the parent
 * directories.
 */
export function dataArgument({ data, account }: ServerProcessOptions): string {
  return account && process.platform === 'linux' ? '/proc/self/cwd' : data;
}

/** Runs a program to its end. Rejects with what it printed. */
export async function runProgram(
  program: string,
  args: readonly string[],
  options: ServerProcessOptions,
): Promise<void> {
  await promisify(execFile)(program, args, { cwd: options.data, env: environment(), ...options.account });
}

/** Starts a program that outlives this process and prints to an open file. */
export function startProgram(
  program: string,
  args: readonly string[],
  options: ServerProcessOptions & { readonly log: number },
): ChildProcess {
  const child = spawn(program, args, {
    cwd: options.data,
    env: environment(),
    detached: true,
    stdio: ['ignore', options.log, options.log],
    ...options.account,
  });
  child.unref();
  return child;
}

/** The environment is not inherited: it contains keys, and variables such as PGPORT would affect the server. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TMPDIR } = process.env;
  return { PATH, SystemRoot, TMPDIR, LC_ALL: 'C' };
}
