import { isHostLabel } from '../../contract/region-placeholder.js';
import { ProviderError } from '../../errors/provider-error.js';

/**
 * The address of an API, or one for each selected region. Requests carry the credential, so every address comes from
 * the declaration: a provider's response can neither introduce a host nor an undeclared region.
 */
export class RestAddress {
  readonly #bases: ReadonlyMap<string, string>;

  /**
   * @param address without a trailing slash; `{region}` is the region's placeholder.
   * @param regions those that the connection selected.
   */
  constructor(
    readonly address: string,
    readonly regions: readonly string[] = [],
  ) {
    const usable = regions.filter(isHostLabel);
    this.#bases = new Map(usable.map((region) => [region, address.replaceAll('{region}', region)]));
  }

  /**
   * The complete URL of a path, without a query.
   *
   * @param region for an API with an address for each region. Default: the first one, for what is the same in all of
   * them.
   * @throws {ProviderError} `invalid-response` for a region that the connection did not select.
   */
  of(path: string, region: string | undefined = this.regions[0]): string {
    const base = this.address.includes('{region}') ? this.#baseOf(path, region) : this.address;
    // Without the slash, the path could continue the host name.
    return path.startsWith('/') ? base + path : `${base}/${path}`;
  }

  #baseOf(path: string, region: string | undefined): string {
    const base = region === undefined ? undefined : this.#bases.get(region);
    if (base !== undefined) return base;
    const message =
      region === undefined
        ? `GET ${path}: the API has a separate address for each region, but no region is selected. Select one.`
        : `GET ${path}: the request is for the region "${region}", which the connection did not select. Nothing was sent.`;
    throw new ProviderError({ kind: 'invalid-response', retryable: false, endpoint: `GET ${path}`, message });
  }
}
