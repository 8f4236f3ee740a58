import type { Endpoint } from '../contract/plugin-manifest.types.js';
import { ProviderError } from '../errors/provider-error.js';

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * The addresses of a connection: those of the manifest, unless overridden.
 *
 * @throws {ProviderError} `configuration`, for an address that is invalid, would send the credential unencrypted, or
 * belongs to no endpoint of the manifest.
 */
export function resolveEndpoints(
  endpoints: readonly Endpoint[],
  given: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const ids = endpoints.map(({ id }) => id);
  const unknown = Object.keys(given).find((id) => !ids.includes(id));
  if (unknown !== undefined) throw refused(unknown, `has no use: there is only ${ids.join(', ')}. Correct its name.`);
  return Object.fromEntries(endpoints.map(({ id, url }) => [id, checked(id, given[id] ?? url)]));
}

function checked(id: string, address: string): string {
  // A template is not a URL until its region is filled in.
  const example = address.replaceAll('{region}', 'region');
  if (!URL.canParse(example)) throw refused(id, 'is not a URL. Write it with https:// and a host name.');
  const { protocol, hostname, username, password } = new URL(example);
  if (username || password) throw refused(id, 'must not contain a user name or password.');
  if (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname))) return address.replace(/\/+$/, '');
  throw refused(
    id,
    'must begin with https://, or the credential would be sent unencrypted. Plain http is only allowed for this machine.',
  );
}

const refused = (id: string, why: string): ProviderError =>
  new ProviderError({ kind: 'configuration', retryable: false, message: `The address of the endpoint "${id}" ${why}` });
