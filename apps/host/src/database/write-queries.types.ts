import type { PoolClient } from 'pg';

/** What a batch is compared or written through. */
export type WriteQueries = Pick<PoolClient, 'query'>;
