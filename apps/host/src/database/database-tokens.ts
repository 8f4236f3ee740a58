import type { Pool } from 'pg';

/** Injects the {@link Pool} of connections to the host's database. */
export const POOL = Symbol('POOL');
export type { Pool };
