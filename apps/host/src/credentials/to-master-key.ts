import { createHash } from 'node:crypto';
import { MasterKeyError } from './master-key.error.js';
import { MASTER_KEY_SIZE } from './master-key-size.constants.js';
import type { MasterKey } from './master-key.types.js';

/**
 * Names a key by its hash.
 *
 * @throws {MasterKeyError} for anything but 32 bytes.
 */
export function toMasterKey(bytes: Buffer): MasterKey {
  if (bytes.length !== MASTER_KEY_SIZE)
    throw new MasterKeyError(`A master key has ${MASTER_KEY_SIZE} bytes, and this one has ${bytes.length}.`);
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 16), bytes };
}
