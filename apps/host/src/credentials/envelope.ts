import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { MasterKey } from './master-key.js';

/** Thrown for an encrypted text that cannot be decrypted: damaged, for another connection, or encrypted with a missing key. */
export class SealedCredentialError extends Error {
  override readonly name = 'SealedCredentialError';
}

/** The parts of an encrypted text. */
interface Envelope {
  /** The key that it was encrypted with. */
  readonly keyId: string;
  /** 96 random bits, new for each encryption (NIST SP 800-38D, section 8.2.2). */
  readonly iv: Buffer;
  /** 128 bits. */
  readonly tag: Buffer;
  readonly ciphertext: Buffer;
}

const ENVELOPE = /^v1\.([0-9a-f]{16})\.([\w-]{16})\.([\w-]{22})\.([\w-]+)$/;

/**
 * Parses the output of {@link sealText}.
 *
 * @throws {SealedCredentialError} for any other format.
 */
export function parseEnvelope(text: string): Envelope {
  const [, keyId, iv, tag, ciphertext] = ENVELOPE.exec(text) ?? [];
  if (!keyId || !iv || !tag || !ciphertext)
    throw new SealedCredentialError(
      'The sealed text is damaged, or was written by a newer version: it does not begin with "v1." and four parts. Update Maestro, or replace the credential.',
    );
  const bytes = (part: string): Buffer => Buffer.from(part, 'base64url');
  return { keyId, iv: bytes(iv), tag: bytes(tag), ciphertext: bytes(ciphertext) };
}

/**
 * Encrypts a text with AES-256-GCM: `v1.<key id>.<iv>.<tag>.<ciphertext>`, the last three in base64url without padding.
 *
 * @param purpose bound to it as additional data: decryption needs the same purpose.
 */
export function sealText(key: MasterKey, purpose: string, text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, iv, { authTagLength: 16 });
  cipher.setAAD(Buffer.from(purpose));
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const parts = [iv, cipher.getAuthTag(), ciphertext].map((part) => part.toString('base64url'));
  return ['v1', key.id, ...parts].join('.');
}

/**
 * Decrypts the output of {@link sealText}.
 *
 * @throws {SealedCredentialError} if any part was changed, or the key or the purpose differs.
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
      'The sealed text was modified, or belongs to another record. Replace the credential, or restore the database from a backup.',
    );
  }
}

/** The purpose of a credential, which binds it to its connection. */
export const credentialPurpose = (connectionId: string): string => `maestro:credential:${connectionId}`;

/** The purpose of where a state of Terraform is read from, which binds it to the state. */
export const statePurpose = (stateId: string): string => `maestro:terraform-state:${stateId}`;

/** The purpose of the secret of a channel, which binds it to its channel. */
export const channelPurpose = (channelId: string): string => `maestro:channel:${channelId}`;
