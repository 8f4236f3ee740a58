import type { HostConfig } from '../config/host-config.types.js';
import { openDatabase } from '../database/opened-database.js';
import { chooseKeySource } from '../credentials/key-sources.js';
import { rotateMasterKey } from '../credentials/rotate-master-key.js';

/**
 * `maestro-host rotate-key`: creates a new master key, encrypts every credential with it, and drops the old key. Hosts
 * may keep running. Prints what it did. * With a key file, this is fully automatic. Hosts that do not share a data
 * directory use MAESTRO_MASTER_KEY: restart each with `new,old`, run this with the same value, then restart each with
 * `new`.
 *
 * @throws {BootError} if the database or a key cannot be used. Nothing is changed then.
 */
export async function rotateKey(
  config: Pick<HostConfig, 'databaseUrl' | 'dataDir' | 'masterKey'>,
  say: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<void> {
  const opened = await openDatabase(config);
  try {
    const { keyId, resealed } = await rotateMasterKey(opened.pool, chooseKeySource(config));
    say(`The master key is ${keyId} now. Credentials encrypted again with it: ${resealed}.\n`);
    if (config.masterKey)
      say('Take the old key out of MAESTRO_MASTER_KEY, and restart each host. Nothing is sealed with it any more.\n');
  } finally {
    await opened.close();
  }
}
