import { createCipheriv, randomBytes } from 'node:crypto';
import type { MasterKey } from './master-key.types.js';

/**
 * Seals a text with AES-256-GCM: `v1.<key id>.<iv>.<tag>.<ciphertext>`, the last three in base64url without padding.
 *
 * @param purpose bound to it as additional data: it opens only where the same purpose is given.
 */
export function sealText(key: MasterKey, purpose: string, text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, iv, { authTagLength: 16 });
  cipher.setAAD(Buffer.from(purpose));
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const parts = [iv, cipher.getAuthTag(), ciphertext].map((part) => part.toString('base64url'));
  return ['v1', key.id, ...parts].join('.');
}
