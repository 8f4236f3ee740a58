import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { type RoleReader } from '@maestro/core';

/** Ranges of addresses that only a network of its own can reach. */
const PRIVATE: ReadonlySet<string> = new Set(['private', 'uniqueLocal', 'carrierGradeNat', 'linkLocal', 'loopback']);

/** Which address of a machine other tools use, if it has both. */
export const ADDRESS_CHOICES = ['public', 'private'] as const;
export type AddressChoice = (typeof ADDRESS_CHOICES)[number];

/**
 * The address by which other tools reach a resource: the first public or private one, else the first of the others,
 * else its host name. IPv4 comes first where both are declared in that order. Blocks are no addresses.
 */
export function hostAddress(roles: RoleReader, attributes: object, choice: AddressChoice): string | undefined {
  let first: string | undefined;
  for (const address of roles.addresses(attributes)) {
    if (!isPlainIPv4(address) && !ipaddr.isValid(address)) continue;
    if (isPrivate(address) === (choice === 'private')) return address;
    first ??= address;
  }
  return first ?? roles.hostName(attributes);
}

const isPrivate = (address: string): boolean =>
  isPlainIPv4(address) ? PRIVATE_IPV4.test(address) : PRIVATE.has(ipaddr.process(address).range());

/** Nearly all addresses are such, and reading them the long way takes a large part of the time of a feed. */
const isPlainIPv4 = (address: string): boolean => isIP(address) === 4;

/** The ranges of {@link PRIVATE} (RFC 1918, RFC 6598, RFC 3927, RFC 1122). */
const PRIVATE_IPV4 =
  /^(?:10|127|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;

/** An address and a port as in a URL: IPv6 is in brackets. */
export const withPort = (address: string, port: number): string =>
  ipaddr.IPv6.isValid(address) ? `[${address}]:${port}` : `${address}:${port}`;
