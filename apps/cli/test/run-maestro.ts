import { type ChildProcess, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../bundle/main.js', import.meta.url));

/** The result of a finished command. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the built CLI as a separate process, without a terminal and with these variables only. */
export function startMaestro(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Waits until a started command has exited. */
export async function ended(child: ChildProcess): Promise<Ended> {
  const [code, stdout, stderr] = await Promise.all([
    new Promise<number | null>((resolve) => child.on('close', resolve)),
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
  ]);
  return { code, stdout, stderr };
}

/** Runs a command until it exits. */
export const runMaestro = (args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ended> =>
  ended(startMaestro(args, env));
