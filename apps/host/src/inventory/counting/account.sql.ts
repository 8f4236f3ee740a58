/**
 * The connections of the same account as one, and that one itself. One whose account nobody knows stands alone.
 *
 * @param connection its id, as SQL.
 */
export const connectionsOfAccount = (connection: string): string => `
  select other.* from connection as one join connection as other
    on other.id = one.id or (other.provider = one.provider and other.account_id = one.account_id)
  where one.id = ${connection}`;
