import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';

/** The host's database, through Drizzle. */
export type Database = NodePgDatabase & { readonly $client: Pool };

/** Injects {@link Database}. */
export const DATABASE = Symbol('DATABASE');

/** Injects the underlying {@link Pool}, for hand-written SQL and for dedicated sessions: transactions, COPY, LISTEN. */
export const POOL = Symbol('POOL');
export type { Pool };
