import { scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type Queries } from '../database/queries.js';
import { invalidRequest, ProblemError } from '../http/problems/problem.error.js';

const KEY = /^[\x21-\x7e]{1,255}$/;
const derive = promisify<string, string, number, Buffer>(scrypt);

/** A request that may be repeated. */
export interface RepeatableRequest {
  /** The caller and the operation: keys of different callers are independent. */
  readonly scope: string;
  /** The header Idempotency-Key. */
  readonly key: string;
  readonly body: object;
}

/**
 * Answers a repeated request with the first response, for a day (draft-ietf-httpapi-idempotency-key-header). The key is
 * written in the transaction of the work: a failed request leaves no key, and a concurrent one waits.
 */
@Injectable()
export class IdempotentRequests {
  /**
   * @param work returns a JSON value.
   * @throws {ProblemError} 422 if the key was used with another body; 400 for a malformed key.
   */
  async once<Answer extends object>(
    tx: Queries,
    { scope, key, body }: RepeatableRequest,
    work: () => Promise<Answer>,
  ): Promise<Answer> {
    if (!KEY.test(key))
      throw invalidRequest([{ field: 'Idempotency-Key', message: 'It must be 1 to 255 visible characters.' }]);
    const name = `${scope} ${key}`;
    // The body may contain a short secret, and a plain hash of it could be brute-forced.
    const requestHash = (await derive(JSON.stringify(body), name, 32)).toString('hex');
    await tx.query(`delete from idempotency_key where created_at < now() - interval '1 day'`);
    const claimed = await tx.query(
      'insert into idempotency_key (key, request_hash) values ($1, $2) on conflict do nothing returning key',
      [name, requestHash],
    );
    if (claimed.rowCount === 0) return this.#earlier<Answer>(tx, name, requestHash);
    const response = await work();
    await tx.query('update idempotency_key set response = $2 where key = $1', [name, JSON.stringify(response)]);
    return response;
  }

  async #earlier<Answer>(tx: Queries, name: string, requestHash: string): Promise<Answer> {
    const { rows } = await tx.query<{ requestHash: string; response: unknown }>(
      'select request_hash as "requestHash", response from idempotency_key where key = $1',
      [name],
    );
    const [row] = rows;
    if (row?.requestHash === requestHash) return row.response as Answer;
    throw new ProblemError(
      'key-used-before',
      'This Idempotency-Key was already used with another body. Use a new key for a new request.',
      { errors: [{ field: 'Idempotency-Key', message: 'It was already used with another body.' }] },
    );
  }
}
