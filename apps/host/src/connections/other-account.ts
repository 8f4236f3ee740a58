import type { Account } from '@maestro/core';
import type { ConnectionRow } from './connection-row.types.js';

/**
 * What is wrong with a credential that opens another account than the one its connection's inventory is of: what it lists would seem new, and
 * what it does not list, gone. Undefined when it is the same one, or nobody knows.
 */
export function otherAccount(
  { accountId, accountName }: Pick<ConnectionRow, 'accountId' | 'accountName'>,
  account: Account | undefined,
): string | undefined {
  if (accountId === null || account === undefined || account.id === accountId) return undefined;
  return `The credential opens the account "${account.name}" (${account.id}), and the inventory is of "${accountName ?? accountId}" (${accountId}).`;
}
