import { createHash } from 'node:crypto';
import { BootError } from '../startup/boot-step.js';

/** Thrown if the master key is missing, wrong or readable by others. The host then does not start. */
export class MasterKeyError extends BootError {}

/** Bytes of a key of AES-256. */
export const MASTER_KEY_SIZE = 32;

/** A key that encrypts credentials. */
export interface MasterKey {
  /** The first 16 hexadecimal digits of the SHA-256 of the key: identifies it without revealing it. */
  readonly id: string;
  /** 32 bytes. */
  readonly bytes: Buffer;
}

/**
 * Names a key by its hash.
 *
 * @throws {MasterKeyError} for anything but 32 bytes.
 */
export function toMasterKey(bytes: Buffer): MasterKey {
  if (bytes.length !== MASTER_KEY_SIZE)
    throw new MasterKeyError(`A master key must have ${MASTER_KEY_SIZE} bytes; this one has ${bytes.length}.`);
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 16), bytes };
}
