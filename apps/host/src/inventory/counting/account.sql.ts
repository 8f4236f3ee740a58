/**
 * The connections of the same account, including the given one. A connection with an unknown account is on its own.
 *
 * @param connection its id, as SQL.
 */
export const connectionsOfAccount = (connection: string): string => `
  select other.* from connection as one join connection as other
    on other.id = one.id or (other.provider = one.provider and other.account_id = one.account_id)
  where one.id = ${connection}`;
