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
  const addresses = roles.addresses(attributes).filter((address) => isPlainIPv4(address) || ipaddr.isValid(address));
  const wanted = addresses.find((address) => isPrivate(address) === (choice === 'private'));
  return wanted ?? addresses[0] ?? roles.hostName(attributes);
}

const isPrivate = (address: string): boolean =>
  isPlainIPv4(address) ? isPrivateIPv4(address) : PRIVATE.has(ipaddr.process(address).range());

/** Nearly all addresses are such, and reading them the long way takes a large part of the time of a feed. */
const isPlainIPv4 = (address: string): boolean => isIP(address) === 4;

/** The ranges of {@link PRIVATE} (RFC 1918, RFC 6598, RFC 3927, RFC 1122). */
function isPrivateIPv4(address: string): boolean {
  const [first = 0, second = 0] = address.split('.', 2).map(Number);
  if (first === 10 || first === 127) return true;
  if (first === 172) return second >= 16 && second < 32;
  if (first === 100) return second >= 64 && second < 128;
  return (first === 192 && second === 168) || (first === 169 && second === 254);
}

/** An address and a port as in a URL: IPv6 is in brackets. */
export const withPort = (address: string, port: number): string =>
  ipaddr.IPv6.isValid(address) ? `[${address}]:${port}` : `${address}:${port}`;
