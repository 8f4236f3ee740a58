import { spawn } from 'node:child_process';

/** The result of a program. */
export interface Ended {
  readonly code: number | null;
  /** Its stdout and stderr. */
  readonly output: string;
}

/** Runs a program with additional environment variables. */
export function run(
  [program = '', ...given]: readonly string[],
  folder: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const { NODE_OPTIONS: _options, MAESTRO_SPECS: _specs, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(program, given, {
      cwd: folder,
      env: { ...env, ...more, NX_DAEMON: 'false', NX_TUI: 'false', CI: 'true' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject).on('close', (code) => resolve({ code, output }));
  });
}
