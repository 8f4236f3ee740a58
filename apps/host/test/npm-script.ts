import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { until } from './until.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** A script of this repository's package.json that runs. */
export interface NpmScript {
  /** Npm's own process, which leads a group of its own: what a terminal's Ctrl-C stops. */
  readonly npm: ChildProcess;
  /** Everything that it has printed, on both outputs. */
  readonly output: () => string;
  /** Waits until it has printed something, and returns that. */
  readonly says: (pattern: RegExp) => Promise<RegExpMatchArray>;
  /** Npm's exit code, once nobody is left who could print. */
  readonly closed: Promise<number | null>;
}

/** Runs `npm run <name> -- <arguments>`. */
export function startNpmScript(name: string, env: NodeJS.ProcessEnv, args: readonly string[] = []): NpmScript {
  const { PATH, HOME } = process.env;
  const npm = spawn('npm', ['run', name, '--', ...args], {
    cwd: ROOT,
    env: { PATH, HOME, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [npm.stdout, npm.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk));
  let isClosed = false;
  const closed = once(npm, 'close').then(([code]) => {
    isClosed = true;
    return code as number | null;
  });
  const says = (pattern: RegExp) =>
    until(async () => {
      const found = printed.match(pattern);
      if (!found && isClosed) throw new Error(`npm run ${name} ended before it said ${pattern}: ${printed}`);
      return found ?? undefined;
    });
  return { npm, output: () => printed, says, closed };
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
