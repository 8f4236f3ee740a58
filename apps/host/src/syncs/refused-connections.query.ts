import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../database/database.tokens.js';
import type { RefusedConnection } from './refused-connection.view.js';

/** More would be no list that a person works off. */
const MOST = 200;

const REFUSED = `
select id, name, status, status_message as "statusMessage", status_since as "statusSince" from connection
where removed_at is null and status in ('refused', 'other-account') order by status_since, name, id limit ${MOST}`;

/** Reads which connections cannot be read at all: the provider refuses their credential, or it opens another account. */
@Injectable()
export class RefusedConnectionsQuery {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** Those that have been so the longest first. */
  async list(): Promise<RefusedConnection[]> {
    return (await this.pool.query<RefusedConnection>(REFUSED)).rows;
  }
}
