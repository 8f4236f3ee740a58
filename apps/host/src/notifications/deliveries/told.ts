import type { Queries } from '../../database/queries.js';

/** Parameters: subscription, keys. */
const TELL = `
insert into subscription_told (subscription_id, key) select $1, key from unnest($2::text[]) as given (key)
on conflict do nothing returning key`;

/** Parameters: subscription, start of the keys, keys. */
const FORGET = `
delete from subscription_told where subscription_id = $1 and key like $2 || '%' and key <> all ($3::text[])`;

/** Notes what is reported to a subscription once. @returns what was not reported before. */
export async function tellOnce(
  tx: Queries,
  subscriptionId: string,
  keys: readonly string[],
): Promise<readonly string[]> {
  return (await tx.query<{ key: string }>(TELL, [subscriptionId, keys])).rows.map(({ key }) => key);
}

/** Has everything that begins with a text told again when it happens, except some keys. */
export async function forgetTold(
  tx: Queries,
  subscriptionId: string,
  { start, except }: { readonly start: string; readonly except: readonly string[] },
): Promise<void> {
  await tx.query(FORGET, [subscriptionId, start, except]);
}
