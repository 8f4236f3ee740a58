import type { Database } from './database-tokens.js';

/** A transaction of {@link Database}. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** The database, or a running transaction. */
export type Queries = Database | Transaction;
