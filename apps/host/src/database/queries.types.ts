import type { Database } from './database-tokens.js';

/** A transaction of {@link Database}. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** The database itself, or a transaction under way. */
export type Queries = Database | Transaction;
