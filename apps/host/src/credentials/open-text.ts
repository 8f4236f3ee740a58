import { createDecipheriv } from 'node:crypto';
import type { MasterKey } from './master-key.types.js';
import { parseEnvelope } from './parse-envelope.js';
import { SealedCredentialError } from './sealed-credential.error.js';

/**
 * Opens what {@link sealText} sealed.
 *
 * @throws {SealedCredentialError} when any part was changed, or the key or the purpose is another.
 */
export function openText(key: MasterKey, purpose: string, sealed: string): string {
  const { keyId, iv, tag, ciphertext } = parseEnvelope(sealed);
  if (keyId !== key.id)
    throw new SealedCredentialError(`It was sealed with the key ${keyId}, and this is the key ${key.id}.`);
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, iv, { authTagLength: 16 });
  decipher.setAAD(Buffer.from(purpose));
  decipher.setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString('utf8');
  } catch {
    throw new SealedCredentialError(
      'The sealed text was changed, or belongs to something else. Give the credential again, or restore the database from a backup.',
    );
  }
}
