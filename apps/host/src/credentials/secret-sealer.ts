import { Inject, Injectable } from '@nestjs/common';
import type { Queries } from '../database/queries.js';
import { ProblemError } from '../http/problems/problem.error.js';
import { openText, parseEnvelope, SealedCredentialError, sealText } from './envelope.js';
import { KeyLedger } from './key-ledger.js';
import { type MasterKey } from './master-key.js';
import { MasterKeys } from './master-keys.js';

/** How many concurrent key rotations are tolerated before giving up. */
const TRIES = 5;

/** An encrypted text, and the key that it is encrypted with. */
export interface SealedText {
  readonly keyId: string;
  readonly envelope: string;
}

/** Encrypts and decrypts texts with the master key, each bound to a purpose. */
@Injectable()
export class SecretSealer {
  readonly #ledger = new KeyLedger();

  constructor(@Inject(MasterKeys) private readonly keys: MasterKeys) {}

  /**
   * Encrypts a JSON value with the current key, which cannot be retired before the transaction ends.
   *
   * @throws {ProblemError} 503, if this host does not have the current key.
   */
  async seal(tx: Queries, purpose: string, plaintext: object): Promise<SealedText> {
    const key = await this.#current(tx);
    return { keyId: key.id, envelope: sealText(key, purpose, JSON.stringify(plaintext)) };
  }

  /**
   * Decrypts a JSON value. Undefined if there is none.
   *
   * @param read reads the stored envelope, again if a rotation has replaced it in the meantime.
   * @throws {SealedCredentialError} if it was tampered with, or its key is missing.
   */
  async open(purpose: string, read: () => Promise<string | undefined>): Promise<unknown> {
    for (let tries = 1; ; tries += 1) {
      const envelope = await read();
      if (envelope === undefined) return undefined;
      const { keyId } = parseEnvelope(envelope);
      const key = await this.keys.find(keyId);
      if (key) return JSON.parse(openText(key, purpose, envelope));
      // A rotation may have re-encrypted it with another key and deleted its own key in the meantime.
      if (tries === TRIES || (await read()) === envelope)
        throw new SealedCredentialError(`It was sealed with the key ${keyId}, which is not in ${this.keys.place}.`);
    }
  }

  async #current(tx: Queries): Promise<MasterKey> {
    for (let tries = 1; tries <= TRIES; tries += 1) {
      const id = await this.#ledger.current(tx);
      // The key was retired while waiting for it; the next attempt finds its successor.
      if (id === undefined) continue;
      const key = await this.keys.find(id);
      if (key) return key;
      throw cannotSeal(
        `Credentials are sealed with the key ${id} now, which is not in ${this.keys.place} of this host. Give it the same keys as the others.`,
      );
    }
    throw cannotSeal('The database names no key to seal with. Start the host again.');
  }
}

const cannotSeal = (detail: string): ProblemError => new ProblemError('credential-cannot-be-sealed', detail);
