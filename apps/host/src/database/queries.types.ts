import type { PoolClient } from 'pg';

/** What SQL is sent through: the pool, or a client of it within a transaction. */
export type Queries = Pick<PoolClient, 'query'>;
