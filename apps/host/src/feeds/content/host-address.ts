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
  const addresses = roles.addresses(attributes).filter((address) => ipaddr.isValid(address));
  const wanted = addresses.find((address) => isPrivate(address) === (choice === 'private'));
  return wanted ?? addresses[0] ?? roles.hostName(attributes);
}

const isPrivate = (address: string): boolean => PRIVATE.has(ipaddr.process(address).range());

/** An address and a port as in a URL: IPv6 is in brackets. */
export const withPort = (address: string, port: number): string =>
  ipaddr.IPv6.isValid(address) ? `[${address}]:${port}` : `${address}:${port}`;
