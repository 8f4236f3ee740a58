import { getProxyForUrl } from 'proxy-from-env';
import { ProviderError } from '../errors/provider-error.js';

/** In the order in which they count, as in curl. */
const VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'] as const;

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[?::1]?)$/i;

/** The proxy of this machine's environment, and the variable that names it. */
export interface ProxySettings {
  readonly url: URL;
  readonly variable: string;
}

/**
 * The proxy that the environment names for https: `HTTPS_PROXY` or `ALL_PROXY`, in small or capital letters. Plain http goes to this machine
 * only, and never through a proxy.
 *
 * @returns undefined when none is set.
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

/** The proxy for an https host; undefined for one that `NO_PROXY` (`no_proxy`) exempts, and for this machine. */
export function proxyFor(host: string, port: number | string): URL | undefined {
  if (LOOPBACK.test(host)) return undefined;
  const settings = proxySettings();
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return settings && getProxyForUrl(`https://${name}:${port}`) !== '' ? settings.url : undefined;
}

/** What of the proxy's address must not be seen: the password as it is written and as it is, and the header made of it. */
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
    message: `The variable ${variable} ${why}. Write it as http://proxy.example.com:3128, with user:password@ before the host if need be.`,
  });
