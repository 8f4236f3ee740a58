import { type DigitalOceanAccount } from '../account/digitalocean-account.js';
import { type Listing } from '../json/row.types.js';
import { type Endpoint } from './endpoint.types.js';
import { FilteredListing } from './filtered-listing.js';
import { JoinedListing } from './joined-listing.js';

interface KnownListing {
  readonly version: number;
  readonly listing: Listing;
}

const MOST_KNOWN = 50;

/** Finds the rows of an endpoint for a query. Filtered lists are cached until the next edit. */
export class EndpointListings {
  private readonly known = new Map<string, KnownListing>();

  constructor(private readonly account: DigitalOceanAccount) {}

  find(endpoint: Endpoint, query: URLSearchParams): Listing {
    const collections = endpoint.lists(this.account, query);
    const joined = collections.length === 1 && collections[0] ? collections[0] : new JoinedListing(collections);
    const filters = endpoint.filters.filter(({ parameter, matches }) => matches && query.has(parameter));
    if (filters.length === 0) {
      return joined;
    }
    const version = collections.reduce((sum, collection) => sum + collection.version, 0);
    const key = [endpoint.path, ...endpoint.filters.map(({ parameter }) => query.get(parameter))].join('\n');
    return this.remembered(key, version, () => {
      return new FilteredListing(joined, (row) => {
        return filters.every(({ parameter, matches }) => matches?.(row, query.get(parameter) ?? ''));
      });
    });
  }

  private remembered(key: string, version: number, make: () => Listing): Listing {
    const known = this.known.get(key);
    if (known?.version === version) {
      return known.listing;
    }
    if (this.known.size >= MOST_KNOWN) {
      this.known.clear();
    }
    const listing = make();
    this.known.set(key, { version, listing });
    return listing;
  }
}
