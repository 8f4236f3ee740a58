import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool, type Queries } from '../database/queries.js';
import { inUnlimitedTransaction } from '../database/in-transaction.js';
import { credentialPurpose } from './envelope.js';
import { SecretSealer } from './secret-sealer.js';

/** Stores the encrypted credential of each connection. Nothing else accesses them. */
@Injectable()
export class CredentialVault {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(SecretSealer) private readonly sealer: SecretSealer,
  ) {}

  /**
   * Encrypts and stores a credential, replacing the previous one.
   *
   * @param plaintext a plain JSON object.
   * @throws {ProblemError} 503, if this host does not have the current key.
   */
  async seal(connectionId: string, plaintext: object, tx?: Queries): Promise<void> {
    if (!tx) return inUnlimitedTransaction(this.pool, (own) => this.seal(connectionId, plaintext, own));
    const { keyId, envelope } = await this.sealer.seal(tx, credentialPurpose(connectionId), plaintext);
    await tx.query(
      `insert into credential (connection_id, key_id, envelope, updated_at) values ($1, $2, $3, now())
       on conflict (connection_id) do update
       set key_id = excluded.key_id, envelope = excluded.envelope, updated_at = excluded.updated_at`,
      [connectionId, keyId, envelope],
    );
  }

  /**
   * The credential of a connection. Undefined if it has none.
   *
   * @throws {SealedCredentialError} if it was tampered with, or its key is missing.
   */
  open(connectionId: string): Promise<unknown> {
    return this.sealer.open(credentialPurpose(connectionId), () => this.#envelope(connectionId));
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
}
