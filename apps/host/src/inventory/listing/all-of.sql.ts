import { type SQL, sql } from 'drizzle-orm';

/** Holds where all of the conditions do; without any, everywhere. */
export const allOf = (conditions: readonly SQL[]): SQL =>
  conditions.length > 0 ? sql.join([...conditions], sql` and `) : sql`true`;
