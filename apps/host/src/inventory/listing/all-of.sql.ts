import { type SQL, sql } from '../../database/sql.js';

/** The conjunction of conditions. True if there are none. */
export const allOf = (conditions: readonly SQL[]): SQL =>
  conditions.length > 0 ? sql.join([...conditions], sql` and `) : sql`true`;
