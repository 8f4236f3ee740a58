import { isIP } from 'node:net';

/** Networks that Express knows by name: 127.0.0.0/8 and ::1, link-local and private addresses. */
const NAMED = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** Whether a text names proxies: an address, a network (`10.0.0.0/8`) that is not of all addresses, or one that Express knows by name. */
export function isProxyAddress(text: string): boolean {
  if (NAMED.has(text)) return true;
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || address.includes('%') || rest.length > 0) return false;
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
