import { type Pool, type PoolClient } from 'pg';

/** Injects the {@link Pool} of connections to the host's database. */
export const POOL = Symbol('POOL');
export type { Pool };

/** What SQL is sent through: the pool, or a client of it within a transaction. */
export type Queries = Pick<PoolClient, 'query'>;
