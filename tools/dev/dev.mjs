import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// `npm run dev` and `npm run debug`: the host over the emulators, from its sources, started again when one of them is saved; and the
// console with hot reload. `--inspect=…` lets a debugger attach to the host; `--no-console`
// leaves the console out.

const root = fileURLToPath(new URL('../..', import.meta.url));
const WATCHED = ['apps/host/src', 'libs/core/src', 'libs/digitalocean/src', 'libs/spaces/src', 'libs/emulators/src'];
/** Milliseconds after a save in which further ones belong to it. */
const SETTLE_MS = 50;
const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const consoleRequire = createRequire(`${root}apps/console/package.json`);
const vite = join(consoleRequire.resolve('vite/package.json'), '../bin/vite.js');

const given = process.argv.slice(2);
const port = process.env.MAESTRO_PORT ?? '3000';
const children = new Map();
let timer;

const HOST = [
  '--conditions=@maestro/source',
  '--enable-source-maps',
  ...given.filter((option) => option.startsWith('--inspect')),
  '--import',
  new URL('register.mjs', import.meta.url).href,
  'apps/host/src/main.ts',
  'demo',
];

function start(name, command, args, options) {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
  children.set(name, child);
  return child;
}

function startHost() {
  const child = start('host', process.execPath, HOST, { env: { ...process.env, MAESTRO_PORT: port } });
  child.once('exit', (code) => {
    if (children.get('host') !== child) return;
    children.delete('host');
    if (code) process.stderr.write('The host ended. It starts again when you save a file.\n');
  });
}

/** Kills the host rather than stop it: a killed host leaves its PostgreSQL running, and the next one starts at once with that. */
function restartHost(file) {
  process.stderr.write(`${file} was saved. Starting the host again …\n`);
  const running = children.get('host');
  children.delete('host');
  if (!running || running.exitCode !== null || running.signalCode !== null) return startHost();
  running.once('exit', startHost);
  running.kill('SIGKILL');
}

function noticed(folder, file) {
  if (!file || !/\.(ts|sql|json)$/.test(file) || /\.spec\.ts$/.test(file)) return;
  clearTimeout(timer);
  timer = setTimeout(() => restartHost(`${folder}/${file}`), SETTLE_MS);
}

for (const folder of WATCHED) watch(`${root}${folder}`, { recursive: true }, (_, file) => noticed(folder, file));
for (const signal of STOPS) {
  process.once(signal, () => {
    clearTimeout(timer);
    // The host stops its PostgreSQL in order; this process ends when everything that it started has.
    const waiting = [...children.values()].map((child) => new Promise((ended) => child.once('exit', ended)));
    for (const child of children.values()) child.kill('SIGTERM');
    Promise.all(waiting).then(() => process.exit(0));
  });
}

startHost();
if (!given.includes('--no-console')) {
  // Vite itself, and not npm around it: npm would be stopped and leave Vite running.
  start('console', process.execPath, [vite, '--host', '127.0.0.1'], {
    cwd: `${root}apps/console`,
    env: { ...process.env, MAESTRO_URL: `http://127.0.0.1:${port}` },
  });
}
