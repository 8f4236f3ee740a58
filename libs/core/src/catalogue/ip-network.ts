import { BlockList, isIP } from 'node:net';

/** An address, or a block of them. */
export interface IpNetwork {
  readonly address: string;
  /** The prefix length: 32 or 128 for a single address. */
  readonly prefix: number;
  readonly version: 4 | 6;
}

/** Private blocks (RFC 6890, section 2.2). An address in them is only meaningful within its account. */
const PRIVATE = [
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '::1/128',
  'fc00::/7',
  'fe80::/10',
] as const;

/** {@link PRIVATE} as text, for comparisons elsewhere, such as in a database. */
export const PRIVATE_NETWORKS: readonly string[] = PRIVATE;

/**
 * Reads `10.0.0.1`, `10.0.0.0/16` or `2001:db8::/64` (RFC 4291, RFC 4632). Undefined for anything else, including an
 * address with a zone.
 */
export function parseNetwork(text: unknown): IpNetwork | undefined {
  if (typeof text !== 'string' || text.includes('%')) return undefined;
  const [address = '', prefix, ...more] = text.split('/');
  const version = isIP(address);
  if ((version !== 4 && version !== 6) || more.length > 0) return undefined;
  const longest = version === 4 ? 32 : 128;
  if (prefix === undefined) return { address, prefix: longest, version };
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= longest
    ? { address, prefix: Number(prefix), version }
    : undefined;
}

/** Whether two networks overlap, in which case one contains the other. */
export function networksOverlap(one: IpNetwork, other: IpNetwork): boolean {
  if (one.version !== other.version) return false;
  const [wide, narrow] = one.prefix <= other.prefix ? [one, other] : [other, one];
  const family = wide.version === 4 ? 'ipv4' : 'ipv6';
  const block = new BlockList();
  block.addSubnet(wide.address, wide.prefix, family);
  return block.check(narrow.address, family);
}

/** Whether a block contains an address or a block. False if one of them is neither. */
export function networkContains(block: string, other: string): boolean {
  const [wide, narrow] = [parseNetwork(block), parseNetwork(other)];
  return wide !== undefined && narrow !== undefined && wide.prefix <= narrow.prefix && networksOverlap(wide, narrow);
}
