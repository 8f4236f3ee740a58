import { BlockList, isIP } from 'node:net';
import { getProxyForUrl } from 'proxy-from-env';
import { ProviderError } from '../errors/provider-error.js';

/** In order of precedence, as in curl. */
const VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'] as const;

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[?::1]?)$/i;

/** The proxy from the environment, and the variable that names it. */
export interface ProxySettings {
  readonly url: URL;
  readonly variable: string;
}

/**
 * The proxy that the environment names for https: `HTTPS_PROXY` or `ALL_PROXY`, in lower or upper case. Plain http is
 * only used for this machine, and never goes through a proxy.
 *
 * @returns undefined if none is set.
 * @throws {ProviderError} `configuration`, naming the variable but not its value, which may hold a password.
 */
export function proxySettings(): ProxySettings | undefined {
  const variable = VARIABLES.find((name) => process.env[name]);
  if (variable === undefined) return undefined;
  const value = process.env[variable] ?? '';
  const address = value.includes('://') ? value : `http://${value}`;
  if (!URL.canParse(address)) throw refused(variable, 'is not the address of a proxy');
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refused(variable, 'names a kind of proxy that is not supported');
  if (url.hostname === '') throw refused(variable, 'names no host');
  return { url, variable };
}

/** For messages: `the proxy proxy.example.com:3128 (HTTPS_PROXY)`, without user and password. */
export function proxyName(): string {
  const settings = proxySettings();
  return settings ? `the proxy ${settings.url.host} (${settings.variable})` : 'the proxy';
}

/**
 * The proxy for an https host. Undefined for this machine, and for hosts that `NO_PROXY` (`no_proxy`) exempts by name,
 * address or network (`10.0.0.0/8`).
 */
export function proxyFor(host: string, port: number | string): URL | undefined {
  if (LOOPBACK.test(host) || isInExemptNetwork(host.replace(/^\[|\]$/g, ''))) return undefined;
  const settings = proxySettings();
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return settings && getProxyForUrl(`https://${name}:${port}`) !== '' ? settings.url : undefined;
}

/** Networks only match hosts that are written as addresses; names are not resolved. */
function isInExemptNetwork(host: string): boolean {
  const family = isIP(host);
  if (family === 0) return false;
  const networks = new BlockList();
  for (const entry of (process.env['no_proxy'] || process.env['NO_PROXY'] || '').split(/[\s,]+/)) {
    const [, address = '', prefix = ''] = /^\[?([\d.a-f:]+)\]?\/(\d{1,3})$/i.exec(entry) ?? [];
    const kind = isIP(address);
    if (kind !== 0 && Number(prefix) <= (kind === 4 ? 32 : 128))
      networks.addSubnet(address, Number(prefix), kind === 4 ? 'ipv4' : 'ipv6');
  }
  return networks.check(host, family === 4 ? 'ipv4' : 'ipv6');
}

/** The secrets in the proxy's address: the password, encoded and decoded, and the header derived from it. */
export function proxySecrets(): readonly string[] {
  const { username = '', password = '' } = proxySettings()?.url ?? {};
  if (password === '') return [];
  const [user, secret] = [decoded(username), decoded(password)];
  return [password, secret, Buffer.from(`${user}:${secret}`).toString('base64')];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const refused = (variable: string, why: string): ProviderError =>
  new ProviderError({
    kind: 'configuration',
    retryable: false,
    message: `The variable ${variable} ${why}. Use http://proxy.example.com:3128, with user:password@ before the host if needed.`,
  });
