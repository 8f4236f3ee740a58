import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { promisify } from 'node:util';
import { type ServerAccount } from './server-account.js';

/** Who runs a program of PostgreSQL, over which data directory. */
export interface ServerProcessOptions {
  readonly data: string;
  readonly account: ServerAccount | undefined;
}

/**
 * How the program names its data directory, in which it is started. On Linux, root's servers enter it before they give up root's rights and
 * name it by that: so they never walk the directories above, which may be closed to them.
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

/** None of this process's own: it holds keys, and PGPORT and the like would lead the server astray. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TMPDIR } = process.env;
  return { PATH, SystemRoot, TMPDIR, LC_ALL: 'C' };
}
