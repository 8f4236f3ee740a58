import { isHostLabel } from '../contract/region-placeholder.js';
import { ProviderError } from '../errors/provider-error.js';

/**
 * Where an API is: at one address, or at one for each region that the connection chose. Requests carry the credential, so every address
 * comes from the declaration: whatever a provider answers can neither name a host nor a region that was not declared.
 */
export class RestAddress {
  readonly #bases: ReadonlyMap<string, string>;

  /**
   * @param address without a slash at its end; `{region}` in it stands for the region.
   * @param regions that the connection chose.
   */
  constructor(
    readonly address: string,
    readonly regions: readonly string[] = [],
  ) {
    const usable = regions.filter(isHostLabel);
    this.#bases = new Map(usable.map((region) => [region, address.replaceAll('{region}', region)]));
  }

  /**
   * The whole address of a path, without a query.
   *
   * @param region where the API has an address for each. Default: the first one, for what is the same in all of them.
   * @throws {ProviderError} `invalid-response` for a region that the connection did not choose.
   */
  of(path: string, region: string | undefined = this.regions[0]): string {
    const base = this.address.includes('{region}') ? this.#baseOf(path, region) : this.address;
    // Without the slash, the path could go on with the host name.
    return path.startsWith('/') ? base + path : `${base}/${path}`;
  }

  #baseOf(path: string, region: string | undefined): string {
    const base = region === undefined ? undefined : this.#bases.get(region);
    if (base !== undefined) return base;
    const message =
      region === undefined
        ? `GET ${path}: the API has an address for each region, and no region is chosen. Choose one.`
        : `GET ${path}: this would go to the region "${region}", which is not one that the connection chose. Nothing was sent.`;
    throw new ProviderError({ kind: 'invalid-response', retryable: false, endpoint: `GET ${path}`, message });
  }
}
