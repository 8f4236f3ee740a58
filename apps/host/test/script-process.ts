import { spawn } from 'node:child_process';
import { once } from 'node:events';
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

/** Runs a JavaScript file of this folder's package, named from the package's root. */
export function startFile(path: string, env: NodeJS.ProcessEnv = {}, args: readonly string[] = []): ScriptProcess {
  return run([fileURLToPath(new URL(`../${path}`, import.meta.url)), ...args], env);
}

/** Runs the host as people do: bundled. */
export function startBundled(env: NodeJS.ProcessEnv = {}, args: readonly string[] = []): ScriptProcess {
  return startFile('bundle/main.js', env, args);
}

/** The URL of the built file of a source file. @param path from the folder of sources, as `import` names it: `boot/serve.js`. */
export function builtUrl(path: string): string {
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
