import { mkdir, readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { withDatabase } from './host/embedded-server.js';
import { endRunningHosts, withHost } from './host/running-host.js';
import { fillInventory } from './reads/inventory-filler.js';

/** Where the inventory is made unless MAESTRO_DATA_DIR names another place. */
const DATA_DIR = '.maestro-seed';

// `npm run seed -- 100000`: a data directory with that many resources, their relations and their history, to develop and measure with.
const count = Number(process.argv[2] ?? 10_000);
if (!Number.isInteger(count) || count < 1_000 || count > 1_000_000) {
  process.stderr.write('How many resources? A number from 1000 to 1000000, such as: npm run seed -- 100000\n');
  process.exit(2);
}
const given = process.env['MAESTRO_DATA_DIR']?.trim() || DATA_DIR;
const dataDir = resolve(given);
await mkdir(dataDir, { recursive: true });
if ((await readdir(dataDir)).length > 0) {
  process.stderr.write(
    `${dataDir} is not empty, and nothing in it was changed. Delete it, or set MAESTRO_DATA_DIR to another directory.\n`,
  );
  process.exit(2);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void endRunningHosts().finally(() => process.kill(process.pid, signal)));
}

const token = await withHost(dataDir, { MAESTRO_ROLE: 'api' }, async (host) => {
  process.stderr.write(`Writing ${count} resources …\n`);
  await withDatabase(dataDir, (database) => fillInventory(database, count));
  return host.token;
});
process.stdout.write(
  `${dataDir} holds ${count} resources. Serve them with:\n  MAESTRO_DATA_DIR=${given} npm start\nThen sign in with ${token}\n`,
);
