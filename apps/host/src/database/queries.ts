import { type Pool, type PoolClient } from 'pg';

/** Injects the {@link Pool} of connections to the host's database. */
export const POOL = Symbol('POOL');
export type { Pool };

/** Injects the address of the host's database, with its password. */
export const DATABASE_URL = Symbol('DATABASE_URL');

/** What SQL is sent through: the pool, or a client of it within a transaction. */
export type Queries = Pick<PoolClient, 'query'>;
