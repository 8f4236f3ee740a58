import { type Queries } from '../../database/queries.js';
import { ProblemError } from '../../http/problems/problem.error.js';
import { USABLE_TOKEN } from '../tokens/token-store.js';

/** Somebody else who is an admin: a user who is not disabled, or a valid token. */
const OTHER_ADMIN = `
select from person where role = 'admin' and disabled_at is null and id <> $1
union all select from api_token where role = 'admin' and ${USABLE_TOKEN} limit 1`;

/** Throws a ProblemError unless somebody beside this user is an admin. */
export async function requireOtherAdmin(tx: Queries, id: string): Promise<void> {
  if ((await tx.query(OTHER_ADMIN, [id])).rowCount !== 0) return;
  throw new ProblemError(
    'last-admin',
    `User ${id} is the last admin, and no valid admin token is left. Create another admin first.`,
  );
}
