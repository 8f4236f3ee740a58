import { drizzle } from 'drizzle-orm/node-postgres';
import type { HostConfig } from '../config/host-config.types.js';
import { openDatabase } from '../database/opened-database.js';
import { chooseKeySource } from './choose-key-source.js';
import { rotateMasterKey, type Rotation } from './rotate-master-key.js';

/**
 * `maestro-host rotate-key`: a new master key, every credential sealed with it, the old key forgotten. Hosts may go on meanwhile.
 *
 * With a key file, all of that happens by itself; hosts on other machines need the new file at once, so those use MAESTRO_MASTER_KEY.
 * With MAESTRO_MASTER_KEY, restart each host with `new,old`, run this with the same, then restart each with `new`.
 *
 * @throws {BootError} when the database or a key cannot be used. Nothing is then changed.
 */
export async function rotateKey(config: Pick<HostConfig, 'databaseUrl' | 'dataDir' | 'masterKey'>): Promise<Rotation> {
  const opened = await openDatabase(config);
  try {
    return await rotateMasterKey(drizzle(opened.pool, { casing: 'snake_case' }), chooseKeySource(config));
  } finally {
    await opened.close();
  }
}
