import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PLACES = [process.env['NGINX'] ?? '', '/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'];
const DOCUMENT = resolve(import.meta.dirname, '../../../../docs/operating.md');
/** The address of the host in the documented configuration. */
const DOCUMENTED = 'http://127.0.0.1:3000';

/** A real nginx on the loopback address. */
export interface Nginx {
  readonly url: string;
  close(): Promise<void>;
}

/** The configuration of nginx from docs/operating.md, for a host at `url`. */
export async function documentedLocation(url: string): Promise<string> {
  const block = /```nginx\n([\s\S]*?)```/.exec(await readFile(DOCUMENT, 'utf8'))?.[1];
  if (!block?.includes(DOCUMENTED)) throw new Error(`${DOCUMENT} has no configuration of nginx for ${DOCUMENTED}.`);
  return block.replace(DOCUMENTED, url);
}

/**
 * Starts nginx with some `location` blocks, and waits until it listens.
 *
 * @throws Error with its output if it does not start, or with how to install it.
 */
export async function startNginx(locations: string): Promise<Nginx> {
  const program = PLACES.find((place) => place && existsSync(place));
  if (!program) throw new Error('There is no nginx here. Run tools/chromium/install.sh, or set NGINX to its path.');
  const folder = await mkdtemp(join(tmpdir(), 'maestro-nginx-'));
  const port = await freePort();
  await writeFile(join(folder, 'nginx.conf'), configuration(folder, port, locations));
  const child = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr']);
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => void (printed += chunk.toString()));
  const ended = once(child, 'close');
  const url = `http://127.0.0.1:${port}`;
  const gone = ended.then(([code]) => Promise.reject(new Error(`nginx ended (${code}): ${printed}`)));
  // Only during the start: later, `close` ends it.
  gone.catch(() => undefined);
  await Promise.race([answers(url), gone]);
  return {
    url,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const configuration = (folder: string, port: number, locations: string): string => `
daemon off;
pid ${folder}/nginx.pid;
error_log stderr;
worker_processes 1;
events { worker_connections 256; }
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  server {
    listen 127.0.0.1:${port};
    location = /up { return 204; }
    ${locations}
  }
}
`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/up`).catch(() => undefined);
    if (answer?.status === 204) return;
    await new Promise((resolved) => setTimeout(resolved, 20));
  }
}
