import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A separate process. It runs the built code, which starts in half the time of sources. Nx builds this package before its specs. */
export interface ScriptProcess {
  /** Everything it has printed, on both outputs. */
  readonly output: () => string;
  /** Resolves with the output once it contains a text. Rejects if the process ends earlier. */
  says(text: string): Promise<string>;
  /** Resolves with how it ended: its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** Sends a signal. */
  signal(signal: NodeJS.Signals): void;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<number | string>;
}

/** Runs JavaScript statements, which may import built files by {@link builtUrl}. */
export function startScript(text: string, env: NodeJS.ProcessEnv = {}): ScriptProcess {
  return run(['--input-type=module', '-e', text], env);
}

/** Runs a TypeScript file of this folder's package from the sources, so that it is type-checked with them. */
export function startSource(path: string, env: NodeJS.ProcessEnv = {}): ScriptProcess {
  const register = new URL('../../../tools/dev/register.mjs', import.meta.url).href;
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  return run(['--conditions=@maestro/source', '--no-warnings=ExperimentalWarning', '--import', register, file], env);
}

/** Runs the host as people do: bundled. */
export function startBundled(env: NodeJS.ProcessEnv = {}, args: readonly string[] = []): ScriptProcess {
  return run([fileURLToPath(new URL('../bundle/main.js', import.meta.url)), ...args], env);
}

/**
 * The URL of the built file of a source file.
 *
 * @param path from the folder of sources, as `import` names it: `boot/serve.js`.
 * @throws {Error} when no source is built to it, even if an earlier build left such a file.
 */
export function builtUrl(path: string): string {
  const source = new URL(`../src/${path.replace(/\.js$/, '.ts')}`, import.meta.url);
  if (!existsSync(source)) throw new Error(`No source is built to ${path}: there is no ${fileURLToPath(source)}.`);
  return new URL(`../dist/${path}`, import.meta.url).href;
}

function run(args: readonly string[], env: NodeJS.ProcessEnv): ScriptProcess {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, args, { env: { PATH, HOME, ...env } });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk));
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  const says = async (text: string) => {
    while (!printed.includes(text)) {
      const more = Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')]);
      const end = await Promise.race([more.then(() => undefined), ended]);
      if (end !== undefined && !printed.includes(text))
        throw new Error(`It ended (${end}) before it said “${text}”: ${printed}`);
    }
    return printed;
  };
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { output: () => printed, says, ended, end, signal: (signal) => void child.kill(signal) };
}
