import type { connection } from '../database/tables/connection.table.js';

/** A connection, as the database keeps it. */
export type ConnectionRow = typeof connection.$inferSelect;
