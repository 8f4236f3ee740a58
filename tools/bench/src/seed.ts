import { mkdir, readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { withDatabase } from './host/embedded-server.js';
import { endRunningHosts, withHost } from './host/running-host.js';
import { fillInventory } from './reads/inventory-filler.js';

/** The default for MAESTRO_DATA_DIR. */
const DATA_DIR = '.maestro-seed';

// `npm run seed -- 100000` creates a data directory with that many resources, relations and history, for development and measurements.
const count = Number(process.argv[2] ?? 10_000);
if (!Number.isInteger(count) || count < 1_000 || count > 1_000_000) {
  process.stderr.write('Invalid number of resources. Pass a number from 1000 to 1000000: npm run seed -- 100000\n');
  process.exit(2);
}
const given = process.env['MAESTRO_DATA_DIR']?.trim() || DATA_DIR;
const dataDir = resolve(given);
await mkdir(dataDir, { recursive: true });
if ((await readdir(dataDir)).length > 0) {
  process.stderr.write(
    `${dataDir} is not empty and was not changed. Delete it, or set MAESTRO_DATA_DIR to another directory.\n`,
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
  `${dataDir} now contains ${count} resources. Start the host with:\n  MAESTRO_DATA_DIR=${given} npm start\nThen sign in with this token: ${token}\n`,
);
