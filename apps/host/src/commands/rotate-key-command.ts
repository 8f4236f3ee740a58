import { drizzle } from 'drizzle-orm/node-postgres';
import type { HostConfig } from '../config/host-config.types.js';
import { openDatabase } from '../database/opened-database.js';
import { chooseKeySource } from '../credentials/key-sources.js';
import { rotateMasterKey } from '../credentials/rotate-master-key.js';

/**
 * `maestro-host rotate-key`: a new master key, every credential sealed with it, the old key forgotten. Hosts may go on meanwhile. Says
 * what it did.
 *
 * With a key file, all of that happens automatically. Hosts that do not share a data directory use MAESTRO_MASTER_KEY: restart each with
 * `new,old`, run this with the same, then restart each with `new`.
 *
 * @throws {BootError} when the database or a key cannot be used. Nothing is then changed.
 */
export async function rotateKey(
  config: Pick<HostConfig, 'databaseUrl' | 'dataDir' | 'masterKey'>,
  say: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<void> {
  const opened = await openDatabase(config);
  try {
    const database = drizzle(opened.pool, { casing: 'snake_case' });
    const { keyId, resealed } = await rotateMasterKey(database, chooseKeySource(config));
    say(`The master key is ${keyId} now. Credentials encrypted again with it: ${resealed}.\n`);
    if (config.masterKey)
      say('Take the old key out of MAESTRO_MASTER_KEY, and restart each host. Nothing is sealed with it any more.\n');
  } finally {
    await opened.close();
  }
}
