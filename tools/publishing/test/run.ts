import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** What a finished program left behind. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a program to its end, with no variables but these: those of npm, which runs the specs, must not reach another npm. */
export async function run(command: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const [program = '', ...args] = command;
  const { PATH, HOME, SystemRoot } = process.env;
  const child = spawn(program, args, {
    cwd,
    env: { PATH, HOME, SystemRoot, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const [code, output, errors] = await Promise.all([
    new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve)),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, output, errors };
}
