import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool, type Queries } from '../database/queries.js';
import { inUnlimitedTransaction } from '../database/in-transaction.js';
import { ProblemError } from '../http/problems/problem.error.js';
import { credentialPurpose, openText, parseEnvelope, SealedCredentialError, sealText } from './envelope.js';
import { KeyLedger } from './key-ledger.js';
import { type MasterKey } from './master-key.js';
import { MasterKeys } from './master-keys.js';

/** How many concurrent key rotations are tolerated before giving up. */
const TRIES = 5;

/** Stores the encrypted credential of each connection. Nothing else accesses them. */
@Injectable()
export class CredentialVault {
  readonly #ledger = new KeyLedger();

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(MasterKeys) private readonly keys: MasterKeys,
  ) {}

  /**
   * Encrypts and stores a credential, replacing the previous one.
   *
   * @param plaintext a plain JSON object.
   * @throws {ProblemError} 503, if this host does not have the current key.
   */
  async seal(connectionId: string, plaintext: object, tx?: Queries): Promise<void> {
    if (!tx) return inUnlimitedTransaction(this.pool, (own) => this.seal(connectionId, plaintext, own));
    const key = await this.#current(tx);
    const envelope = sealText(key, credentialPurpose(connectionId), JSON.stringify(plaintext));
    await tx.query(
      `insert into credential (connection_id, key_id, envelope, updated_at) values ($1, $2, $3, now())
       on conflict (connection_id) do update
       set key_id = excluded.key_id, envelope = excluded.envelope, updated_at = excluded.updated_at`,
      [connectionId, key.id, envelope],
    );
  }

  /**
   * The credential of a connection. Undefined if it has none.
   *
   * @throws {SealedCredentialError} if it was tampered with, or its key is missing.
   */
  async open(connectionId: string): Promise<unknown> {
    for (let tries = 1; ; tries += 1) {
      const envelope = await this.#envelope(connectionId);
      if (envelope === undefined) return undefined;
      const { keyId } = parseEnvelope(envelope);
      const key = await this.keys.find(keyId);
      if (key) return JSON.parse(openText(key, credentialPurpose(connectionId), envelope));
      // A rotation may have re-encrypted it with another key and deleted its own key in the meantime.
      if (tries === TRIES || (await this.#envelope(connectionId)) === envelope)
        throw new SealedCredentialError(`It was sealed with the key ${keyId}, which is not in ${this.keys.place}.`);
    }
  }

  /** Deletes a credential immediately. */
  async remove(connectionId: string, queries: Queries = this.pool): Promise<void> {
    await queries.query('delete from credential where connection_id = $1', [connectionId]);
  }

  async #envelope(connectionId: string): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ envelope: string }>(
      'select envelope from credential where connection_id = $1',
      [connectionId],
    );
    return rows[0]?.envelope;
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
