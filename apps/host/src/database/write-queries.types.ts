import type { PoolClient } from 'pg';

/** The query interface for comparing and writing a batch. */
export type WriteQueries = Pick<PoolClient, 'query'>;
