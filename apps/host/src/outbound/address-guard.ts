import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import proxyAddr from 'proxy-addr';

/** The code of refused addresses. */
export const ADDRESS_REFUSED = 'ERR_ADDRESS_REFUSED';

class AddressRefused extends Error {
  readonly code = ADDRESS_REFUSED;
}

/**
 * Tells which servers requests may be sent to whose addresses a person chose. A host is often inside a network that its
 * users cannot reach, so addresses that are not public are refused unless the configuration allows their network.
 */
export class AddressGuard {
  readonly #allowed: (address: string) => boolean;

  /** @param networks addresses, networks and named networks that are allowed though they are not public. */
  constructor(networks: readonly string[]) {
    const trusts = proxyAddr.compile([...networks]);
    this.#allowed = (address) => ipaddr.process(address).range() === 'unicast' || trusts(address, 0);
  }

  /**
   * The addresses of a server.
   *
   * @throws {Error} with the code {@link ADDRESS_REFUSED} if one of them is not allowed.
   */
  async resolve(host: string): Promise<readonly string[]> {
    const name = host.replace(/^\[|\]$/g, '');
    const found = isIP(name) ? [name] : (await lookup(name, { all: true })).map(({ address }) => address);
    if (!found.every((address) => this.#allowed(address))) throw new AddressRefused(host);
    return found;
  }

  /** Checks a host name that is an address, which is never looked up. */
  async check(hostname: string): Promise<void> {
    if (isIP(hostname.replace(/^\[|\]$/g, ''))) await this.resolve(hostname);
  }

  /** The look-up of a request, so that the address that is connected to is the one that was checked. */
  readonly lookup = (
    host: string,
    _options: object,
    done: (error: Error | null, addresses: { address: string; family: number }[]) => void,
  ): void => {
    this.resolve(host).then(
      (addresses) =>
        done(
          null,
          addresses.map((address) => ({ address, family: isIP(address) })),
        ),
      (error: Error) => done(error, []),
    );
  };
}
