import { spawn } from 'node:child_process';
import { readdirSync, statSync, watch } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RestartedHost } from './restarted-host.mjs';
import { ended } from './child-end.mjs';

// `npm run dev` and `npm run debug`: runs the host over the emulators from its sources, restarts it when one of them is saved, and serves
// the console with hot reload. `--inspect=…` allows a debugger to attach to the host; `--no-console` omits the console.

const root = fileURLToPath(new URL('../..', import.meta.url));
const WATCHED = ['apps/host', ...readdirSync(join(root, 'libs')).map((name) => `libs/${name}`)].map(
  (path) => `${path}/src`,
);
/** Saves within this many milliseconds cause one restart. */
const SETTLE_MS = 50;
/** @type {readonly NodeJS.Signals[]} */
const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const given = process.argv.slice(2);
const port = process.env.MAESTRO_PORT ?? '3000';

const host = new RestartedHost({
  root,
  env: { ...process.env, MAESTRO_PORT: port },
  inspect: given.findLast((option) => option.startsWith('--inspect='))?.replace('--inspect=', ''),
});
host.start();

/** @type {NodeJS.Timeout | undefined} */
let timer;
/**
 * @param {string} folder that contains the file
 * @param {string | null} file
 */
const noticed = (folder, file) => {
  if (!file || !/\.(ts|sql|json)$/.test(file) || /\.spec\.ts$/.test(file)) return;
  clearTimeout(timer);
  timer = setTimeout(() => host.restart(`${folder}/${file}`), SETTLE_MS);
};
for (const folder of WATCHED)
  if (statSync(join(root, folder), { throwIfNoEntry: false }))
    watch(join(root, folder), { recursive: true }, (_, file) => noticed(folder, file));

const page = given.includes('--no-console') ? undefined : startConsole();

let isStopping = false;
for (const signal of STOPS) {
  // The terminal and npm may both send it.
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    clearTimeout(timer);
    page?.kill('SIGTERM');
    Promise.all([host.stop(), page && ended(page)]).then(() => process.exit(0));
  });
}

/** Starts Vite without npm, because npm would be stopped and leave Vite running. */
function startConsole() {
  const vite = join(createRequire(`${root}apps/console/package.json`).resolve('vite/package.json'), '../bin/vite.js');
  const early = new URL('end-with-parent.mjs', import.meta.url).href;
  return spawn(process.execPath, ['--import', early, vite, '--host', '127.0.0.1'], {
    cwd: join(root, 'apps/console'),
    env: { ...process.env, MAESTRO_URL: `http://127.0.0.1:${port}` },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}
