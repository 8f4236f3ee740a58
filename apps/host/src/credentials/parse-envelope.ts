import type { Envelope } from './envelope.types.js';
import { SealedCredentialError } from './sealed-credential.error.js';

const ENVELOPE = /^v1\.([0-9a-f]{16})\.([\w-]{16})\.([\w-]{22})\.([\w-]+)$/;

/**
 * Takes a sealed text apart: `v1.<key id>.<iv>.<tag>.<ciphertext>`, the last three in base64url without padding.
 *
 * @throws {SealedCredentialError} for a text of any other shape.
 */
export function parseEnvelope(text: string): Envelope {
  const [, keyId, iv, tag, ciphertext] = ENVELOPE.exec(text) ?? [];
  if (!keyId || !iv || !tag || !ciphertext)
    throw new SealedCredentialError(
      'The sealed text is damaged, or was written by a newer version: it does not begin with "v1." and four parts. Update Maestro, or give the credential again.',
    );
  const bytes = (part: string): Buffer => Buffer.from(part, 'base64url');
  return { keyId, iv: bytes(iv), tag: bytes(tag), ciphertext: bytes(ciphertext) };
}
