import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** The result of a program. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a program with only these environment variables, because those of the npm that runs the specs would affect another npm. */
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
