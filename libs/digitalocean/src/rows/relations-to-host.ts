import { type Relation, relationsToAddresses, relationsToHostNames, type RelationTypeName } from '@maestro/core';
import { hostOf } from './host-of.js';

/**
 * The relation to what has an address or a host name, at any provider. Empty if the text is neither.
 *
 * @param target an address (`https://www.example.com/path`), a host name, or an IP address.
 */
export function relationsToHost(type: RelationTypeName, target: string | null | undefined): Relation[] {
  const host = (hostOf(target) ?? target ?? '').replace(/^\[(.*)\]$/, '$1');
  const byAddress = relationsToAddresses(type, [host]);
  return byAddress.length > 0 ? byAddress : relationsToHostNames(type, [host]);
}
