import ipaddr from 'ipaddr.js';

/** Bits of an IPv6 address that tell networks apart: any client may choose the other 64 at will (RFC 4291, section 2.5.1). */
const NETWORK_BYTES = 8;

/** What attempts of a client are counted under: its IPv4 address, or the /64 of its IPv6 address. Anything else stays what it is. */
export function addressBlock(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${Buffer.from(parsed.toByteArray().slice(0, NETWORK_BYTES)).toString('hex')}/64`;
}
